package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void takesOutWhatXmlForbids() {
        assertThat(CleanText.of("a\u000Bb\u0000c\uFFFEd\uFFFFe\uD800f")).isEqualTo("abcdef");
    }

    @Test
    void keepsEverythingElse() {
        String text = "tab\tline\nreturn\r nbsp\u00A0 é 日本 \uD83D\uDE00 \uFFFD\u0085";

        assertThat(CleanText.of(text)).isSameAs(text);
    }

    @Test
    void namesWhatItTookOut() {
        Diagnostics diagnostics = Fields.diagnostics();

        CleanText.of("a\u000Bb", Position.START, diagnostics);

        assertThat(Fields.codes(diagnostics)).containsExactly(Code.CHARACTER_REMOVED);
        assertThat(diagnostics.toList().get(0).message()).contains("U+000B");
    }

    @Test
    void reachesIntoListsAndMaps() {
        assertThat(CleanText.inside(List.of("a\u0001", Map.of("k\u0002", "v\u0003"), 1)))
                .isEqualTo(List.of("a", Map.of("k", "v"), 1));
    }
}
