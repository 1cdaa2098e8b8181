package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredFeedsConfigTest {

    private static final String PATH =
            "a path of the site such as /essentials, whose first part is none of archive, authors, covers, schemas, sitemaps,"
                    + " tags, and no part of which ends like a file";

    private static final String FEED =
            "a feed such as {path: /essentials, where: {mandatory: true}}, with path, where, title, description, archive";

    private static final String WHERE = "some of collection, language, author, tag, path, mandatory,"
            + " each with a value or a list of alternatives";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("colporteur.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds: [{path: /essentials, where: {mandatory: true}}]",
                "feeds:\n  - path: /essentials\n    where: {mandatory: True}",
                "feeds: {declared: [{path: essentials, where: {mandatory: [true]}}]}",
                "feeds: {declared: {path: /essentials/, where: {mandatory: [true, true]}}}",
                "feeds.declared: [{where: {mandatory: true}, path: /essentials}]",
                "{feeds: [{path: /essentials, where: {mandatory: true}}], feeds.complete: 100}",
            })
    void aListOfFeedsIsShortForTheDeclaredOnes(String yaml) throws Exception {
        DeclaredFeed essentials =
                new DeclaredFeed("/essentials", null, null, null, Map.of("mandatory", List.of("true")));

        assertThat(load(yaml).feeds().declared()).containsExactly(essentials);
        assertThat(load("", Map.of("COLPORTEUR_FEEDS_DECLARED", "[{path: /essentials, where: {mandatory: true}}]")))
                .isEqualTo(load(yaml));
    }

    @Test
    void whereTakesAValueOrAlternativesForEachField() throws Exception {
        Config config = load("""
                feeds:
                  - path: /of/all/kinds
                    where:
                      collection: books/
                      language: [fr, en-gb]
                      author: [Bo Duval, Ada Martin]
                      tag: 2024
                      path: [/, competences/comprendre/]
                      mandatory: [true, false]
                """);

        assertThat(config.feeds().declared())
                .extracting(DeclaredFeed::where)
                .containsExactly(Map.of(
                        "collection", List.of("books"),
                        "language", List.of("en-GB", "fr"),
                        "author", List.of("Ada Martin", "Bo Duval"),
                        "tag", List.of("2024"),
                        "path", List.of("/", "/competences/comprendre"),
                        "mandatory", List.of("false", "true")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /essentials/       | /essentials
            essentials         | /essentials
            /                  | /
            /a b/c.d/e..f      | /a b/c.d/e..f
            /archives/tags     | /archives/tags
            "/e\\u0301te"    | /\u00E9te
            """)
    void pathsAreWrittenInOneWay(String typed, String path) throws Exception {
        assertThat(load("feeds: [{path: " + typed + "}]").feeds().declared())
                .extracting(DeclaredFeed::path)
                .containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {title: X}                  | 1:9: a declared feed has no path: say where it is, such as path: /essentials
            /essentials                 | 1:9: 'feeds.declared' is a text: it must be <feed>
            [/essentials]               | 1:9: 'feeds.declared' is a list: it must be <feed>
            {path: }                    | 1:15: 'feeds.declared.path' is empty: it must be <path>
            {path: [/a]}                | 1:16: 'feeds.declared.path' is a list: it must be <path>
            {path: //}                  | 1:16: 'feeds.declared.path' is //: it must be <path>; did you mean '/'?
            {path: /a//b}               | 1:16: 'feeds.declared.path' is /a//b: it must be <path>; did you mean '/a/b'?
            {path: /a/../b}             | 1:16: 'feeds.declared.path' is /a/../b: it must be <path>
            {path: /tags}               | 1:16: 'feeds.declared.path' is /tags: it must be <path>
            {path: /feed.json}          | 1:16: 'feeds.declared.path' is /feed.json: it must be <path>; did you mean '/feed'?
            {path: /a.XML/b}            | 1:16: 'feeds.declared.path' is /a.XML/b: it must be <path>; did you mean '/a/b'?
            {path: authors/ada}         | 1:16: 'feeds.declared.path' is authors/ada: it must be <path>
            {path: "/a\\u0001b"}      | 1:16: 'feeds.declared.path' is /a\u0001b: it must be <path>
            {path: 'https://a.example/b'} | 1:16: 'feeds.declared.path' is https://a.example/b: it must be <path>; did you mean '/b'?
            {path: /a, title: }         | 1:26: 'feeds.declared.title' is empty: it must be a text
            {path: /a, description: []} | 1:33: 'feeds.declared.description' is a list: it must be a text
            {path: /a, archive: yes}    | 1:29: 'feeds.declared.archive' is yes: it must be true or false; did you mean 'true'?
            {path: /a, titel: X}        | 1:20: unknown key 'feeds.declared.titel': did you mean 'feeds.declared.title'?
            {path: /a, mandatory: true} | 1:20: unknown key 'feeds.declared.mandatory': 'feeds.declared' knows path, where, title, description, archive
            {path: /, where: {tag: a}}  | 1:19: the whole feed, which is at /, has every entry: take 'where' out, or type another path
            {path: /a, where: }         | 1:26: 'feeds.declared.where' is empty: it must be <where>
            {path: /a, where: {}}       | 1:27: 'feeds.declared.where' is empty: it must be <where>
            {path: /a, where: essay}    | 1:27: 'feeds.declared.where' is a text: it must be <where>
            {path: /a, where: {tags: b}} | 1:28: unknown key 'feeds.declared.where.tags': did you mean 'feeds.declared.where.tag'?
            {path: /a, where: {isbn: b}} | 1:28: unknown key 'feeds.declared.where.isbn': 'feeds.declared.where' knows collection, language, author, tag, path, mandatory
            {path: /a, where: {tag: }}  | 1:32: 'feeds.declared.where.tag' is empty: it must be a text
            {path: /a, where: {tag: [b, ~]}} | 1:37: 'feeds.declared.where.tag' is empty: it must be a text
            {path: /a, where: {tag: []}} | 1:33: 'feeds.declared.where.tag' is an empty list: it must be a text; or a list of such
            {path: /a, where: {tag: {b: c}}} | 1:33: 'feeds.declared.where.tag' is a group of fields: it must be a text
            {path: /a, where: {mandatory: 1}} | 1:39: 'feeds.declared.where.mandatory' is 1: it must be true or false; did you mean 'true'?
            {path: /a, where: {language: fr_BE}} | 1:38: 'feeds.declared.where.language' is fr_BE: it must be a language tag such as fr, en or pt-BR; did you mean 'fr-BE'?
            {path: /a, where: {path: '/b?c'}} | 1:34: 'feeds.declared.where.path' is /b?c: it must be <path>; did you mean '/b'?
            {path: /a, where: {collection: /b}} | 1:40: 'feeds.declared.where.collection' is /b: it must be a folder of the inbox, given relative to it, such as books; did you mean 'b'?
            """)
    void aProblemSaysWhereItIsWhatIsWrongAndWhatToType(String feed, String problem) throws IOException {
        assertThat(problems("feeds: [" + feed + "]"))
                .containsExactly(file + ":"
                        + problem.replace("<feed>", FEED)
                                .replace("<path>", PATH)
                                .replace("<where>", WHERE));
    }

    @Test
    void noPartOfAPathIsLongerThanTheNameOfAFolderCanBe() throws Exception {
        String longest = "/" + "é".repeat(60);
        assertThat(load("feeds: [{path: " + longest + "}]").feeds().declared()).hasSize(1);
        assertThat(problems("feeds: [{path: " + longest + "x}]")).hasSize(1);
    }

    @Test
    void everyProblemIsReportedAtOnceInTheOrderOfTheFile() throws IOException {
        assertThat(problems("""
                        feeds:
                          complete: many
                          declared:
                            - path: /essentials
                              archive: perhaps
                              where: {mandatry: true, language: french}
                            - where: {tag: b}
                            - path: essentials/
                            - path: /essays
                              colour: blue
                        feeds.declared: []
                        """))
                .map(problem -> problem.substring(file.toString().length()).replaceFirst(": .*", ""))
                .containsExactly(":2:13", ":5:16", ":6:15", ":6:41", ":7:7", ":8:13", ":10:7");
        assertThat(problems("feeds: [{path: /a}]\nfeeds.declared: [{path: /b}]\n"))
                .containsExactly(
                        file + ":2:1: 'feeds.declared' is given twice: take one of them out; the other is in line 1");
    }

    @Test
    void twoDeclarationsOfOnePathAreAProblemAtTheSecond() throws IOException {
        assertThat(problems("feeds:\n  - {path: /a, title: [b]}\n  - {path: /c}\n  - {title: d, path: a/}\n"))
                .containsExactly(
                        file + ":2:23: 'feeds.declared.title' is a list: it must be a text",
                        file + ":4:22: the feed /a is declared twice: make one of the two; the other is in line 2");
    }

    @Test
    void onlyListsAreShort() throws IOException {
        assertThat(problems("covers: [a]\n"))
                .containsExactly(file + ":1:9: 'covers' is a list: it must hold some of folders, maxBytes, maxSide,"
                        + " maxPixels, minWidth, variants, each as name: value");
        assertThat(problems("feeds: /essentials\n"))
                .containsExactly(
                        file + ":1:8: 'feeds' is a text: it must hold some of complete, head, modified, formats,"
                                + " authors, tags, declared, each as name: value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{path: /a, title: b}, {path: /c}]         | [{title: b, path: a/}, {path: c}]
            [{path: /a, where: {tag: [b, c], author: d}}] | {path: /a, where: {author: [d], tag: [c, b]}}
            """)
    void whatMeansTheSameHasOneFingerprint(String one, String other) throws Exception {
        assertThat(load("feeds.declared: " + one)).isEqualTo(load("feeds.declared: " + other));
        assertThat(load("feeds.formats: [rss, json]")).isEqualTo(load("feeds.formats: [json, rss, json]"));
    }

    @Test
    void whatMeansSomethingElseHasAnother() throws Exception {
        List<String> declarations = List.of(
                "[]",
                "[{path: /a}]",
                "[{path: /a, title: b}]",
                "[{path: /a, description: b}]",
                "[{path: /a, title: 'b, description=b'}]",
                "[{path: /a, archive: true}]",
                "[{path: /a, archive: false}]",
                "[{path: /a, title: 'true'}]",
                "[{path: /a, where: {tag: b}}]",
                "[{path: /a, where: {author: b}}]",
                "[{path: /a, where: {tag: 'b, c'}}]",
                "[{path: /a, where: {tag: [b, c]}}]",
                "[{path: /a}, {path: /b}]",
                "[{path: /b}, {path: /a}]");
        Set<String> renderings = new HashSet<>();

        for (String declared : declarations) {
            Config config = load("feeds.declared: " + declared);

            assertThat(renderings.add(config.renderingEpoch())).as(declared).isTrue();
            assertThat(config.readingEpoch()).as(declared).isEqualTo(load("").readingEpoch());
        }
    }

    private Config load(String yaml) throws IOException, InvalidConfigException {
        return load(yaml, Map.of());
    }

    private Config load(String yaml, Map<String, String> environment) throws IOException, InvalidConfigException {
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return Config.load(Optional.of(file), environment, Map.of());
    }

    private List<String> problems(String yaml) throws IOException {
        return catchThrowableOfType(InvalidConfigException.class, () -> load(yaml)).problems().stream()
                .map(ConfigProblem::toString)
                .toList();
    }
}
