package io.colporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.SourcePath;
import io.colporteur.notation.Notation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, ⏎ ends a line. */
class FrontMatterTest {

    private final Diagnostics diagnostics = new Diagnostics(new SourcePath("x.md"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ---⏎a: 1⏎---⏎body⏎          | a: 1⏎       | 2 | body⏎
                    ---⏎a: 1⏎---                | a: 1⏎       | 2 | ``
                    ---⏎a: 1⏎...                | a: 1⏎       | 2 | ``
                    --- ⏎a: 1⏎---  ⏎⏎ ⏎         | a: 1⏎       | 2 | ``
                    ⏎  ⏎---⏎a: 1⏎---⏎body       | a: 1⏎       | 4 | body
                    ---⏎---⏎body                | ``          | 2 | body
                    ---⏎a: >⏎  ---⏎---⏎body     | a: >⏎  ---⏎ | 2 | body
                    ---⏎a: 1⏎---⏎b⏎---⏎c        | a: 1⏎       | 2 | b⏎---⏎c
                    ---⏎a: 1⏎--- x⏎----⏎---⏎b   | a: 1⏎--- x⏎----⏎ | 2 | b
                    """)
    void fieldsAndBodyAreWhatStandsBetweenAndAfter(String text, String fields, int firstLine, String body) {
        assertThat(FrontMatter.split(lines(text), diagnostics))
                .isEqualTo(new FrontMatter(Notation.YAML, lines(fields), firstLine, lines(body)));
        assertThat(diagnostics.toList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ---yaml⏎a: 1⏎---⏎b       | YAML | a: 1⏎            | 2 | b
                    +++⏎a = 1⏎+++⏎b          | TOML | a = 1⏎           | 2 | b
                    +++⏎---⏎...⏎+++          | TOML | ---⏎...⏎         | 2 | ``
                    ---toml⏎a = 1⏎---⏎b      | TOML | a = 1⏎           | 2 | b
                    ---json⏎{}⏎---⏎b         | JSON | {}⏎              | 2 | b
                    ⏎{"a": 1}⏎b              | JSON | {"a": 1}         | 2 | ⏎b
                    {⏎"a": "}\\"}"⏎}⏎⏎b⏎}     | JSON | {⏎"a": "}\\"}"⏎} | 1 | ⏎⏎b⏎}
                    {}                       | JSON | {}               | 1 | ``
                    {"a": {                  | JSON | {"a": {          | 1 | ``
                    """)
    void theFenceTellsTheNotation(String text, Notation notation, String fields, int firstLine, String body) {
        assertThat(FrontMatter.split(lines(text), diagnostics))
                .isEqualTo(new FrontMatter(notation, lines(fields), firstLine, lines(body)));
        assertThat(diagnostics.toList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: 1⏎            | 1:1 front-matter-missing  | does not begin with front matter | (title: My title)
                    ⏎⏎# Title        | 3:1 front-matter-missing  | does not begin with front matter | a line ---
                    ----⏎a: 1⏎----⏎  | 1:1 front-matter-missing  | not exactly three hyphens        | Write it as ---.
                    —⏎a: 1⏎—⏎        | 1:1 front-matter-missing  | not exactly three hyphens        | Write it as ---.
                    ---⏎a: 1⏎        | 1:1 front-matter-unclosed | never closed                     | Put a line ---
                    ---⏎a: 1⏎--⏎b    | 3:1 front-matter-unclosed | not exactly three hyphens        | Put a line ---
                    ---⏎a: 1⏎-—⏎b    | 3:1 front-matter-unclosed | not exactly three hyphens        | Put a line ---
                    ---              | 1:1 front-matter-unclosed | never closed                     | Put a line ---
                    ++++⏎a = 1⏎++++  | 1:1 front-matter-missing  | not exactly three plus signs     | Write it as +++.
                    +++⏎a = 1⏎++     | 3:1 front-matter-unclosed | not exactly three plus signs     | Put a line +++
                    +++⏎a = 1⏎---    | 3:1 front-matter-unclosed | not exactly three plus signs     | Put a line +++
                    ---json⏎{}⏎...   | 1:1 front-matter-unclosed | never closed                     | Put a line ---
                    ⏎ ---json⏎ {}⏎   | 2:2 front-matter-missing  | is indented                      | in the first column
                    {{ template }}   | 1:1 front-matter-missing  | does not begin with front matter | a line ---
                    """)
    void whatIsMissingIsSaidWithWhatToType(String text, String said, String message, String hint) {
        assertThat(FrontMatter.split(lines(text), diagnostics)).isNull();
        Diagnostic diagnostic = diagnostics.toList().get(0);
        assertThat(diagnostic.at().line() + ":" + diagnostic.at().column() + " "
                        + diagnostic.code().slug())
                .isEqualTo(said);
        assertThat(diagnostic.message()).contains(message);
        assertThat(diagnostic.hint()).contains(hint);
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n');
    }
}
