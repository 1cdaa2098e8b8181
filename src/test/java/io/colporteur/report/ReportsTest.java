package io.colporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.colporteur.enrichment.CoverLimits;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Position;
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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is said of an inbox, byte for byte in every format. With {@code -Dreport.update=true} the expectations are made
 * anew: read what git says that this changed, since it may well be wrong.
 */
class ReportsTest {

    private static final boolean UPDATE = Boolean.getBoolean("report.update");

    private static final Path FOLDER = Path.of("src/test/resources/io/colporteur/report");
    private static final Path INBOX = FOLDER.resolve("inbox");
    private static final Site SITE =
            new Site("site", URI.create("https://lire.example/"), "À lire", "Des livres.", "fr", ZoneOffset.UTC);

    private final EntryReader reader = new EntryReader(
            new Gate(INBOX, false),
            FieldNames.STANDARD,
            ZoneOffset.UTC,
            ReadingLimits.USUAL,
            Settling.NONE,
            Severities.USUAL);
    private final Enricher enricher = new Enricher(
            SITE,
            new CoverShelf(new Gate(INBOX, false), List.of("covers")),
            new CoverLimits(1024 * 1024, 1000, 1_000_000, 0),
            new Pictures(20 * 1024 * 1024, Settling.NONE),
            Proofs.NONE,
            List.of(),
            Severities.USUAL);
    private final Reports reports = new Reports(INBOX, reader::lines, Severities.USUAL, false, "1.2.3");

    @ParameterizedTest
    @EnumSource
    void sayWhatIsFoundInAnInbox(ReportFormat format) throws IOException {
        // where the inbox lies is another place on each machine
        String written = written(format, findings()).replace(INBOX.toUri().toString(), "file:///home/ada/inbox/");
        Path expected = FOLDER.resolve(format == ReportFormat.TEXT ? "report.txt" : "report." + format);
        if (UPDATE) {
            Files.writeString(expected, written);
        }

        assertThat(written).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @EnumSource
    void doNotMindWhereAProblemIsSaidToBe(ReportFormat format) throws IOException {
        Random random = new Random(20240601);
        List<Diagnostic> odd = new ArrayList<>();
        for (Diagnostic diagnostic : findings().diagnostics()) {
            for (int round = 0; round < 50; round++) {
                odd.add(new Diagnostic(
                        diagnostic.file(),
                        diagnostic.severity(),
                        diagnostic.code(),
                        new Position(1 + random.nextInt(12), 1 + random.nextInt(1 << random.nextInt(31))),
                        random.nextBoolean() ? diagnostic.excerpt() : "",
                        "half a pair: \uD83D",
                        "\u001B{\n"));
            }
        }

        assertThatCode(() -> written(format, new Findings(odd, 1))).doesNotThrowAnyException();
    }

    private String written(ReportFormat format, Findings findings) throws IOException {
        StringBuilder out = new StringBuilder();
        reports.in(format).write(findings, out);
        return out.toString();
    }

    private Findings findings() throws IOException {
        List<SourcePath> files;
        try (Stream<Path> livres = Files.list(INBOX.resolve("livres"))) {
            files = livres.map(file -> new SourcePath("livres/" + file.getFileName()))
                    .toList();
        }
        return new Findings(files.stream().flatMap(this::diagnostics).toList(), files.size());
    }

    private Stream<Diagnostic> diagnostics(SourcePath file) {
        Reading reading = reader.read(file);
        return reading instanceof Reading.Parsed parsed
                ? Stream.concat(parsed.diagnostics().stream(), enricher.enrich(parsed.entry()).diagnostics().stream())
                : ((Reading.Refused) reading).diagnostics().stream();
    }
}
