package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import io.colporteur.entry.Author;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.publication.SampleEntry;
import io.colporteur.publication.SampleShelf;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisExportTest {

    private static final CataloguedEntry NASTY = SampleEntry.called("x")
            .title("<Leader> & \"Co\" {x} \\ œuvre — 🤖 e◌\u0301")
            .by(
                    new Author("Ada Martin", "a", null, null, null),
                    new Author("Simone de Beauvoir", "b", null, null, null),
                    new Author("Institut Pasteur", "c", null, null, null))
            .summary("", "One.\n\nER  - \r\nTY  - BOOK\u2028Two\u00A0!\n")
            .isbn("9780306406157", "0306406152")
            .tags("a, b", "c")
            .language("fr")
            .importance("Why.\nAnd how.")
            .build();

    @Test
    void hasATagOnEveryLineAndEndsEachReference() throws IOException {
        String ris = Exporting.text(ExportFormat.RIS, SampleShelf.FULL, NASTY, SampleShelf.BARE);

        assertThat(ris.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(ris).endsWith("ER  - \r\n");
        List<String> references = List.of(ris.split("(?<=\r\nER  - \r\n)"));
        assertThat(references).hasSize(3).allSatisfy(reference -> {
            List<String> lines = reference.lines().toList();
            assertThat(lines).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
            assertThat(lines.get(0)).matches("TY  - (BOOK|GEN)");
            assertThat(lines.stream().filter(line -> line.matches("(TY|ER)  - .*")))
                    .hasSize(2);
        });
    }

    @Test
    void isReadByACitationProcessor() throws IOException {
        List<RISReference> references = read(NASTY, SampleShelf.WITHOUT_BODY);

        RISReference book = references.get(0);
        assertThat(book.getType()).isEqualTo(RISType.BOOK);
        assertThat(book.getId()).isEqualTo("urn:example:x");
        assertThat(book.getTitle()).isEqualTo(NASTY.entry().title());
        assertThat(book.getAuthors()).containsExactly("Martin, Ada", "Simone de Beauvoir", "Institut Pasteur");
        assertThat(book.getIsbnOrIssn()).isEqualTo("9780306406157");
        assertThat(book.getURL()).isEqualTo("https://books.example.org/books/x");
        assertThat(book.getAbstrct()).isEqualTo("One. ER - TY - BOOK Two\u00A0!");
        assertThat(book.getKeywords()).containsExactly("a, b", "c");
        assertThat(book.getLanguage()).isEqualTo("fr");
        assertThat(book.getNotes()).containsExactly("Why. And how.");
        assertThat(book.getYear()).isNull();
        RISReference other = references.get(1);
        assertThat(other.getType()).isEqualTo(RISType.GEN);
        assertThat(other.getURL()).isEqualTo("https://www.editeur.example.net/carnet");
    }

    private static List<RISReference> read(CataloguedEntry... entries) throws IOException {
        String ris = Exporting.text(ExportFormat.RIS, entries);
        return new RISParser().parse(new StringReader(ris)).getReferences();
    }
}
