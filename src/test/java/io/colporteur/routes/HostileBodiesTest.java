package io.colporteur.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest bodies that are read, each made of one piece: where an effort grows with the square, these never end. */
class HostileBodiesTest {

    private static final int LONGEST = 256 * 1024;

    @TempDir
    private Path inbox;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [                             | published
            ![                            | published
            [a](                          | published
            [a](<                         | published
            [a](b)␠                       | published
            [a][                          | published
            [a]:⏎                         | published
            [a]: x "⏎                     | published
            [r№]: /u№⏎                    | published
            [[b]]                         | published
            *[a](b)␠                      | 4:1 file-too-large
            *a **a␠                       | 4:1 file-too-large
            *_                            | 4:1 file-too-large
            ***a␠__b␠                     | 4:1 file-too-large
            ~~a␠                          | 4:1 file-too-large
            [⏎                            | 4:1 file-too-large
            `1, 2⏎`                       | 4:1 file-too-large
            e◦                            | published
            < a                           | published
            x <!--                        | published
            x <?                          | published
            x <![CDATA[                   | published
            &                             | 4:1 file-too-large
            &a                            | published
            >␠                            | published
            -␠                            | published
            - ⏎                           | published
            [^№]: a⏎⏎                     | published
            a[^№]⏎⏎[^№]: b⏎⏎              | 4:1 file-too-large
            >␠-␠                          | published
            1.␠                           | published
            -⏎␠␠-⏎                        | 4:1 file-too-large
            `#␠`                          | published
            ![a](b "c")␠                  | published
            ¦                             | published
            ¦-                            | published
            ¦a¦⏎¦-¦⏎¦b¦⏎⏎                 | 4:1 file-too-large
            a⏎===⏎                        | published
            <div>⏎⏎                       | published
            <!--⏎                         | published
            &CounterClockwiseContourIntegral; | published
            [[[a](b)](c)](d)              | published
            [a][a]⏎⏎[a]:␠b⏎⏎              | published
            ¦a¦b¦⏎¦-¦-¦⏎                  | 4:1 file-too-large
            -␠[x]␠                        | published
            ␠␠␠␠a⏎⏎                       | published
            www.                          | published
            http://a.b␠                   | published
            a@                            | published
            a                             | published
            \\                            | published
            """)
    void markdownIsPublishedOrRefused(String piece, String expected) throws IOException {
        assertThat(outcome("x.md", longest("", piece))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <b><i>                        | published
            <b>x<p>                       | 4:1 file-too-large
            <b id=№><p>                   | 4:1 file-too-large
            <i id=№></p>                  | published
            <table><b>x                   | published
            <table>x                      | published
            <table><tr>                   | published
            <a href=x>y<div>              | published
            <p>                           | published
            <div>                         | published
            <div></em>                    | published
            <div><li>                     | published
            <svg><p>                      | published
            <script><!--                  | published
            <img src=data:№>              | published
            <a href=http://localhost/№>x  | published
            <p on№=1>x</p>                | published
            &#38;                         | published
            <p>&#1;                       | published
            <                             | published
            <Foo>                         | published
            """)
    void htmlIsPublishedOrRefused(String piece, String expected) throws IOException {
        assertThat(outcome("x.html", longest("", piece))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x.md   | [a]: @ 'b'⏎⏎         | [a]    | 4:1 file-too-large
            x.md   | [a]: b '@'⏎⏎         | [a]    | 4:1 file-too-large
            x.md   | [^a]: b⏎⏎            | [^a]   | 4:1 file-too-large
            x.md   | a⏎⏎                  | [⏎     | 6:1 file-too-large
            x.md   | a⏎⏎                  | *a⏎    | 6:1 file-too-large
            x.html | <p                   | ␠a№=1  | published
            x.html | <p title="           | a      | published
            x.html | <a href="            | ../    | published
            x.html | <a href="http://     | a.     | published
            """)
    void aBeginningDoesNotMakeItWorse(String name, String start, String piece, String expected) throws IOException {
        assertThat(outcome(name, longest(start.replace("@", "x".repeat(LONGEST / 2)), piece)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "x.md, 0, published",
        "x.html, 0, published",
        "x.md, 1, 4:1 file-too-large",
        "x.html, 1, 4:1 file-too-large"
    })
    void aBodyIsReadUpToItsLongest(String name, int more, String expected) throws IOException {
        assertThat(outcome(name, "a ".repeat(LONGEST / 2) + " ".repeat(more))).isEqualTo(expected);
    }

    /** As many pieces as there is room for; № is the number of each, and ◦ as many backticks. */
    private static String longest(String start, String piece) {
        String typed = piece.replace('⏎', '\n').replace('␠', ' ').replace('¦', '|');
        StringBuilder body = new StringBuilder(start.replace('⏎', '\n'));
        for (int number = 1; ; number++) {
            String next = typed.replace("№", Integer.toString(number));
            if (next.contains("◦")) {
                next = next.replace("◦", "`".repeat(number));
            }
            if (body.length() + next.length() > LONGEST) {
                return body.toString();
            }
            body.append(next);
        }
    }

    private String outcome(String name, String body) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), "---\ntitle: x\n---\n" + body);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Outcome outcome = Readers.of(inbox, InstantSource.system())
                .read(new SourcePath(name))
                .orElseThrow();
        return outcome instanceof Outcome.Rejected rejected
                ? rejected.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .map(HostileBodiesTest::inShort)
                        .collect(Collectors.joining(", "))
                : "published";
    }

    private static String inShort(Diagnostic diagnostic) {
        return diagnostic.at().line() + ":" + diagnostic.at().column() + " "
                + diagnostic.code().slug();
    }
}
