package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariesTest {

    private final Diagnostics diagnostics = Fields.diagnostics();
    private final Summaries summaries = new Summaries(Fields.SITE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Un texte.                             | <p>Un texte.</p>
            Un. <br><br>Deux.                     | <p>Un.</p><p>Deux.</p>
            Un<br /> <br/><br>Deux                | <p>Un</p><p>Deux</p>
            Un<br>deux                            | <p>Un<br>deux</p>
            <p>Un</p> <p>&nbsp;</p><p>Deux<br></p>| <p>Un</p><p>Deux</p>
            Un <b> gras </b> mot                  | <p>Un <strong>gras </strong>mot</p>
            A & B < C                             | <p>A &amp; B &lt; C</p>
            Un&nbsp;: deux                        | <p>Un\u00A0: deux</p>
            fin &nbsp; !                          | <p>fin\u202F!</p>
            Une List<String> vide                 | <p>Une List&lt;String&gt; vide</p>
            Texte<ul> <li>un <li> deux</ul>fin    | <p>Texte</p><ul><li>un</li><li>deux</li></ul><p>fin</p>
            <div>Un</div><div>Deux</div>          | <p>Un</p><p>Deux</p>
            <h2>Un</h2>Deux                       | <p>Un</p><p>Deux</p>
            <b>Un<p>deux</p></b>trois             | <p><strong>Un</strong></p><p><strong>deux</strong></p><p>trois</p>
            Un<li>deux<li>trois                   | <p>Un</p><p>deux</p><p>trois</p>
            <ul><li><div><p>un</p></div></ul>     | <ul><li><p>un</p></li></ul>
            <a href="autre.md#x">un</a>           | <p><a href="/livres/autre#x">un</a></p>
            <a href="https://a.example/?a=1&b=2">un</a> | <p><a href="https://a.example/?a=1&amp;b=2">un</a></p>
            """)
    void isParagraphsOfHtml(String typed, String html) {
        assertThat(summary(typed).html()).isEqualTo(html);
        assertThat(Fields.codes(diagnostics)).doesNotContain(Code.MARKUP_REMOVED);
        assertStable(html);
    }

    @Test
    void partsParagraphsAtBlankLines() {
        Summaries.Summary summary = summary("Un\ndeux.\n \n  Trois.");

        assertThat(summary.html()).isEqualTo("<p>Un deux.</p><p>Trois.</p>");
        assertThat(summary.text()).isEqualTo("Un deux.\n\nTrois.");
        assertThat(summary.excerpt()).isEqualTo("Un deux. Trois.");
    }

    @Test
    void saysListsLineByLineInPlainText() {
        assertThat(summary("Voici&nbsp;:<ul><li>un</li><li><p>deux</p></li></ul>et <b>A &amp; B</b><br>fin")
                        .text())
                .isEqualTo("Voici\u00A0:\n\nun\ndeux\n\net A & B\nfin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Un<script>alert(1)</script>               | <p>Un</p>                  | <script>
            <b onclick="x()">Un</b>                   | <p><strong>Un</strong></p>           | onclick
            <a href="javascript:x()">Un</a>           | <p>Un</p>                  | the address javascript:x()
            Un <img src="x.jpg" onerror="x()"> deux   | <p>Un deux</p>             | <img>
            <iframe src="https://a.example"></iframe>Un | <p>Un</p>                | <iframe>
            """)
    void removesWhatIsNotSafeAndNamesIt(String typed, String html, String named) {
        assertThat(summary(typed).html()).isEqualTo(html);
        assertThat(diagnostics.toList())
                .anySatisfy(found -> assertThat(found.message()).contains(named))
                .allSatisfy(found -> assertThat(found.code()).isEqualTo(Code.MARKUP_REMOVED));
        assertStable(html);
    }

    @Test
    void dropsHarmlessWrappersSilently() {
        assertThat(summary("<span class=\"x\" style=\"color:red\">Un</span> <font>deux</font>")
                        .html())
                .isEqualTo("<p>Un deux</p>");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void keepsOnlyTheTextOfALinkToTheAuthorsMachine() {
        assertThat(summary("Voir <a href=\"http://localhost:4000/x\">ceci</a>.").html())
                .isEqualTo("<p>Voir ceci.</p>");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.LINK_LOCAL);
    }

    @Test
    void countsEntitiesOnce() {
        summary("Un&nbsp;: deux&nbsp;: &eacute;t&eacute; &amp; &lt;");

        assertThat(Fields.codes(diagnostics)).containsExactly(Code.SUMMARY_ENTITIES);
        assertThat(diagnostics.toList().get(0).message()).startsWith("4 HTML entities");
    }

    @Test
    void takesOutForbiddenCharacters() {
        assertThat(summary("a&#11;b").html()).isEqualTo("<p>ab</p>");
        assertThat(Fields.codes(diagnostics)).contains(Code.CHARACTER_REMOVED);
    }

    @Test
    void isTakenFromTheImportanceOrTheBodyWhenMissing() {
        String body = "<h1>T</h1><p>Un <em>corps</em><sup><a href=\"#fn-1\">1</a></sup>.</p><p>Deux.</p>";

        assertThat(missing("A & B <C>", body).html()).isEqualTo("<p>A &amp; B &lt;C&gt;</p>");
        assertThat(missing(null, body).html()).isEqualTo("<p>Un <em>corps</em>.</p>");
        assertThat(Fields.codes(diagnostics)).isEmpty();
        assertThat(summaries.summary(null, null, null, "fr", Fields.SOURCE, diagnostics))
                .isNull();
        assertThat(summaries.summary(
                        Fields.text("<b></b>"), null, Fields.text("<hr>"), "fr", Fields.SOURCE, diagnostics))
                .isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.SUMMARY_MISSING, Code.SUMMARY_MISSING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            « <em>Un mot</em> » : <b>quoi</b> ?     | <p>«~<em>Un mot</em>~»_: <strong>quoi</strong>~?</p>
            <code>a ? b : c ;</code> : non          | <p><code>a ? b : c ;</code>_: non</p>
            Quoi&nbsp;? <a href="/a ?b">Rien !</a>  | <p>Quoi~? <a href="/a%20?b">Rien~!</a></p>
            <i>fini</i> ! Il revient<br>? : oui     | <p><em>fini</em>~! Il revient<br>?_: oui</p>
            « un<p>deux »                           | <p>«~un</p><p>deux~»</p>
            """)
    void hasTheSpacesOfFrenchAcrossItsElements(String typed, String html) {
        assertThat(summary(typed).html()).isEqualTo(html.replace('~', '\u202F').replace('_', '\u00A0'));
        assertThat(Fields.codes(diagnostics)).containsOnlyOnce(Code.TYPOGRAPHY);
        assertStable(html.replace('~', '\u202F').replace('_', '\u00A0'));
    }

    @Test
    void saysWhatWasRepairedInWhatStandsInForIt() {
        Text body = new Text("<p>Un mot.Les autres : rien.</p>", new Position(9, 1));

        Summaries.Summary summary = summaries.summary(null, null, body, "fr", Fields.SOURCE, diagnostics);

        assertThat(Objects.requireNonNull(summary).html()).isEqualTo("<p>Un mot. Les autres\u00A0: rien.</p>");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.SUMMARY_GLUED, Code.TYPOGRAPHY);
        assertThat(diagnostics.toList())
                .allSatisfy(note -> assertThat(note.at()).isEqualTo(body.at()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a&#8238;b<p>c&#x202C;d                 | <p>ab</p><p>cd</p>
            a&#8238;<em>b</em>&#8236;c             | <p>a\u202E<em>b</em>\u202Cc</p>
            a<em>&#8238;b</em><br>c&#8236;         | <p>a<em>b</em><br>c</p>
            """)
    void marksOfDirectionAreClosedOnTheirLine(String typed, String html) {
        assertThat(summary(typed).html()).isEqualTo(html);
        assertThat(Fields.codes(diagnostics).contains(Code.CHARACTER_REMOVED)).isEqualTo(html.indexOf('\u202E') < 0);
    }

    @Test
    void leadsNowhereWithinTheBody() {
        assertThat(summary("<a href=\"#x\">un</a> <a href=\"mailto:a@b.example\">deux</a>")
                        .html())
                .isEqualTo("<p>un <a href=\"mailto:a@b.example\">deux</a></p>");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.MARKUP_REMOVED);
    }

    private Summaries.Summary missing(@Nullable String importance, String body) {
        return Objects.requireNonNull(summaries.summary(
                null, Fields.textOrNull(importance), Fields.text(body), "fr", Fields.SOURCE, diagnostics));
    }

    private Summaries.Summary summary(String typed) {
        return Objects.requireNonNull(
                summaries.summary(Fields.text(typed), null, null, "fr", Fields.SOURCE, diagnostics), "no summary");
    }

    private void assertStable(String html) {
        Diagnostics again = Fields.diagnostics();
        Summaries.Summary second = summaries.summary(Fields.text(html), null, null, "fr", Fields.SOURCE, again);
        assertThat(Objects.requireNonNull(second).html()).isEqualTo(html);
        assertThat(Fields.codes(again)).isEmpty();
    }
}
