package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Diagnostics;
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
        assertThat(bodies.body(Fields.withBody("x.md", "", "<img src=\"x.png\">"), diagnostics))
                .isEqualTo("<img src=\"/x.png\">");
    }

    @Test
    void removesWhatIsNotSafe() {
        assertThat(body("<p style=\"x\" onload=\"y\">Un<script>z</script></p><img src=\"data:image/png;base64,AA\">"))
                .isEqualTo("<p>Un</p>");
        assertThat(diagnostics.toList())
                .extracting(said -> said.code() + " " + said.excerpt())
                .containsExactlyInAnyOrder(
                        "MARKUP_REMOVED onload", "MARKUP_REMOVED <script", "MARKUP_REMOVED data:image/png;base64,AA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noframes", "noembed", "iframe", "xmp", "style", "script"})
    void removesWhatStandsUnreadInAnElement(String name) {
        assertThat(body("a<" + name + "><img src=x onerror=y></" + name + ">b").replaceAll("</?div>", ""))
                .isEqualTo("ab");
    }

    @Test
    void keepsTextThatLooksLikeATag() {
        assertThat(body("<p>Une List<String></p>")).isEqualTo("<p>Une List&lt;String&gt;</p>");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void takesADrawingAwayWhole() {
        assertThat(body("a <svg><title>b</title><g><path d=\"M0\"/></g><style>c</style></svg> Map<K>"))
                .isEqualTo("a  Map&lt;K&gt;");
        assertThat(diagnostics.toList())
                .anySatisfy(said -> assertThat(said.message()).contains("<svg>"));
    }

    @Test
    void isAbsentWithoutContent() {
        assertThat(bodies.body(Fields.withBody("x.md", "", ""), diagnostics)).isNull();
        assertThat(bodies.body(Fields.withBody("x.md", "", "<script>x</script>"), diagnostics))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a⏎b <SCRIPT src=x>               | 10:3 markup-removed
            a⏎⏎é😀 <a href="javascript:y">x  | 11:13 markup-removed
            <p><a href="java&#10;script:y">x | 9:1 markup-removed
            <p onclick=x>                    | 9:4 markup-removed
            a⏎<img src=http://localhost/>    | 10:10 link-local
            a⏎&#11;                          | 10:1 character-removed
            a⏎&#xb;                          | 10:1 character-removed
            a⏎&#x0B;                         | 9:1 character-removed
            ⏎⏎ <a href="&#106;avascript:x">  | 11:1 markup-removed
            """)
    void saysWhereItStands(String typed, String said) {
        String html = typed.replace('⏎', '\n');

        bodies.body(Fields.withBody("livres/x.md", html, html), diagnostics);

        assertThat(diagnostics.toList())
                .extracting(found -> found.at().line() + ":" + found.at().column() + " "
                        + found.code().slug())
                .containsExactly(said);
    }

    @Test
    void countsWhatThereIsTooMuchOf() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            html.append("<a href=\"javascript:").append(i).append("\">x</a><a href=\"javascript:0\">y</a>");
        }

        assertThat(body(html.toString())).isEqualTo("xy".repeat(15));

        assertThat(diagnostics.toList()).hasSize(10);
        assertThat(diagnostics.toList())
                .anySatisfy(last -> assertThat(last.message()).endsWith("the address javascript:9 and 5 more."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <ul><li><input type="checkbox" checked disabled> a</li></ul> | <ul><li>☑ a</li></ul>
            <article>a<h2>b</h2></article>                               | <div>a<h2>b</h2></div>
            <a href="https://b.example/a&#10;  b">a</a>                  | <a href="https://b.example/a%20%20b">a</a>
            <input type=checkbox> a                                      | ☐ a
            <a name="x">a</a>                                            | <a id="x">a</a>
            <picture><source srcset="a.webp"><img src="/a.png"></picture> | <img src="/a.png">
            <p>a <img alt="b"> <img src="" alt="c"></p>                  | <p>a b c</p>
            <img src="/a.png" srcset="b.png 2x" loading="lazy">          | <img src="/a.png">
            """)
    void keepsWhatWasMeant(String html, String kept) {
        assertThat(body(html)).isEqualTo(kept);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    private String body(String html) {
        return Objects.requireNonNull(bodies.body(Fields.withBody("livres/un-livre.md", "", html), diagnostics));
    }
}
