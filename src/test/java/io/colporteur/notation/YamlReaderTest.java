package io.colporteur.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colporteur.entry.Position;
import io.colporteur.notation.Value.Fields;
import io.colporteur.notation.Value.Items;
import io.colporteur.notation.Value.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    private final YamlReader reader = new YamlReader(Limits.USUAL);

    @ParameterizedTest
    @CsvSource({"0714331007", "no", "1_000", "2024-13-45", "12:30:45", "0x1F", ".inf", "1984", "=", "y"})
    void aPlainScalarKeepsItsCharacters(String text) throws NotationException {
        assertThat(fields("a: " + text).get("a")).isEqualTo(new Scalar(text, true, new Position(1, 4)));
    }

    @Test
    void quotedAndFoldedTextsAreUnfoldedAndNotPlain() throws NotationException {
        Fields fields = fields("a: 'it''s'\nb: \"1\"\nc: >-\n  one\n  two\nd: !!str 3\n");
        assertThat(fields.get("a")).isEqualTo(new Scalar("it's", false, new Position(1, 4)));
        assertThat(fields.get("b")).isEqualTo(new Scalar("1", false, new Position(2, 4)));
        assertThat(fields.get("c")).isEqualTo(new Scalar("one two", false, new Position(3, 4)));
        assertThat(fields.get("d")).extracting("text", "plain").containsExactly("3", false);
    }

    /** A line break is shown as /. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            >/  one/  two//  three/         | one two//three
            >-/  one///  two                | one//two
            >/  one/    - a/    - b/  two   | one/  - a/  - b/two
            >/  one//    - a//  two         | one//  - a//two
            one/  two//  three              | one two//three
            'one/  two//  three'            | one two//three
            "one/  two//  three"            | one two/three
            "one\\ntwo"                     | one/two
            `|/  one/  two//  three`        | one/two//three
            """)
    void blankLinesArePutBackWhereTheyWereFolded(String yaml, String paragraphs) throws NotationException {
        Scalar scalar = (Scalar) fields("a: " + yaml.replace('/', '\n')).get("a");
        assertThat(scalar).isNotNull();
        assertThat(scalar.paragraphs().strip().replace('\n', '/')).isEqualTo(paragraphs);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    a:,        true
                    a: ~,      true
                    a: null,   true
                    a: ' ',    true
                    a: '~',    true
                    a: "null", false
                    a: nil,    false
                    """, quoteCharacter = '`')
    void nothingAndThePlainNullsAreAbsent(String yaml, boolean plainNullsAndBlanks) throws NotationException {
        Value value = fields(yaml).get("a");
        assertThat(value).isNotNull();
        assertThat(value.absent()).isEqualTo(plainNullsAndBlanks && !yaml.endsWith("'~'"));
    }

    @Test
    void positionsCountCodePointsAndBeginAtTheFirstLineOfTheText() throws NotationException {
        Fields fields = (Fields) reader.read("\"\uD83D\uDE00\": x\nb: [y]\n", Placement.fromLine(10))
                .root();
        assertThat(fields.get("\uD83D\uDE00")).extracting(Value::at).isEqualTo(new Position(10, 6));
        assertThat(fields.byName().get("b").at()).isEqualTo(new Position(11, 1));
        assertThat(((Items) fields.get("b")).values().get(0).at()).isEqualTo(new Position(11, 5));
    }

    @Test
    void lineSeparatorsWithinALineAreSpacesSoThatLinesAreThoseOfAnEditor() throws NotationException {
        Fields fields = fields("a: x\u2028y\u2029z\u0085.\r\nb: w\rc: v");
        assertThat(fields.get("a")).extracting("text").isEqualTo("x y z .");
        assertThat(fields.get("c")).extracting(Value::at).isEqualTo(new Position(3, 4));
    }

    @Test
    void fieldsKeepTheirOrder() throws NotationException {
        assertThat(fields("z: 1\na: 2\nm: 3").byName()).containsOnlyKeys("z", "a", "m");
        assertThat(fields("z: 1\na: 2\nm: 3").byName().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void aNameThatStandsTwiceIsReportedWithBothLinesAndTheFirstCounts() throws NotationException {
        FieldTree document = reader.read("a: 1\nb: {c: 2, c: 3}\na: 4\n", Placement.fromLine(1));
        assertThat(document.duplicates())
                .containsExactlyInAnyOrder(
                        new FieldTree.Duplicate("a", new Position(1, 1), new Position(3, 1)),
                        new FieldTree.Duplicate("c", new Position(2, 5), new Position(2, 11)));
        assertThat(((Fields) document.root()).get("a")).extracting("text").isEqualTo("1");
    }

    @Test
    void aliasesRepeatAndMergeKeysFillIn() throws NotationException {
        Fields fields = fields("base: &b {x: 1, y: 2}\nother: {<<: *b, x: 3}\nsame: *b\ntext: {'<<': 4}\n");
        Fields other = (Fields) fields.get("other");
        assertThat(other.get("x")).extracting("text").isEqualTo("3");
        assertThat(other.get("y")).extracting("text").isEqualTo("2");
        assertThat(fields.get("same")).isEqualTo(fields.get("base"));
        assertThat(((Fields) fields.get("text")).get("<<")).extracting("text").isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',             ''
                    '# a comment',  ''
                    '---',          ''
                    """)
    void nothingAtAllIsAnAbsentText(String yaml, String text) throws NotationException {
        assertThat(reader.read(yaml, Placement.fromLine(1)).root())
                .extracting("text")
                .isEqualTo(text);
        assertThat(reader.read(yaml, Placement.fromLine(1)).root().absent()).isTrue();
    }

    @Test
    void aliasesThatMultiplyAreRefusedBeforeTheyDo() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String below = "*a" + (level - 1);
            laughs.append("a%d: &a%d [%s]\n".formatted(level, level, (below + ", ").repeat(8) + below));
        }
        assertThatThrownBy(() -> reader.read(laughs.toString(), Placement.fromLine(1)))
                .isInstanceOf(NotationException.class)
                .hasMessageContaining("more than 100000 names and values");
    }

    @Test
    void tooDeepAndTooLongAreRefused() {
        assertThatThrownBy(() -> reader.read("[".repeat(5_000), Placement.fromLine(1)))
                .hasMessageContaining("more than 50 deep");
        assertThatThrownBy(() -> reader.read("a: " + "x".repeat(Limits.USUAL.characters()), Placement.fromLine(1)))
                .hasMessageContaining("longer than");
    }

    @Test
    void asMuchIsReadAsTheLimitsAllow() throws NotationException {
        int longest = 4_000_000;
        String text = "x ".repeat(longest / 2 - 2) + "x";

        FieldTree read = new YamlReader(new Limits(longest, 50, 100)).read("a: " + text, Placement.fromLine(1));

        assertThat(((Fields) read.root()).get("a")).isEqualTo(new Scalar(text, true, new Position(1, 4)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: *a                | 1 | 4 | nothing is called &a above it
                    a: &a [*a]           | 1 | 8 | nothing is called &a above it
                    a: !Date x           | 1 | 4 | names a type
                    ? [a]                | 1 | 3 | name of a field is missing
                    <<: x                | 1 | 5 | Only fields can be merged
                    a: "\\uZZZZ"          | 1 | 7 | backslash
                    """)
    void whatTheTreeCannotHoldIsSaidInItsPlace(String yaml, int line, int column, String sentence) {
        NotationException slip =
                catchThrowableOfType(NotationException.class, () -> reader.read(yaml, Placement.fromLine(1)));
        assertThat(slip.at()).isEqualTo(new Position(line, column));
        assertThat(slip.sentence()).contains(sentence);
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThatThrownBy(() -> reader.read("a: 1\n---\nb: 2\n", Placement.fromLine(1)))
                .hasMessage("A second YAML document begins here.");
    }

    @Test
    void aControlCharacterIsNamedInItsPlace() {
        NotationException slip = catchThrowableOfType(
                NotationException.class, () -> reader.read("a: b\nc: d\u0007\n", Placement.fromLine(1)));
        assertThat(slip.at()).isEqualTo(new Position(2, 5));
        assertThat(slip.sentence()).contains("U+0007");
    }

    private Fields fields(String yaml) throws NotationException {
        return (Fields) reader.read(yaml, Placement.fromLine(1)).root();
    }
}
