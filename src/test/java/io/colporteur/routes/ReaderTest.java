package io.colporteur.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.enrichment.CoverLimits;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import io.colporteur.reading.EntryReader;
import io.colporteur.reading.FieldNames;
import io.colporteur.reading.ReadingLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake of the program concerns one file and no other. */
class ReaderTest {

    private static final Site SITE =
            new Site("site", URI.create("https://lire.example/"), "A", "B", "fr", ZoneOffset.UTC);

    @TempDir
    private Path inbox;

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void aMistakeOfTheProgramWhileItReadsAFileIsSaidOfThatFile(Class<? extends Throwable> mistake) throws IOException {
        Files.writeString(inbox.resolve("x.md"), "---\n: [\n---\n");

        Outcome outcome =
                reader(() -> fail(mistake)).read(new SourcePath("x.md")).orElseThrow();

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.INTERNAL);
    }

    private static Instant fail(Class<? extends Throwable> mistake) {
        if (mistake == StackOverflowError.class) {
            throw new StackOverflowError();
        }
        throw new IllegalStateException();
    }

    /** @param clock is only asked about a file that is no entry */
    private Reader reader(InstantSource clock) {
        Gate gate = new Gate(inbox, false);
        EntryReader entries = new EntryReader(
                gate,
                FieldNames.STANDARD,
                ZoneOffset.UTC,
                ReadingLimits.USUAL,
                new Settling(Duration.ofSeconds(2), clock),
                Severities.USUAL);
        Pictures pictures = new Pictures(1_000_000, Settling.NONE);
        Enricher enricher = new Enricher(
                SITE,
                new CoverShelf(gate, List.of()),
                CoverLimits.USUAL,
                pictures,
                Proofs.NONE,
                List.of(),
                Severities.USUAL);
        return new Reader(gate, List.of(), entries, enricher, pictures, Severities.USUAL);
    }
}
