package io.colporteur.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.SourcePath;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private final Diagnostics diagnostics = new Diagnostics(new SourcePath("x.md"));

    @Test
    void utf8AndUtf16AreReadWithTheirMarksAndUtf8WithoutOne() {
        String text = "é \uD83D\uDE00 \uFFFD";
        assertThat(decoded(text.getBytes(UTF_8))).isEqualTo(text);
        assertThat(decoded(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(text);
        assertThat(decoded(("\uFEFF" + text).getBytes(UTF_16BE))).isEqualTo(text);
        assertThat(decoded(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(text);
        assertThat(diagnostics.toList()).isEmpty();
    }

    @Test
    void otherBytesAreWindows1252AndTheFirstOfThemIsNamed() {
        byte[] bytes = "a\r\nb\rc € l’été".getBytes(Charset.forName("windows-1252"));
        assertThat(decoded(bytes)).isEqualTo("a\nb\nc € l’été");
        assertThat(diagnostics.toList()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.toString()).startsWith("x.md:3:3: warning[encoding-undeclared]");
            assertThat(diagnostic.message()).contains("byte 80");
        });
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsNoUtf8() {
        assertThat(decoded(new byte[] {'a', (byte) 0xC3})).isEqualTo("aÃ");
        assertThat(diagnostics.toList()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\r\n", "a\rb\r", "a\nb\n", "a\r\nb\n"})
    void linesEndOneWay(String text) {
        assertThat(decoded(text.getBytes(UTF_8))).isEqualTo("a\nb\n");
    }

    @Test
    void charactersThatCannotBePublishedAreLeftOutAndCounted() {
        assertThat(decoded("a\u0000b\r\nc\u0000\t\u007F\u009F\uFFFE\uFEFFd\u0085".getBytes(UTF_8)))
                .isEqualTo("ab\nc\td\u0085");
        assertThat(diagnostics.toList())
                .extracting(diagnostic ->
                        diagnostic.at().line() + ":" + diagnostic.at().column() + " " + diagnostic.message())
                .containsExactly(
                        "1:2 The invisible character U+0000 was left out, here and once more.",
                        "2:4 The invisible character U+007F was left out.",
                        "2:5 The invisible character U+009F was left out.",
                        "2:6 The invisible character U+FFFE was left out.",
                        "2:7 The invisible character U+FEFF was left out.");
    }

    private String decoded(byte[] bytes) {
        return SourceText.of(bytes, diagnostics);
    }
}
