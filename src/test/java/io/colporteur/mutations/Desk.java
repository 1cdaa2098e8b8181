package io.colporteur.mutations;

import io.colporteur.enrichment.CoverLimits;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enriched;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import io.colporteur.reading.EntryReader;
import io.colporteur.reading.FieldNames;
import io.colporteur.reading.Reading;
import io.colporteur.reading.ReadingLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where mutants are read, each as a file of an inbox: other names for fields are known, so that these are looked for too.
 * For any number of threads, each with mutants of its own.
 */
final class Desk {

    private static final String COLLECTION = "mutants";

    private static final FieldNames NAMES = new FieldNames(Map.of(
            "summary", List.of("description", "excerpt"),
            "cover", List.of("image", "image.id"),
            "paths", List.of("categories"),
            "updated", List.of("lastmod")));

    private static final Site SITE = new Site(
            "mutants",
            URI.create("https://example.org/"),
            "Mutants",
            "What nobody would write.",
            "fr",
            ZoneId.of("Europe/Paris"));

    private final Path inbox;
    private final EntryReader reader;
    private final Enricher enricher;

    /** @param inbox a folder of ours */
    Desk(Path inbox) throws IOException {
        this.inbox = inbox;
        this.reader = new EntryReader(
                new Gate(inbox, false), NAMES, SITE.zone(), ReadingLimits.USUAL, Settling.NONE, Severities.USUAL);
        this.enricher = new Enricher(
                SITE,
                new CoverShelf(new Gate(inbox, false), List.of("covers")),
                CoverLimits.USUAL,
                new Pictures(20 * 1024 * 1024, Settling.NONE),
                Proofs.NONE,
                List.of(),
                Severities.USUAL);
        Files.createDirectories(inbox.resolve(COLLECTION));
    }

    /** Puts a mutant into the inbox. */
    SourcePath put(Mutant mutant) {
        return put(mutant.fileName(), mutant.bytes());
    }

    SourcePath put(String fileName, byte[] bytes) {
        SourcePath source = new SourcePath(COLLECTION + "/" + fileName);
        try {
            Files.write(inbox.resolve(source.value()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source;
    }

    void remove(SourcePath source) {
        try {
            Files.deleteIfExists(inbox.resolve(source.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file and, when that makes an entry of it, enriches it. */
    Answer read(SourcePath source) {
        Reading reading = reader.read(source);
        if (reading instanceof Reading.Refused refused) {
            return new Answer(Optional.empty(), refused.diagnostics());
        }
        if (!(reading instanceof Reading.Parsed parsed)) {
            throw new IllegalStateException(source + " is there and settled, and yet " + reading);
        }
        Enriched enriched = enricher.enrich(parsed.entry());
        List<Diagnostic> all = Stream.concat(parsed.diagnostics().stream(), enriched.diagnostics().stream())
                .sorted(Diagnostic.IN_READING_ORDER)
                .toList();
        return new Answer(
                enriched instanceof Enriched.Ready ready ? Optional.of(ready.entry()) : Optional.empty(), all);
    }

    /** The file's lines, as the positions of diagnostics count them. */
    List<String> lines(SourcePath source) {
        return reader.lines(source);
    }
}
