package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.SourcePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            M&eacute;dias &amp; soci&eacute;t&eacute; | Médias & société
            Le <em>vrai</em> titre                    | Le vrai titre
            H<sub>2</sub>O                            | H2O
            Un<br/>deux                               | Un deux
            <a href="/x">Un lien</a>                  | Un lien
            &#39;Tis &#x2014; so                      | 'Tis — so
            Un&nbsp;: deux                            | Un\u00A0: deux
            """)
    void readsMarkupAsItWasMeant(String typed, String title) {
        assertThat(title(typed)).isEqualTo(title);
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.TITLE_MARKUP);
        assertStable(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <Leader> & "Co"
            List<String> en Java
            AT&T, R&D; Q&A
            1 < 2 > 0
            <i am here>
            Révolution ou bifurcation\u202F?
            """)
    void keepsWhatIsNoMarkup(String typed) {
        assertThat(title(typed)).isEqualTo(typed);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void decodesEntitiesOnce() {
        assertThat(title("&amp;lt;b&amp;gt;")).isEqualTo("&lt;b&gt;");
    }

    @Test
    void normalisesSpaces() {
        assertThat(title("  Un\n  titre \t long\u00A0 : fin ")).isEqualTo("Un titre long\u00A0: fin");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void takesOutCharactersThatEntitiesSpell() {
        assertThat(title("a&#11;b")).isEqualTo("ab");
        assertThat(Fields.codes(diagnostics)).contains(Code.CHARACTER_REMOVED);
    }

    @Test
    void isMadeOfTheFirstHeadingOrTheFileName() {
        SourcePath source = new SourcePath("livres/écrans-et_médias.md");

        assertThat(Titles.title(null, "<p>x</p><h2>Le  <em>choc</em></h2><h1>y</h1>", "fr", source, diagnostics))
                .isEqualTo("Le choc");
        assertThat(Titles.title(Fields.text("<b></b>"), "<p>x</p>", "fr", source, diagnostics))
                .isEqualTo("Écrans et médias");
        assertThat(Fields.codes(diagnostics)).contains(Code.TITLE_MISSING, Code.TITLE_MISSING);
    }

    private String title(String typed) {
        return Titles.title(Fields.text(typed), "", "fr", Fields.SOURCE, diagnostics);
    }

    private static void assertStable(String title) {
        Diagnostics again = Fields.diagnostics();
        assertThat(Titles.title(Fields.text(title), "", "fr", Fields.SOURCE, again))
                .isEqualTo(title);
        assertThat(Fields.codes(again)).isEmpty();
    }
}
