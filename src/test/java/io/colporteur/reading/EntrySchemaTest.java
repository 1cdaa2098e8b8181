package io.colporteur.reading;

import static io.colporteur.reading.Inbox.diagnosticsOf;
import static io.colporteur.reading.Inbox.entryOf;
import static io.colporteur.reading.Inbox.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.entry.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, ⏎ ends a line. */
class EntrySchemaTest {

    @TempDir
    private Path folder;

    private Inbox inbox;

    @BeforeEach
    void makeInbox() {
        inbox = new Inbox(folder);
    }

    @Test
    void textsKeepTheirCharactersAndTheirPlaces() {
        ParsedEntry entry =
                inbox.entry("title: 1984\nisbn: 0714331007\nlang: no\nsummary: >-\n  one\n  two\nid: ' x '\n");
        assertThat(entry.title()).isEqualTo(new Text("1984", new Position(2, 8)));
        assertThat(entry.isbn()).extracting(Text::value).isEqualTo("0714331007");
        assertThat(entry.lang()).extracting(Text::value).isEqualTo("no");
        assertThat(entry.summary()).extracting(Text::value).isEqualTo("one two");
        assertThat(entry.id()).extracting(Text::value).isEqualTo("x");
    }

    @Test
    void emptyFieldsAreAbsent() {
        ParsedEntry entry = inbox.entry(
                "title:\nslug: ~\nid: null\nsummary: >-\n\n  \nsite: ' '\ntags:\npaths: [~, '', a]\ndate:\ndraft:\nmore:\nn: [~]\n");
        assertThat(entry)
                .extracting("title", "slug", "id", "summary", "site", "date", "draft")
                .containsExactly(null, null, null, null, null, null, false);
        assertThat(entry.tags()).isEmpty();
        assertThat(entry.paths()).extracting(Text::value).containsExactly("a");
        assertThat(entry.extra()).isEqualTo(Map.of("n", List.of()));
    }

