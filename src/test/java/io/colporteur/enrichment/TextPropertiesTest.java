package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What a step of text has made, it leaves as it is, without a word. */
class TextPropertiesTest {

    private final Summaries summaries = new Summaries(Fields.SITE);

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(
                        " ",
                        " ",
                        " ",
                        "\n",
                        "\n\n",
                        "\u00A0",
                        "\u202F",
                        "mot",
                        "Les",
                        "été",
                        "Robert",
                        "C",
                        "12",
                        "30",
                        ".",
                        ",",
                        "!",
                        "?",
                        ";",
                        ":",
                        "«",
                        "»",
                        "“",
                        "”",
                        "(",
                        ")",
                        "-",
                        "’",
                        "'",
                        "\"",
                        "`",
                        "…",
                        "—",
                        "&",
                        "/",
                        "😀",
                        "e\u0301",
                        "👨\u200D👩\u200D👧",
                        "\u202E",
                        "\u202C",
                        "\u0007",
                        "parole ".repeat(30))
                .list()
                .ofMaxSize(30)
                .map(morsels -> String.join("", morsels));
    }

    @Provide
    Arbitrary<String> html() {
        Arbitrary<String> tags = Arbitraries.of(
                "<p>",
                "</p>",
                "<br>",
                "<b>",
                "</b>",
                "<em>",
                "</em>",
                "<code>",
                "</code>",
                "<ul><li>",
                "</li><li>",
                "</li></ul>",
                "<blockquote>",
                "</blockquote>",
                "<a href='x'>",
                "<a href='#x'>",
                "</a>",
                "<Leader>",
                "<div>",
                "</div>",
                "<script>",
                "</script>",
                "&nbsp;",
                "&lt;",
                "&amp;lt;",
                "&eacute;",
                "&#8238;",
                "&#11;",
                "<sup>",
                "</sup>",
                "<h2>",
                "<img src=x alt=y>",
                "<span>");
        return Arbitraries.oneOf(tags, prose().map(text -> text.substring(0, Math.min(5, text.length()))))
                .list()
                .ofMaxSize(20)
                .map(morsels -> String.join("", morsels));
    }

    @Property
    void spaces(@ForAll("prose") String typed) {
        String once = Spaces.normalised(typed);
        assertThat(Spaces.normalised(once)).isEqualTo(once);
        assertThat(Spaces.collapsed(once)).isEqualTo(once);
    }

    @Property
    void gluedSentences(@ForAll("prose") String typed) {
        String once = GluedSentences.parted(typed, glued -> {});
        assertThat(GluedSentences.parted(once, glued -> assertThat(glued).isNull()))
                .isEqualTo(once);
    }

    @Property
    void frenchSpaces(@ForAll("prose") String typed) {
        String once = new FrenchSpaces("fr").in(typed);
        Diagnostics again = Fields.diagnostics();
        assertThat(FrenchSpaces.in(once, "fr", Position.START, again)).isEqualTo(once);
        assertThat(Fields.codes(again)).isEmpty();
        assertThat(once.replaceAll("[\u00A0\u202F]", " ")).isEqualTo(typed.replaceAll("[\u00A0\u202F]", " "));
    }

    @Property
    void excerpts(@ForAll("prose") String typed) {
        String once = Excerpt.of(typed);
        assertThat(Excerpt.of(once)).isEqualTo(once);
        assertThat(once.split("\\b{g}").length).isLessThanOrEqualTo(280);
        assertThat(Spaces.normalised(typed))
                .startsWith(once.endsWith("…") ? once.substring(0, once.length() - 1) : once);
    }

    /** Entities are decoded once: what was decoded is typed as HTML to be read as the same. */
    @Property
    void titles(@ForAll("html") String typed) {
        String once = title(typed, Fields.diagnostics());
        assertThat(title(Entities.escape(once), Fields.diagnostics())).isEqualTo(once);
        if (once.indexOf('&') < 0 && once.indexOf('<') < 0) {
            Diagnostics again = Fields.diagnostics();
            assertThat(title(once, again)).isEqualTo(once);
            assertThat(Fields.codes(again)).isEmpty();
        }
    }

    @Property
    void summaries(@ForAll("html") String typed) {
        Summaries.Summary once = summary(typed, Fields.diagnostics());
        if (once != null) {
            Diagnostics again = Fields.diagnostics();
            assertThat(summary(once.html(), again)).isEqualTo(once);
            assertThat(Fields.codes(again)).isEmpty();
        }
    }

    private static String title(String typed, Diagnostics diagnostics) {
        String given = typed.isBlank() ? "titre" : typed;
        Text title = PlainText.of(Fields.text(given), "title", Code.TITLE_MARKUP, "fr", diagnostics);
        return title == null ? "titre" : title.value();
    }

    private Summaries.@Nullable Summary summary(String typed, Diagnostics diagnostics) {
        return typed.isBlank()
                ? null
                : summaries.summary(Fields.text(typed), null, null, "fr", Fields.SOURCE, diagnostics);
    }
}
