package io.colporteur.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Gate;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** An inbox whose files are all an hour old, and a reader of it. */
record Inbox(Path folder, FieldNames names, Severities severities) {

    static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
    static final Duration SETTLE = Duration.ofSeconds(2);

    Inbox(Path folder) {
        this(folder, FieldNames.STANDARD);
    }

    Inbox(Path folder, FieldNames names) {
        this(folder, names, Severities.USUAL);
    }

    Reading read(String name, String text) {
        return read(name, text.getBytes(UTF_8));
    }

    Reading read(String name, byte[] bytes) {
        write(name, bytes, Duration.ofHours(1));
        return read(name);
    }

    Reading read(String name) {
        return reader().read(new SourcePath(name));
    }

    List<String> lines(String name) {
        return reader().lines(new SourcePath(name));
    }

    private EntryReader reader() {
        return new EntryReader(
                new Gate(folder, false),
                names,
                ZoneId.of("Europe/Paris"),
                ReadingLimits.USUAL,
                new Settling(SETTLE, InstantSource.fixed(NOW)),
                severities);
    }

    void write(String name, byte[] bytes, Duration age) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads these lines as front matter. */
    Reading fields(String yaml) {
        return read("x.md", "---\n" + yaml.stripTrailing() + "\n---\n");
    }

    /** The entry of these lines of front matter. */
    ParsedEntry entry(String yaml) {
        return entryOf(fields(yaml));
    }

    static ParsedEntry entryOf(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Parsed.class);
        return ((Reading.Parsed) reading).entry();
    }

    static List<Diagnostic> diagnosticsOf(Reading reading) {
        return reading instanceof Reading.Parsed parsed
                ? parsed.diagnostics()
                : ((Reading.Refused) reading).diagnostics();
    }

    /** The only thing that is said of a file: {@code line:column code}. */
    static String only(Reading reading) {
        assertThat(diagnosticsOf(reading)).hasSize(1);
        Diagnostic diagnostic = diagnosticsOf(reading).get(0);
        return diagnostic.at().line() + ":" + diagnostic.at().column() + " "
                + diagnostic.code().slug();
    }
}