    @Test
    void anEmptyFrontMatterIsAnEntryWithoutFields() {
        assertThat(inbox.entry("").title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    oui, true
                    VRAI, true
                    Yes, true
                    true, true
                    1, true
                    on, true
                    'non', false
                    Faux, false
                    NO, false
                    'False', false
                    0, false
                    off, false
                    """)
    void yesAndNoAreUnderstoodInTwoLanguages(String word, boolean yes) {
        assertThat(inbox.entry("mandatory: " + word).mandatory()).isEqualTo(yes);
        assertThat(inbox.entry("draft: " + word).draft()).isEqualTo(yes);
        assertThat(inbox.entry("published: " + word)).satisfies(entry -> {
            assertThat(entry.draft()).isEqualTo(!yes);
            assertThat(entry.extra()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sitemap          | [SITEMAP]
            [sitemap]        | [SITEMAP]
            [Sitemap, feeds] | [FEEDS, SITEMAP]
            [feeds, feeds]   | [FEEDS]
            true             | [FEEDS, SITEMAP]
            oui              | [FEEDS, SITEMAP]
            no               | []
            []               | []
            '~'              | []
            """)
    void anEntryIsHiddenFromWhatIsNamedOrFromAll(String value, String outputs) {
        ParsedEntry entry = inbox.entry("hidden: " + value);

        assertThat(entry.hidden()).hasToString(outputs);
        assertThat(entry.extra()).isEmpty();
    }

    @Test
    void whatAnEntryCannotBeHiddenFromIsToldWithWhatItCan() {
        assertThat(diagnosticsOf(inbox.fields("title: A\nhidden: [sitemap, rss]\n")))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo(Code.HIDDEN_INVALID);
                    assertThat(said.severity()).isEqualTo(Severity.ERROR);
                    assertThat(said.at()).isEqualTo(new Position(3, 19));
                    assertThat(said.message()).contains("no \"rss\"", "feeds, sitemap");
                    assertThat(said.hint()).contains("hidden: [feeds, sitemap]");
                });
    }

    @Test
    void publishedMayBeAnotherField() {
        ParsedEntry entry = inbox.entry("published: 2024-04-09");
        assertThat(entry.draft()).isFalse();
        assertThat(entry.extra()).isEqualTo(Map.of("published", "2024-04-09"));
    }

    @ParameterizedTest
    @CsvSource({"author: Ada, Ada", "authors: Ada, Ada", "'author: [Ada, Bo]', Ada;Bo", "'authors: [Ada, Bo]', Ada;Bo"})
    void authorsAreOneOrSeveralUnderEitherName(String yaml, String names) {
        assertThat(inbox.entry(yaml).authors()).extracting(Text::value).containsExactly(names.split(";"));
    }

    @Test
    void aSingleTextIsNeverSplitIntoSeveral() {
        assertThat(inbox.entry("tags: art, design").tags())
                .extracting(Text::value)
                .containsExactly("art, design");
    }

    @Test
    void breadcrumbsHaveATitleAndOftenAPath() {
        assertThat(inbox.entry("breadcrumbs:\n  - title: A\n    path: /\n  - title: >-\n      B\n  - C\n")
                        .breadcrumbs())
                .extracting(crumb -> crumb.title().value(), crumb -> value(crumb.path()))
                .containsExactly(tuple("A", "/"), tuple("B", null), tuple("C", null));
    }

    private static String value(Text text) {
        return text == null ? null : text.value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    title: [a]               | 2:8 field-shape      | wants a text, and here stands a list      | title: some text
                    title: {a: b}            | 2:8 field-shape      | here stands a group of fields             | title: some text
                    date: [2024]             | 2:7 field-shape      | wants a date                              | date: 2024-04-09
                    tags: {a: b}             | 2:7 field-shape      | wants a text or a list of texts           | tags: [first, second]
                    paths: [/a, [/b]]        | 2:13 field-shape     | only texts in its list                    | paths: [first, second]
                    author: {name: x}        | 2:9 field-shape      | here stands a group of fields             | author: [first, second]
                    cover: [a.jpg]           | 2:8 field-shape      | the name of an image                      | cover: image.jpg
                    cover: {alt: x}          | 2:8 field-shape      | the name of an image                      | cover: image.jpg
                    breadcrumbs: x           | 2:14 field-shape     | wants a list, and here stands a text      | breadcrumbs: [{title:
                    breadcrumbs: [{path: /}] | 2:15 field-shape     | a title, and a path                       | breadcrumbs: [{title:
                    mandatory: maybe         | 2:12 boolean-invalid | wants yes or no, and "maybe" is neither   | mandatory: true
                    date: 2024-13-45         | 2:7 date-invalid     | there is no month 13                      | 2024-04-09
                    title: a⏎title: b        | 3:1 field-duplicate  | line 2 has it already: title: a                         | Delete one
                    - a                      | 2:1 front-matter-shape | a list, not a group of fields           | name: value
                    title:Foo                | 2:1 front-matter-shape | a text, not a group of fields           | a space after the colon
                    title: Foo : bar         | 2:12 front-matter-syntax | a colon with a space                  | title: "Foo : bar"
                    """)
    void whatHasAnotherShapeIsRefusedWithHowToWriteIt(String yaml, String said, String message, String hint) {
        Reading reading = inbox.fields(yaml.replace('⏎', '\n'));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(only(reading)).isEqualTo(said);
        assertThat(diagnosticsOf(reading).get(0).message()).contains(message);
        assertThat(diagnosticsOf(reading).get(0).hint()).contains(hint);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(diagnosticsOf(inbox.fields("title: [a]\ndate: x\nmandatory: y\ndraft: 2\n")))
                .hasSize(4);
    }

    @Test
    void otherFieldsAreKeptInOrderAsJsonHasThem() {
        ParsedEntry entry = inbox.entry(
                "z: 320\na: 4.5\nb: true\nc: no\nd: 0320\ne: 1.10\nf: 1_000\ng: '7'\nh: 1234567890123456\ni: -1\nj: -0\nk: 1e5\nl: .5\nm: {n: [1, x, {o: ~}]}\np: False\n");
        assertThat(entry.extra())
                .hasToString(
                        "{z=320, a=4.5, b=true, c=no, d=0320, e=1.10, f=1_000, g=7, h=1234567890123456, i=-1, j=-0, k=1e5, l=.5, m={n=[1, x]}, p=False}");
        assertThat(entry.extra().values().stream().filter(value -> !(value instanceof String)))
                .containsExactly(320L, 4.5, true, -1L, Map.of("n", List.of(1L, "x")));
    }

    @Test
    void aliasesStandInForCanonicalNamesAndAreNotRepeatedInExtra() {
        Inbox aliased = inbox(Map.of(
                "summary",
                List.of("description", "excerpt"),
                "paths",
                List.of("categories"),
                "date",
                List.of("published")));
        ParsedEntry entry =
                aliased.entry("excerpt: e\ndescription: d\ncategories: foo\npublished: 2024-04-09\nother: o\n");
        assertThat(entry.summary()).extracting(Text::value).isEqualTo("d");
        assertThat(entry.paths()).extracting(Text::value).containsExactly("foo");
        assertThat(entry.date()).isNotNull();
        assertThat(entry.extra()).isEqualTo(Map.of("excerpt", "e", "other", "o"));
        assertThat(aliased.entry("summary: s\ndescription: d").summary())
                .extracting(Text::value)
                .isEqualTo("s");
        assertThat(aliased.entry("summary:\ndescription: d").summary())
                .extracting(Text::value)
                .isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    cover: a.jpg                                       | a.jpg | | | {}
                    cover: {src: a.jpg, alt: A, credit: C, focus: top} | a.jpg | A | C | {cover={focus=top}}
                    image: a.jpg                                       | a.jpg | | | {}
                    image: {id: a.jpg, alt: A, credit: C}              | a.jpg | A | C | {}
                    image: {id: a.jpg, credit: ''}                     | a.jpg | | | {}
                    cover: a.jpg⏎image: {id: b.jpg}                    | a.jpg | | | {image={id=b.jpg}}
                    image.id: a.jpg⏎alt: A                             | a.jpg | | | {alt=A}
                    """)
    void aCoverIsANameOrStandsAmongFields(String yaml, String src, String alt, String credit, String extra) {
        ParsedEntry entry = inbox(Map.of("cover", List.of("image", "image.id"))).entry(yaml.replace('⏎', '\n'));
        assertThat(entry.cover()).isNotNull();
        assertThat(entry.cover().src().value()).isEqualTo(src);
        assertThat(value(entry.cover().alt())).isEqualTo(alt);
        assertThat(value(entry.cover().credit())).isEqualTo(credit);
        assertThat(entry.extra()).hasToString(extra);
    }

    @Test
    void anImageWithoutAnIdIsNoCoverAndNoError() {
        ParsedEntry entry = inbox(Map.of("cover", List.of("image", "image.id"))).entry("image: {alt: A}");
        assertThat(entry.cover()).isNull();
        assertThat(entry.extra()).isEqualTo(Map.of("image", Map.of("alt", "A")));
    }

    @Test
    void anotherNameForNoFieldIsRefused() {
        assertThatThrownBy(() -> new FieldNames(Map.of("sumary", List.of("x")))).hasMessageContaining("'sumary'");
    }

    @Test
    void aFileOfAnotherGeneratorIsReadAsItIs() {
        Inbox aliased = inbox(Map.of("cover", List.of("image", "image.id"), "summary", List.of("description")));
        ParsedEntry entry = entryOf(aliased.read("x.html", """
                ---
                title: "Une étagère"
                description: >-
                  Quelques planches.
                image:
                  id: "3f2a"
                  alt: >-
                  credit: >-
                    <p>Ada</p>
                weight: 10
                ---
                """));
        assertThat(entry.cover()).isNotNull();
        assertThat(entry.cover().src().value()).isEqualTo("3f2a");
        assertThat(entry.cover().credit()).extracting(Text::value).isEqualTo("<p>Ada</p>");
        assertThat(entry.summary()).extracting(Text::value).isEqualTo("Quelques planches.");
        assertThat(entry.extra()).isEqualTo(Map.of("weight", 10L));
        assertThat(entry.bodyHtml()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date-invalid    | title: A⏎date: 2024-02-30        | date      | null
            date-invalid    | title: A⏎expires: soon           | expires   | null
            boolean-invalid | title: A⏎mandatory: perhaps      | mandatory | null
            boolean-invalid | title: A⏎draft: perhaps          | draft     | true
            hidden-invalid  | title: A⏎hidden: rss             | hidden    | [FEEDS, SITEMAP]
            field-shape     | title: A⏎summary: [a, b]         | summary   | null
            field-shape     | title: A⏎cover: {a: b}           | cover     | null
            field-shape     | title: A⏎tags: {a: b}            | tags      | []
            field-duplicate | title: A⏎title: B                | title     | Text[value=A, at=Position[line=2, column=8]]
            """)
    void anErrorThatIsToBeLessLetsTheEntryThroughWithoutTheValue(String code, String yaml, String field, String value) {
        Code lowered = Code.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        Inbox lenient = new Inbox(folder, FieldNames.STANDARD, Severities.of(Map.of(lowered, Severity.NOTE)));

        Reading reading = lenient.fields(yaml.replace('⏎', '\n'));

        assertThat(diagnosticsOf(reading))
                .extracting(Diagnostic::code, Diagnostic::severity)
                .containsExactly(tuple(lowered, Severity.NOTE));
        assertThat(entryOf(reading))
                .extracting("title", field)
                .map(String::valueOf)
                .containsExactly("Text[value=A, at=Position[line=2, column=8]]", value);
        assertThat(inbox.fields(yaml.replace('⏎', '\n'))).isInstanceOf(Reading.Refused.class);
    }

    private Inbox inbox(Map<String, List<String>> names) {
        return new Inbox(folder, new FieldNames(names));
    }
}
