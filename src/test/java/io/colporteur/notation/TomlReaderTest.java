package io.colporteur.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colporteur.entry.Position;
import io.colporteur.notation.Value.Fields;
import io.colporteur.notation.Value.Items;
import io.colporteur.notation.Value.Scalar;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/** In the tables, ⏎ ends a line. */
class TomlReaderTest {

    private final TomlReader reader = new TomlReader(Limits.USUAL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = \"A \\\"b\\\" \\u00e9 \\\\ \\t\\x41\" # said",
                "title = 'C:\\Users' ⏎⏎ # nothing⏎slug=\"x\"",
                "a = \"\"\"⏎one⏎  two\\⏎   three \"\"quoted\"\"\"\"\"",
                "a = '''⏎one '' ⏎⏎two'''",
                "n = [0, -17, +99, 1_000, 0xDEAD_beef, 0o17, 0b11]",
                "f = [3.14, -0.01, 5e+22, 6.626e-34, inf, -nan]",
                "d = [2024-04-09, 2024-04-09T10:00:00Z, 2024-04-09 10:00:00.5+02:00, 10:30:00]",
                "b = [true, false]",
                "e = []⏎f = {}⏎g = \"\"",
                "list = [⏎ 'a', # one⏎⏎ 'b',⏎]⏎nested = [[1], [], [['x']]]",
                "a.b.c = 1⏎a.b.\"d e\" = 2⏎'f.g' = 3",
                "x = 1⏎[cover]⏎src = 'a.jpg'⏎[cover.by]⏎name = 'A'⏎[other]⏎y = 2",
                "[[crumbs]]⏎title = 'Home'⏎path='/'⏎[[crumbs]]⏎title='X'⏎[crumbs.sub]⏎y=1⏎[[crumbs.more]]⏎z=1",
                "[a.b.c]⏎x=1⏎[a]⏎y=2⏎[a.b]⏎z=3",
                "p = {x = 1, y = {z = 'a'}, w.v = 2}⏎q = [{a = 1}, {a = 2,⏎ b = 3}]",
                "[fruit]⏎apple.color = 'red'⏎[fruit.apple.taste]⏎sweet = true",
                "1234 = 'x'⏎-_- = 'y'⏎\"\" = 'z'"
            })
    void anotherReaderOfTomlReadsTheSame(String toml) throws NotationException {
        String text = lines(toml);
        TomlParseResult theirs = Toml.parse(text);
        assertThat(theirs.errors()).isEmpty();

        FieldTree ours = reader.read(text, Placement.fromLine(1));

        assertThat(ours.duplicates()).isEmpty();
        assertThat(shown(ours.root())).isEqualTo(shown(theirs));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    isbn = 0714331007        | 1 | 8  | needs quotes              | isbn = "0714331007"
                    title = Foo bar # yes    | 1 | 9  | needs quotes              | title = "Foo bar"
                    date = 2024-4-9          | 1 | 8  | needs quotes              | date = "2024-4-9"
                    a = 1_                   | 1 | 5  | needs quotes              | a = "1_"
                    title =                  | 1 | 8  | is missing                | title = "some text"
                    slug = 1⏎title: Foo      | 2 | 6  | wants = between           | two lines ---
                    title⏎                   | 1 | 6  | An = is missing           | name = value
                    = 1                      | 1 | 1  | A name is missing         | double quotes
                    été = 1                  | 1 | 1  | something else than       | "été" = "value"
                    title = "Foo⏎slug = 1    | 1 | 9  | not closed on its line    | three quotes
                    title = 'l'art'          | 1 | 12 | there is more on the line | in quotes
                    title = "a "b" c"        | 1 | 13 | there is more on the line | in quotes
                    a = 1 b = 2              | 1 | 7  | there is more on the line | a line of its own
                    a = "\\q"                | 1 | 6  | backslash                 | 'C:\\Users'
                    a = "\\ud800"            | 1 | 6  | backslash                 | two backslashes
                    a = '''⏎b'               | 1 | 5  | not closed.               | same three quotes
                    a = [1, 2⏎b = 3          | 2 | 1  | A comma is missing        | a = ["first", "second"]
                    a = [1,⏎                 | 1 | 5  | that opens here is not    | a = ["first", "second"]
                    a = {b = 1 c = 2}        | 1 | 12 | A comma is missing        | {title = "Home", path = "/"}
                    a = {b = 1               | 1 | 5  | that opens here is not    | {title = "Home", path = "/"}
                    [cover⏎src = 'x'         | 1 | 1  | not closed                | [cover]
                    [[crumbs]⏎title = 'x'    | 1 | 1  | not closed                | [[breadcrumbs]]
                    """)
    void slipsAreExplainedInTheirPlace(String toml, int line, int column, String sentence, String hint) {
        NotationException slip =
                catchThrowableOfType(NotationException.class, () -> reader.read(lines(toml), Placement.fromLine(1)));
        assertThat(slip.sentence()).contains(sentence);
        assertThat(slip.hint()).contains(hint);
        assertThat(slip.at()).isEqualTo(new Position(line, column));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a = 1⏎a = 2              | 1:1 | 2:1
                    a = 1⏎[b]⏎c = 2⏎c = 3    | 3:1 | 4:1
                    a = 1⏎[a]⏎b = 2          | 1:1 | 2:2
                    [a]⏎b = 1⏎[a]⏎c = 1      | 1:2 | 3:2
                    a = {b = 1}⏎[a.c]⏎d = 1  | 1:1 | 2:4
                    a = [1]⏎[[a]]⏎b = 1      | 1:1 | 2:3
                    a.b = 1⏎a.b.c = 2        | 1:3 | 2:5
                    a = {b = 1, b = 2}       | 1:6 | 1:13
                    """)
    void aNameThatStandsTwiceIsReportedWithBothPlacesAndTheFirstCounts(String toml, String first, String again)
            throws NotationException {
        FieldTree tree = reader.read(lines(toml), Placement.fromLine(1));
        assertThat(tree.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(place(duplicate.first())).isEqualTo(first);
            assertThat(place(duplicate.again())).isEqualTo(again);
        });
        assertThat(Toml.parse(lines(toml)).errors()).hasSize(1);
    }

    @Test
    void valuesKnowTheirPlacesAndWhetherTheyWereQuoted() throws NotationException {
        String text = "\"\uD83D\uDE00\" = 1984\nb = ['y']\n[c]\nd = ''\n";
        Fields fields = (Fields) reader.read(text, Placement.fromLine(10)).root();
        assertThat(fields.get("\uD83D\uDE00")).isEqualTo(new Scalar("1984", true, new Position(10, 7)));
        assertThat(((Items) fields.get("b")).values()).containsExactly(new Scalar("y", false, new Position(11, 6)));
        assertThat(fields.byName().get("c").at()).isEqualTo(new Position(12, 2));
        assertThat(((Fields) fields.get("c")).get("d")).isEqualTo(new Scalar("", false, new Position(13, 5)));
    }

    @ParameterizedTest
    @CsvSource({"'a = ', '['", "'a = ', '{b = '", "'', 'a.'", "'[', 'a.'", "'[[', 'a.'"})
    void tooDeepIsRefused(String before, String repeated) {
        String text = before + repeated.repeat(20_000);
        assertThatThrownBy(() -> reader.read(text, Placement.fromLine(1)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("more than 50 deep");
    }

    @Test
    void tooManyValuesAreRefused() {
        String text = "a = [" + "1,".repeat(100_000) + "]";
        assertThatThrownBy(() -> reader.read(text, Placement.fromLine(1)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("more than 100000 names and values");
    }

    @Test
    void manyBlankLinesAndLongLinesAreReadInOneGo() throws NotationException {
        String blank = "#\n\n".repeat(100_000) + "a = 1" + "\n".repeat(100_000);
        assertThat(shown(reader.read(blank, Placement.fromLine(1)).root())).isEqualTo("{a=1}");
        String line = "a = [" + "'x', ".repeat(90_000) + "]";
        Fields manyItems = (Fields) reader.read(line, Placement.fromLine(1)).root();
        assertThat(((Items) manyItems.get("a")).values()).hasSize(90_000);
    }

    @Test
    void whateverAnotherReaderAcceptsIsReadTheSameAndWhatItRefusesIsRefused() throws NotationException {
        Random random = new Random(20260401);
        String[] pieces = {
            "a",
            "b",
            ".",
            " = ",
            "=",
            "1",
            "-2.5",
            "0x1f",
            "\"x\"",
            "'y'",
            "\"\"\"\nz\"\"\"",
            "true",
            "2024-04-09",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\n",
            "\n",
            "[a]\n",
            "[[b]]\n",
            "[a.b]\n",
            "#c\n",
            " ",
            "\\",
            "\"",
            "'",
            "a = 1\n",
            "b = [1, 'x']\n",
            "c = {d = 1}\n",
            "a.b = 2\n"
        };
        int accepted = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = made.toString();
            TomlParseResult theirs = Toml.parse(text);
            if (theirs.hasErrors()) {
                assertThat(refuses(text)).as(text).isTrue();
            } else {
                FieldTree ours = reader.read(text, Placement.fromLine(1));
                assertThat(ours.duplicates()).as(text).isEmpty();
                assertThat(shown(ours.root())).as(text).isEqualTo(shown(theirs));
                accepted++;
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    private boolean refuses(String text) {
        try {
            return !reader.read(text, Placement.fromLine(1)).duplicates().isEmpty();
        } catch (NotationException refused) {
            return true;
        }
    }

    /** Values by their names, in one form for both readers; numbers and dates by what they mean. */
    private static String shown(Object value) {
        if (value instanceof Fields fields) {
            return fields.byName().entrySet().stream()
                    .map(field -> field.getKey() + "=" + shown(field.getValue().value()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Items items) {
            return items.values().stream().map(TomlReaderTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Scalar scalar) {
            return scalar.plain() ? shown(Toml.parse("x = " + scalar.text()).get("x")) : '"' + scalar.text() + '"';
        }
        if (value instanceof org.tomlj.TomlTable table) {
            return table.entrySet().stream()
                    .map(field -> field.getKey() + "=" + shown(field.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof TomlArray array) {
            return array.toList().stream().map(TomlReaderTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    private static String place(Position at) {
        return at.line() + ":" + at.column();
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n');
    }
}
