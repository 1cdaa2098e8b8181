package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Redirect;
import io.colporteur.publication.SampleShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole exports, byte for byte. With {@code -Dexport.update=true} the expectations are made anew: read what git says that
 * this changed, since it may well be wrong.
 */
class ExpectedExportTest {

    private static final boolean UPDATE = Boolean.getBoolean("export.update");
    private static final Path EXPECTED = Path.of("src/test/resources/io/colporteur/export");

    private static final Holdings HOLDINGS = new Exporting.Lists(
            List.of(SampleShelf.FULL, SampleShelf.WITHOUT_BODY, SampleShelf.BARE),
            List.of(
                    new Redirect("bibliographie/the-desk", SampleShelf.FULL),
                    new Redirect("bibliographie/été/carnet", SampleShelf.WITHOUT_BODY),
                    new Redirect("notes/bare-1", SampleShelf.BARE)));

    @ParameterizedTest
    @CsvSource({"BIBTEX, catalogue.bib", "CSL, catalogue.json", "RIS, catalogue.ris", "REDIRECTS, _redirects"})
    void isMadeOfTheSampleShelf(ExportFormat format, String name) throws IOException {
        String text = Exporting.text(format, Exporting.ADDRESSES, HOLDINGS);
        if (UPDATE) {
            Files.writeString(EXPECTED.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(EXPECTED.resolve(name)));
    }
}
