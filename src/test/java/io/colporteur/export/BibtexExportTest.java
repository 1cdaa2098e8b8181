package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import io.colporteur.entry.Author;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.publication.SampleEntry;
import io.colporteur.publication.SampleShelf;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexExportTest {

    /** JBibTeX's LaTeX has no symbols and no combining marks: another letter stands for them. */
    private static final Pattern UNKNOWN_TO_JBIBTEX = Pattern.compile("[\\p{So}\\p{Mn}]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Leader> & \"Co\" {x} 100 % $5 #1 a_b ~ ^ \\ œuvre — 🤖 e◌\u0301",
                "An unbalanced { and no more",
                "An unbalanced } and } two",
                "}{",
                "\\",
                "\\{",
                "\\textbf{not LaTeX} \\& co",
                "#MeToo",
                "$5 & more",
                "@book{x,",
                "Fin d’été ; « déjà » là\u00A0!",
            })
    void isReadAsWhatWentIn(String text) throws Exception {
        CataloguedEntry entry = SampleEntry.called("x")
                .title(text)
                .by(new Author(text, "x", null, null, null))
                .summary("", text)
                .tags(text, "a, b", text)
                .importance(text)
                .build();

        BibTeXEntry read = parsed(entry, SampleShelf.FULL).resolveEntry(new Key("bibliographie:x"));

        assertThat(plain(read, "title")).isEqualTo(known(text));
        assertThat(plain(read, "author")).isEqualTo(known(text));
        assertThat(plain(read, "abstract")).isEqualTo(known(text));
        assertThat(plain(read, "note")).isEqualTo(known(text));
        assertThat(plain(read, "keywords")).isEqualTo(known(text + ", a, b, " + text));
    }

    @Test
    void leavesCharactersBeyondAsciiAsTheyAre() throws IOException {
        CataloguedEntry entry = SampleEntry.called("x").title("🤖 e◌\u0301").build();

        assertThat(Exporting.text(ExportFormat.BIBTEX, entry)).contains("title = {{🤖 e◌\u0301}}");
    }

    @Test
    void foldsParagraphsIntoOneLine() throws Exception {
        CataloguedEntry entry = SampleEntry.called("x")
                .summary("", " One\ntwo.\n\nThree\u2028four\u00A0! \n")
                .build();

        assertThat(plain(parsed(entry).resolveEntry(new Key("bibliographie:x")), "abstract"))
                .isEqualTo("One two. Three four\u00A0!");
    }

    @Test
    void isABookWithAnIsbnAndElseWhatEveryReaderKnows() throws Exception {
        BibTeXDatabase read = parsed(SampleShelf.FULL, SampleShelf.BARE);

        BibTeXEntry book = read.resolveEntry(new Key("bibliographie:the-typographers-desk"));
        assertThat(book.getType()).isEqualTo(BibTeXEntry.TYPE_BOOK);
        assertThat(book.getFields().keySet())
                .extracting(Key::getValue)
                .containsExactly("author", "title", "isbn", "url", "language", "abstract", "keywords", "note");
        assertThat(book.getField(new Key("url")).toUserString())
                .isEqualTo("https://publisher.example.net/desk?a=1&b=2");
        BibTeXEntry other = read.resolveEntry(new Key("notes:bare"));
        assertThat(other.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
        assertThat(other.getFields().keySet()).extracting(Key::getValue).containsExactly("title", "url", "language");
    }

    @Test
    void keepsNamesApart() throws Exception {
        CataloguedEntry entry = SampleEntry.called("x")
                .by(
                        new Author("Ada Martin", "a", null, null, null),
                        new Author("Éditions A and B, C", "b", null, null, null),
                        new Author("Simone de Beauvoir", "c", null, null, null),
                        new Author("others", "d", null, null, null),
                        new Author("Tolkien, J. R. R.", "e", null, null, null))
                .build();

        CSLItemData read = new BibTeXConverter().toItemData(parsed(entry)).get("bibliographie:x");

        assertThat(read.getAuthor())
                .extracting(CSLName::getFamily, CSLName::getGiven, CSLName::getLiteral)
                .containsExactly(
                        tuple("Martin", "Ada", null),
                        tuple(null, null, "Éditions A and B, C"),
                        tuple(null, null, "Simone de Beauvoir"),
                        tuple(null, null, "others"),
                        tuple("Tolkien", "J. R. R.", null));
    }

    @ParameterizedTest
    @CsvSource({"Gouverner le Web, {{Gouverner le Web}}", "#MeToo au travail, '{{{}\\#MeToo au travail}}'"})
    void protectsTheCapitalsOfTitles(String title, String value) throws IOException {
        CataloguedEntry entry = SampleEntry.called("x").title(title).build();

        assertThat(Exporting.text(ExportFormat.BIBTEX, entry)).contains("  title = " + value + ",\n");
    }

    @Test
    void isEmptyWithoutEntries() throws IOException {
        assertThat(Exporting.text(ExportFormat.BIBTEX)).isEmpty();
    }

    private static BibTeXDatabase parsed(CataloguedEntry... entries) throws IOException, ParseException {
        BibTeXDatabase database =
                new BibTeXParser().parse(new StringReader(Exporting.text(ExportFormat.BIBTEX, entries)));
        assertThat(database.getEntries()).hasSameSizeAs(entries);
        return database;
    }

    private static String plain(BibTeXEntry entry, String field) throws ParseException {
        String latex = entry.getField(new Key(field)).toUserString();
        return new LaTeXPrinter().print(new LaTeXParser().parse(known(latex)));
    }

    private static String known(String text) {
        return UNKNOWN_TO_JBIBTEX.matcher(text).replaceAll("x");
    }
}
