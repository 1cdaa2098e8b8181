package io.colporteur.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void oneStrayByteDoesNotSpoilTheAccentsOfTheOthers() {
        byte[] bytes = "été à Noël, déjà".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE0;
        bytes[bytes.length - 1] = '.';
        assertThat(decoded(bytes)).isEqualTo("été à Noël, déjà.");
        assertThat(diagnostics.toList())
                .singleElement()
                .satisfies(
                        diagnostic -> assertThat(diagnostic.toString())
                                .startsWith(
                                        "x.md:1:16: warning[encoding-undeclared] The file is UTF-8 but for its byte E0 here; what"));
    }

    @Test
    void utf16ThatIsCutOffKeepsWhatCanBeRead() {
        byte[] bytes = Arrays.copyOf("\uFEFFab\ncd".getBytes(UTF_16LE), 11);
        assertThat(decoded(bytes)).isEqualTo("ab\nc\uFFFD");
        assertThat(diagnostics.toList())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.toString())
                        .startsWith("x.md:2:2: warning[encoding-undeclared] The file is UTF-16, but not here"));
    }

    @Test
    void placesCountTheCharactersThatWereLeftOut() {
        SourceText text = SourceText.of("\u0000a\u0000\u0000b\uD83D\uDE00\u0008c\r\nd".getBytes(UTF_8), diagnostics);
        assertThat(text.text()).isEqualTo("ab\uD83D\uDE00c\nd");
        assertThat(IntStream.range(0, 5).mapToObj(column -> text.at(0, column).column()))
                .containsExactly(2, 5, 6, 8, 9);
        assertThat(text.at(1, 0)).isEqualTo(new Position(2, 1));
        assertThat(text.from(1).at(0, 1)).isEqualTo(new Position(2, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a<b>c                 | a<b>c   |
                    a<b                   | ab      | 1:2 U+202E
                    a>b                   | ab      | 1:2 U+202C
                    a<b⏎c>d               | ab⏎cd   | 1:2 U+202E, 2:2 U+202C
                    a(b<c)d               | a(b<c)d |
                    a(b>c)d               | a(bc)d  | 1:4 U+202C
                    a<b)c>d               | a<bc>d  | 1:4 U+2069
                    ((a)b                 | (a)b    | 1:1 U+2067
                    """)
    void marksThatTurnTheDirectionAreKeptWhenTheyAreClosedOnTheirLine(String typed, String kept, String leftOut) {
        assertThat(decoded(turned(typed).getBytes(UTF_8))).isEqualTo(turned(kept));
        assertThat(diagnostics.toList().stream()
                        .map(diagnostic -> diagnostic.at().line() + ":"
                                + diagnostic.at().column() + " "
                                + diagnostic.message().replaceAll(".*(U\\+....) was.*", "$1"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(leftOut == null ? "" : leftOut);
    }

    /** An override and its end, an isolate and its end, the end of a line. */
    private static String turned(String text) {
        return text.replace('<', '\u202E')
                .replace('>', '\u202C')
                .replace('(', '\u2067')
                .replace(')', '\u2069')
                .replace('⏎', '\n');
    }

    private String decoded(byte[] bytes) {
        return SourceText.of(bytes, diagnostics).text();
    }
}
