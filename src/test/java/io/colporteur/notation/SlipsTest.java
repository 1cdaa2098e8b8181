package io.colporteur.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colporteur.entry.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The common slips: where each is said to be, what is said of it, and what to type. In the tables, ⏎ ends a line and → is a tab. */
class SlipsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    title: Foo : bar         | 1 | 12 | title: "Foo : bar"
                    title: Foo: bar          | 1 | 11 | title: "Foo: bar"
                    title: Foo: "bar"        | 1 | 11 | title: 'Foo: "bar"'
                    x:⏎ - title: Foo : bar   | 2 | 15 | title: "Foo : bar"
                    title: @home             | 1 | 8  | title: "@home"
                    title: %d                | 1 | 8  | title: "%d"
                    title: - foo             | 1 | 8  | title: "- foo"
                    title: ? foo             | 1 | 8  | title: "? foo"
                    title: > foo             | 1 | 8  | title: "> foo"
                    title: & co              | 1 | 8  | title: "& co"
                    title: ]x                | 1 | 8  | title: "]x"
                    title: [Foo] bar         | 1 | 14 | title: "[Foo] bar"
                    title: "Foo" bar         | 1 | 14 | title: '"Foo" bar'
                    title: 'L'aventure'      | 1 | 11 | title: "L'aventure"
                    title: *Foo*             | 1 | 8  | title: "*Foo*"
                    title: ! Foo             | 1 | 8  | title: "! Foo"
                    """)
    void aValueThatYamlMisreadsIsToBeQuoted(String yaml, int line, int column, String quoted) {
        NotationException slip = slip(yaml);
        assertThat(slip.hint()).isEqualTo("Quote the value: " + quoted);
        assertThat(slip.at()).isEqualTo(new Position(line, column));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    title:Foo⏎slug: x                  | 1 | 1 | no space after the colon          | Write it as: title: Foo
                    slug: x⏎title:Foo⏎author: y        | 2 | 1 | no space after the colon          | Write it as: title: Foo
                    slug: x⏎title:Foo                  | 2 | 1 | no space after the colon          | Write it as: title: Foo
                    slug: x⏎title⏎author: y            | 2 | 1 | neither a field nor part          | Write it as name: value
                    title: "Foo⏎slug: x                | 1 | 8 | opens the value of title is not closed | title: "Foo"
                    title: 'Foo⏎slug: x                | 1 | 8 | opens the value of title is not closed | title: "Foo"
                    title: "Foo⏎slug: "x"              | 1 | 8 | opens the value of title is not closed | title: "Foo"
                    title: "Foo⏎author: A "B" C        | 1 | 8 | opens the value of title is not closed | title: "Foo"
                    title: 'Un l'autre⏎  et un'        | 1 | 14 | between quotes has ended          | '' for each '
                    title: 'Un⏎  l'autre'              | 2 | 5 | between quotes has ended          | '' for each '
                    title: "C:\\Users"                 | 1 | 13 | backslash begins an escape        | title: 'C:\\Users'
                    title: "\\UFFFFFFFF"                | 1 | 11 | backslash begins an escape        | title: '\\UFFFFFFFF'
                    title: "\\U00110000"                | 1 | 11 | backslash begins an escape        | title: '\\U00110000'
                    title: [Foo⏎slug: x                | 1 | 8 | is not closed                     | title: "[Foo"
                    title: x⏎→slug: y                  | 2 | 1 | a tab                             | Put spaces in its place.
                    paths:⏎→- a                        | 2 | 1 | a tab                             | Put spaces in its place.
                    title: x⏎  slug: y                 | 2 | 3 | "slug:" is indented further       | begin it in the same column
                    list:⏎  - title: x⏎     path: y    | 3 | 6 | "path:" is indented further       | begin it in the same column
                    text: one⏎  and then : two         | 2 | 12 | over several lines               | Quote the whole text
                      title: x⏎slug: y                 | 2 | 1 | does not belong to the lines above | in the same column
                    paths:⏎  - a⏎ - b                  | 3 | 2 | does not belong to the lines above | in the same column
                    list:⏎  - title: x⏎   path: y      | 3 | 4 | does not belong to the lines above | in the same column
                    - a⏎title: x                       | 2 | 1 | does not belong to the lines above | do not mix
                    title: x⏎- a                       | 2 | 1 | A list begins                     | as in paths:
                    """, ignoreLeadingAndTrailingWhitespace = false)
    void otherSlipsAreNamedWithWhatToType(String yaml, String line, String column, String sentence, String hint) {
        NotationException slip = slip(yaml.stripTrailing());
        assertThat(slip.sentence()).contains(sentence.strip());
        assertThat(slip.hint()).contains(hint.strip());
        assertThat(slip.at()).isEqualTo(new Position(Integer.parseInt(line.strip()), Integer.parseInt(column.strip())));
    }

    @Test
    void aLineOfDashesIsNotTooMuchToLookAt() {
        assertThat(slip("- ".repeat(10_000) + "a").sentence()).contains("nested more than 50 deep");
    }

    private static NotationException slip(String yaml) {
        String text = yaml.replace('⏎', '\n').replace('→', '\t') + "\n";
        return catchThrowableOfType(
                NotationException.class, () -> new YamlReader(Limits.USUAL).read(text, Placement.fromLine(1)));
    }
}
