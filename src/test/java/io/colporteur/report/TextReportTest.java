package io.colporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {

    private static final String FILLER = "abcdefghi ".repeat(30);

    @Test
    void saysWhatIsWrongShowsItAndSaysWhatToDo() throws IOException {
        SourceLines lines = file -> Collections.nCopies(12, "isbn: 123");

        assertThat(Said.by(
                        plain(lines),
                        Said.of("a/x.md", Code.ISBN_INVALID, new Position(12, 7), "123", "It is short.", "Type 13.")))
                .isEqualTo("""
                        a/x.md:12:7: warning[isbn-invalid] It is short.
                          12 | isbn: 123
                             |       ^~~
                             = Type 13.
                        1 file: no errors, 1 warning, no notes
                        """);
    }

    @Test
    void showsNoLineForTheWholeFileNorOneThatIsNotThere() throws IOException {
        Report report = plain(file -> List.of("only one line"));

        assertThat(Said.by(report, Said.of(Code.TITLE_MISSING, "There is no title.", "Add one.")))
                .startsWith("""
                        a/x.md:1:1: warning[title-missing] There is no title.
                            = Add one.
                        1 file""");
        assertThat(Said.by(report, Said.of("a/x.md", Code.ISBN_INVALID, new Position(2, 1), "123", "It is short.", "")))
                .startsWith("""
                        a/x.md:2:1: warning[isbn-invalid] It is short.
                        1 file""");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    # the line            , column, excerpt    , what is shown         , the mark below
                    cover: x.jpeg         , 8     , x.jpeg     , cover: x.jpeg         , `       ^~~~~~`
                    cover: 'x.jpeg'       , 8     , x.jpeg     , cover: 'x.jpeg'       , `        ^~~~~~`
                    a x and an x          , 4     , x          , a x and an x          , `           ^`
                    cover: x.jpeg         , 8     , y          , cover: x.jpeg         , `       ^`
                    cover: x.jpeg         , 8     , ``         , cover: x.jpeg         , `       ^`
                    title: a b            , 8     , a b c d    , title: a b            , `       ^~~`
                    short                 , 6     , ``         , short                 , `     ^`
                    short                 , 4000  , short      , short                 , `     ^`
                    ``                    , 1     , x          , ``                    , `^`
                    `a\tb: c`             , 6     , c          , `a    b: c`           , `        ^`
                    `\t- a`               , 1     , - a        , `    - a`             , `^`
                    本: 山田              , 4     , 山田       , 本: 山田              , `    ^~~~`
                    😀 x                  , 3     , x          , 😀 x                  , `   ^`
                    e\u0301te\u0301: x    , 8     , x          , e\u0301te\u0301: x    , `     ^`
                    1\uFE0F\u20E3: x      , 6     , x          , 1\uFE0F\u20E3: x      , `   ^`
                    \u1112\u1161\u11AB: x , 6     , x          , \u1112\u1161\u11AB: x , `    ^`
                    ＡＢ: x               , 5     , x          , ＡＢ: x               , `      ^`
                    a\u001B[2J: x         , 8     , x          , a\uFFFD[2J: x         , `       ^`
                    a\u202Eb\u2066: x     , 7     , x          , a\uFFFDb\uFFFD: x     , `      ^`
                    """)
    void putsTheMarkUnderWhatIsMeant(String line, int column, String excerpt, String shown, String mark)
            throws IOException {
        assertThat(quote(line, column, excerpt)).containsExactly(shown, mark);
    }

    @Test
    void showsNoLineForAnExcerptOfTheWholeFileThatDoesNotStandThere() throws IOException {
        Diagnostic diagnostic = Said.of("a/x.md", Code.SLUG_CONTESTED, Position.START, "emma", "Contested.", "");

        assertThat(Said.by(plain(file -> List.of("---", "title: Emma")), diagnostic))
                .startsWith("a/x.md:1:1: warning[slug-contested] Contested.\n1 file");
    }

    @Test
    void underlinesALongExcerptThatWasCut() throws IOException {
        List<String> quote = quote("title: " + "x".repeat(300), 8, "x".repeat(300));

        assertThat(quote.get(1)).isEqualTo("       ^" + "~".repeat(92));
    }

    @Test
    void showsTheBeginningOfALongLineForASpotThere() throws IOException {
        assertThat(quote(FILLER, 11, "abcdefghi"))
                .containsExactly(FILLER.substring(0, 100) + "…", " ".repeat(10) + "^~~~~~~~~");
    }

    @Test
    void cutsBothEndsOfALongLineForASpotAmidIt() throws IOException {
        assertThat(quote(FILLER, 151, "abcdefghi"))
                .containsExactly("…" + FILLER.substring(110, 210) + "…", " ".repeat(41) + "^~~~~~~~~");
    }

    @Test
    void showsTheEndOfALongLineForASpotThere() throws IOException {
        assertThat(quote(FILLER + "end", 301, "end"))
                .containsExactly("…" + FILLER.substring(203) + "end", " ".repeat(98) + "^~~");
        assertThat(quote(FILLER + "end", 9999, ""))
                .containsExactly("…" + FILLER.substring(203) + "end", " ".repeat(101) + "^");
    }

    @Test
    void measuresALongLineInCells() throws IOException {
        List<String> quote = quote("本".repeat(300), 150, "本");

        assertThat(quote).containsExactly("…" + "本".repeat(50) + "…", " ".repeat(41) + "^~");
    }

    @Test
    void letsNothingThroughThatSteersATerminal() throws IOException {
        String written = Said.by(
                plain(file -> List.of()),
                Said.of(
                        "a/\u001B[2J\n\u202Ex.md",
                        Code.INTERNAL,
                        Position.START,
                        "",
                        "\u009B1m and \u2028\u0007",
                        "\u2066\u001B"));

        assertThat(written).startsWith("""
                        a/\uFFFD[2J\uFFFD\uFFFDx.md:1:1: error[internal] \uFFFD1m and \uFFFD\uFFFD
                            = \uFFFD\uFFFD
                        1 file""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0  | 0 | 0 | 0 | no files: no problems
                    1  | 0 | 0 | 0 | 1 file: no problems
                    41 | 0 | 2 | 3 | 41 files: no errors, 2 warnings, 3 notes
                    2  | 1 | 1 | 1 | 2 files: 1 error, 1 warning, 1 note
                    2  | 2 | 0 | 0 | 2 files: 2 errors, no warnings, no notes
                    """)
    void countsAtTheEnd(int files, int errors, int warnings, int notes, String summary) throws IOException {
        Findings findings = new Findings(
                List.of(
                                Collections.nCopies(errors, Said.of(Code.INTERNAL, "It failed.", "")),
                                Collections.nCopies(warnings, Said.of(Code.TITLE_MISSING, "There is none.", "")),
                                Collections.nCopies(notes, Said.of(Code.SUMMARY_MISSING, "There is none.", "")))
                        .stream()
                        .flatMap(List::stream)
                        .toList(),
                files);
        StringBuilder out = new StringBuilder();

        plain(file -> List.of()).write(findings, out);

        assertThat(out.toString().lines().reduce("", (first, last) -> last)).isEqualTo(summary);
    }

    @Test
    void isColouredOnlyWhenAsked() throws IOException {
        SourceLines lines = file -> List.of("isbn: 123");

        String coloured = Said.by(new TextReport(lines, new Colours(true)), Said.at(7, "123"));

        assertThat(coloured).startsWith("""
                        <1>a/x.md:1:7:<0> <1;33>warning[isbn-invalid]<0> Wrong.
                        <2>  1 |<0> isbn: 123
                        <2>    |<0>       <1;33>^~~<0>
                        """.replaceAll("<([0-9;]+)>", "\u001B[$1m"));
        assertThat(Said.by(plain(lines), Said.at(7, "123")))
                .isEqualTo(coloured.replaceAll("\u001B\\[[0-9;]+m", ""))
                .doesNotContain("\u001B");
    }

    @Test
    void readsAFileOnceAndOnlyWhereALineIsShown() throws IOException {
        List<SourcePath> read = new ArrayList<>();
        SourceLines lines = file -> {
            read.add(file);
            return List.of("isbn: 123");
        };

        Said.by(
                plain(lines),
                Said.at(7, "123"),
                Said.of("b.md", Code.TITLE_MISSING, Position.START, "", "There is none.", ""),
                Said.of("c.md", Code.ISBN_INVALID, new Position(9, 9), "123", "Wrong.", ""),
                Said.at(8, "23"));

        assertThat(read).containsExactly(new SourcePath("a/x.md"), new SourcePath("c.md"));
    }

    /** The line as it is shown, and the mark below it. */
    private static List<String> quote(String line, int column, String excerpt) throws IOException {
        Diagnostic diagnostic = Said.of("a/x.md", Code.ISBN_INVALID, new Position(2, column), excerpt, "Wrong.", "");
        return Said.by(plain(file -> List.of("---", line)), diagnostic)
                .lines()
                .skip(1)
                .limit(2)
                .map(text -> text.replaceFirst("^  [2 ] \\| ?", ""))
                .toList();
    }

    private static Report plain(SourceLines lines) {
        return new TextReport(lines, new Colours(false));
    }
}
