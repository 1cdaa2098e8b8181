package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.yaml.YamlDocument;
import io.colporteur.yaml.YamlReader;
import io.colporteur.yaml.YamlSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of the inbox as an entry: Markdown or HTML after front matter, or YAML or JSON alone. Whatever the file
 * holds, the answer is a {@link Reading}. For any number of threads.
 */
public final class EntryReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 4 * 1024 * 1024;

    /**
     * The longest body, in characters: what is made of any of that size, however it is written, is made in a moment. It
     * is a short novel.
     */
    static final int LARGEST_BODY = 256 * 1024;

    private static final Stamp UNKNOWN = new Stamp(0, Instant.EPOCH);

    private final Path inbox;
    private final EntrySchema schema;
    private final Duration settle;
    private final InstantSource clock;
    private final YamlReader yaml = new YamlReader();
    private final JsonReader json = new JsonReader();
    private final Markdown markdown = new Markdown();

    /**
     * @param zone the time zone of dates without one
     * @param settle how long an author or a program may take to write a file: a younger one that is no entry is not yet
     *     refused
     * @param clock what a file's age is measured by
     */
    public EntryReader(Path inbox, FieldNames names, ZoneId zone, Duration settle, InstantSource clock) {
        this.inbox = inbox;
        this.schema = new EntrySchema(names, zone);
        this.settle = settle;
        this.clock = clock;
    }

    /** Reads a file as it is now. */
    public Reading read(SourcePath source) {
        Diagnostics diagnostics = new Diagnostics(source);
        Stamp stamp = UNKNOWN;
        try {
            Path file = inbox.resolve(source.value());
            BasicFileAttributes before = attributes(file);
            stamp = Stamp.of(before);
            byte[] bytes = bytes(file, before, diagnostics);
            if (bytes == null) {
                return refused(stamp, diagnostics);
            }
            if (bytes.length != before.size() || !same(before, attributes(file))) {
                return new Reading.Unsettled();
            }
            ParsedEntry entry = parse(source, bytes, diagnostics);
            return entry == null || diagnostics.refused()
                    ? refused(stamp, diagnostics)
                    : new Reading.Parsed(entry, stamp, diagnostics.toList());
        } catch (NoSuchFileException gone) {
            return new Reading.Absent();
        } catch (AccessDeniedException denied) {
            reportUnreadable(
                    diagnostics,
                    "The file may not be read by this program.",
                    "Give the user that this program runs as the right to read it.");
        } catch (IOException problem) {
            reportUnreadable(
                    diagnostics,
                    "The file cannot be read: " + Objects.requireNonNullElse(problem.getMessage(), "no reason given")
                            + ".",
                    "See whether the disk or the network drive is all right; the file is tried again when it changes.");
        }
        return refused(stamp, diagnostics);
    }

    /**
     * The lines of a file as its author sees them in an editor, and as the positions of diagnostics count them. None when
     * the file cannot be read.
     */
    public List<String> lines(SourcePath source) {
        try {
            Path file = inbox.resolve(source.value());
            Diagnostics unheard = new Diagnostics(source);
            byte[] bytes = bytes(file, attributes(file), unheard);
            return bytes == null ? List.of() : SourceText.lines(bytes, unheard);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private byte @Nullable [] bytes(Path file, BasicFileAttributes attributes, Diagnostics diagnostics)
            throws IOException {
        if (!file.toRealPath().startsWith(inbox.toRealPath())) {
            diagnostics.report(
                    Code.FILE_OUTSIDE,
                    Position.START,
                    "",
                    "The file is a link that leads out of the inbox.",
                    "Put the file itself into the inbox.");
        } else if (!attributes.isRegularFile()) {
            reportUnreadable(
                    diagnostics, "This is a folder or a device, not a file.", "Give it a name without this extension.");
        } else if (attributes.size() > LARGEST) {
            diagnostics.report(
                    Code.FILE_TOO_LARGE,
                    Position.START,
                    "",
                    "The file is larger than the " + LARGEST / (1024 * 1024) + " MiB that an entry can have.",
                    "Put images and data into files of their own.");
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(LARGEST + 1);
            }
        }
        return null;
    }

    private @Nullable ParsedEntry parse(SourcePath source, byte[] bytes, Diagnostics diagnostics) {
        String text = SourceText.of(bytes, diagnostics);
        if (text.isBlank()) {
            diagnostics.report(
                    Code.FRONT_MATTER_MISSING, Position.START, "", "The file is empty.", "Write at least a title.");
            return null;
        }
        try {
            return switch (source.extension()) {
                case "json" -> schema.entry(source, json.read(text), "", 1, "", diagnostics);
                case "yaml", "yml" -> schema.entry(source, yaml.read(text, 1), "", 1, "", diagnostics);
                default -> withFrontMatter(source, text, diagnostics);
            };
        } catch (YamlSyntaxException slip) {
            diagnostics.report(Code.FRONT_MATTER_SYNTAX, slip.at(), slip.excerpt(), slip.sentence(), slip.hint());
            return null;
        }
    }

    private @Nullable ParsedEntry withFrontMatter(SourcePath source, String text, Diagnostics diagnostics)
            throws YamlSyntaxException {
        FrontMatter parts = FrontMatter.split(text, diagnostics);
        if (parts == null) {
            return null;
        }
        YamlDocument document = yaml.read(parts.fields(), parts.firstLine());
        String body = parts.body();
        int line = lineOf(body, text);
        return schema.entry(source, document, body, line, html(source, body, line, diagnostics), diagnostics);
    }

    private String html(SourcePath source, String body, int firstLine, Diagnostics diagnostics) {
        try {
            if (body.length() > LARGEST_BODY) {
                throw new BodyTooLargeException(
                        0,
                        "The body is longer than the " + LARGEST_BODY / 1024 + " KiB that one can have.",
                        "Split it into several entries; put images and data into files of their own.");
            }
            return source.extension().equals("html") ? body : markdown.toHtml(body);
        } catch (BodyTooLargeException large) {
            Position at = new Position(firstLine + large.line(), 1);
            diagnostics.report(
                    Code.FILE_TOO_LARGE, at, "", Objects.requireNonNullElse(large.getMessage(), ""), large.hint());
            return "";
        }
    }

    /** Where the body, which the text ends with, begins in it. */
    private static int lineOf(String body, String text) {
        return (int) text.chars()
                        .limit(text.length() - body.length())
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }

    private Reading refused(Stamp stamp, Diagnostics diagnostics) {
        // a time in the future by a little is another machine's clock; by much, it says nothing of the file's age
        Duration age = Duration.between(stamp.modified(), clock.instant()).abs();
        return age.compareTo(settle) < 0 ? new Reading.Unsettled() : new Reading.Refused(stamp, diagnostics.toList());
    }

    private static void reportUnreadable(Diagnostics diagnostics, String message, String hint) {
        diagnostics.report(Code.FILE_UNREADABLE, Position.START, "", message, hint);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static boolean same(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }
}
