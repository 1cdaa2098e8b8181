package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.SourcePath;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    private final Diagnostics diagnostics = Fields.diagnostics();
    private final Bodies bodies = new Bodies(Fields.SITE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 id=\"x\">Titre</h2>\n<p>Un <a href=\"#x\">renvoi</a>, <del>non</del> oui.</p>",
                "<table>\n<thead>\n<tr>\n<th align=\"left\">A</th>\n</tr>\n</thead>\n</table>",
                "<pre><code class=\"language-java\">List&lt;String&gt; x;\n\n  y</code></pre>",
                "<p><sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup></p><ol><li id=\"fn-1\"><p>Note</p></li></ol>",
                "<p><img src=\"https://a.example/x.png\" alt=\"Un dessin\" title=\"T\"></p><hr>"
            })
    void keepsWhatMarkdownMakes(String html) {
        assertThat(body(html)).isEqualTo(html);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            autre.md                | /livres/autre
            autre.md?a=1#b          | /livres/autre?a=1#b
            ./images/x.png          | /livres/images/x.png
            ../films/un.markdown#x  | /films/un#x
            ../../..                | /
            ../../../x              | /x
            /page.md                | /page.md
            #fin                    | #fin
            ?page=2                 | /livres/?page=2
            été/deux mots.pdf       | /livres/%C3%A9t%C3%A9/deux%20mots.pdf
            a%20b                   | /livres/a%20b
            https://b.example/x.md  | https://b.example/x.md
            //b.example/x           | https://b.example/x
            1:2.md                  | /livres/1:2
            mailto:a@b.example      | mailto:a@b.example
            """)
    void resolvesLinksAgainstTheEntrysFolder(String typed, String resolved) {
        String expected = "<p><a href=\"" + resolved + "\">x</a></p>";

        assertThat(body("<p><a href=\"" + typed + "\">x</a></p>")).isEqualTo(expected);
        assertThat(body(expected)).isEqualTo(expected);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void resolvesAtTheTopOfTheInboxToo() {
        assertThat(bodies.body("<img src=\"x.png\">", new SourcePath("x.md"), diagnostics))
                .isEqualTo("<img src=\"/x.png\">");
    }

    @Test
    void removesWhatIsNotSafe() {
        assertThat(body("<p style=\"x\" onload=\"y\">Un<script>z</script></p><img src=\"data:image/png;base64,AA\">"))
                .isEqualTo("<p>Un</p>");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.MARKUP_REMOVED);
        assertThat(diagnostics.toList().get(0).message()).contains("onload", "<script>", "data:image/png");
    }

    @Test
    void keepsTextThatLooksLikeATag() {
        assertThat(body("<p>Une List<String></p>")).isEqualTo("<p>Une List&lt;String&gt;</p>");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void isAbsentWithoutContent() {
        assertThat(bodies.body("", Fields.SOURCE, diagnostics)).isNull();
        assertThat(bodies.body("<script>x</script>", Fields.SOURCE, diagnostics))
                .isNull();
    }

    private String body(String html) {
        return Objects.requireNonNull(bodies.body(html, Fields.SOURCE, diagnostics));
    }
}
