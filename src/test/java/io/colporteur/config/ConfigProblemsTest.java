package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colporteur.entry.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigProblemsTest {

    /** For each key something that it cannot be, as it is typed in a file. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("site.id", "[a]"),
            Map.entry("site.url", "library.example"),
            Map.entry("site.title", "{a: b}"),
            Map.entry("site.description", "[a, b]"),
            Map.entry("site.language", "french"),
            Map.entry("site.zone", "Paris time"),
            Map.entry("inbox.folder", "'~'"),
            Map.entry("inbox.rescan", "25h"),
            Map.entry("inbox.watch", "2"),
            Map.entry("inbox.followLinks", "2"),
            Map.entry("inbox.settle", "-1s"),
            Map.entry("outbox.folder", "~/outbox"),
            Map.entry("outbox.maxRemoval", "-1%"),
            Map.entry("state.folder", "[a]"),
            Map.entry("fields", "{tags: {a: b}}"),
            Map.entry("reading.maxBytes", "65MB"),
            Map.entry("reading.maxFrontMatter", "1023"),
            Map.entry("reading.maxDepth", "201"),
            Map.entry("reading.maxValues", "99"),
            Map.entry("urls", "books"),
            Map.entry("covers.folders", "[covers, /covers]"),
            Map.entry("covers.maxBytes", "101MB"),
            Map.entry("covers.maxSide", "99"),
            Map.entry("covers.maxPixels", "9999"),
            Map.entry("covers.minWidth", "5001"),
            Map.entry("covers.variants", "{small: 8}"),
            Map.entry("diagnostics", "{cover-missing: off}"),
            Map.entry("feeds.complete", "10001"),
            Map.entry("feeds.head", "0"),
            Map.entry("feeds.modified", "-1"),
            Map.entry("feeds.formats", "[json, html]"),
            Map.entry("feeds.authors", "maybe"),
            Map.entry("feeds.tags", "[]"),
            Map.entry("feeds.declared", "/essentials"),
            Map.entry("archive.max", "0"),
            Map.entry("sitemap.max", "50001"),
            Map.entry("sitemap.maxBytes", "51MB"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("colporteur.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feeds.compleet: 3       | 1:1: unknown key 'feeds.compleet': did you mean 'feeds.complete'?
            site: {titel: X}        | 1:8: unknown key 'site.titel': did you mean 'site.title'?
            title: X                | 1:1: unknown key 'title': did you mean 'site.title'?
            siteUrl: X              | 1:1: unknown key 'siteUrl': did you mean 'site.url'?
            folder: X               | 1:1: unknown key 'folder': the sections are site, inbox, outbox, state, fields, reading, urls, covers, diagnostics, feeds, archive, sitemap
            feeds: {size: 3}        | 1:9: unknown key 'feeds.size': 'feeds' knows complete, head, modified, formats, authors, tags, declared
            fields: {sumary: [a]}   | 1:10: unknown key 'fields.sumary': did you mean 'fields.summary'?
            inbox: data             | 1:8: 'inbox' is a text: it must hold some of folder, rescan, watch, settle, followLinks, each as name: value
            [site]                  | 1:1: the file is a list: it must hold some of site, inbox, outbox, state, fields, reading, urls, covers, diagnostics, feeds, archive, sitemap, each as name: value
            site: {title: [a]}      | 1:15: 'site.title' is a list: it must be a text
            site: {url: b.example}  | 1:13: 'site.url' is b.example: it must be an absolute http or https address such as https://example.org/, without ? and #; did you mean 'https://b.example'?
            site: {language: fr_FR} | 1:18: 'site.language' is fr_FR: it must be a language tag such as fr, en or pt-BR; did you mean 'fr-FR'?
            site: {zone: paris}     | 1:14: 'site.zone' is paris: it must be a time zone such as Europe/Paris or UTC; did you mean 'Europe/Paris'?
            inbox: {rescan: 30}     | 1:17: 'inbox.rescan' is 30: it must be a length of time between 100ms and 24h, such as 500ms, 30s, 5m or 1h; did you mean '30s'?
            inbox: {rescan: 1ms}    | 1:17: 'inbox.rescan' is 1ms: it must be a length of time between 100ms and 24h, such as 500ms, 30s, 5m or 1h
            inbox: {settle: 2 sec.} | 1:17: 'inbox.settle' is 2 sec.: it must be a length of time between 0s and 1h, such as 500ms, 30s, 5m or 1h; did you mean '2s'?
            inbox: {watch: yes}     | 1:16: 'inbox.watch' is yes: it must be true or false; did you mean 'true'?
            inbox: {folder: "~"}    | 1:17: 'inbox.folder' is ~: it must be the path of a folder
            feeds: {head: 0}        | 1:15: 'feeds.head' is 0: it must be a whole number between 1 and 1000
            outbox: {maxRemoval: 101%} | 1:22: 'outbox.maxRemoval' is 101%: it must be a percentage between 0% and 100%, such as 20%
            outbox: {maxRemoval: 0.2}  | 1:22: 'outbox.maxRemoval' is 0.2: it must be a percentage between 0% and 100%, such as 20%; did you mean '20%'?
            outbox: {maxRemoval: '0,055'} | 1:22: 'outbox.maxRemoval' is 0,055: it must be a percentage between 0% and 100%, such as 20%
            outbox: {maxRemoval: 20 %} | 1:22: 'outbox.maxRemoval' is 20 %: it must be a percentage between 0% and 100%, such as 20%; did you mean '20%'?
            outbox: {max_removal: 5%}  | 1:10: unknown key 'outbox.max_removal': did you mean 'outbox.maxRemoval'?
            feeds: {head: many}     | 1:15: 'feeds.head' is many: it must be a whole number between 1 and 1000
            sitemap: {max: 1 000}   | 1:16: 'sitemap.max' is 1 000: it must be a whole number between 1 and 50000; did you mean '1000'?
            feeds: {formats: [json, Rss]} | 1:25: 'feeds.formats' is Rss: it must be one of json, rss, atom; did you mean 'rss'?
            feeds: {formats: html}  | 1:18: 'feeds.formats' is html: it must be one of json, rss, atom
            feeds: {formats: []}    | 1:18: 'feeds.formats' is an empty list: it must be one of json, rss, atom; or a list of such
            feeds: {authors: no}    | 1:18: 'feeds.authors' is no: it must be true or false; did you mean 'false'?
            archive: {max: 1001}    | 1:16: 'archive.max' is 1001: it must be a whole number between 1 and 1000
            sitemap: {maxBytes: 50 MiB} | 1:21: 'sitemap.maxBytes' is 50 MiB: it must be a size between 10KB and 50MB, such as 512KB, 2MB or 100000 (bytes); did you mean '50MB'?
            sitemap: {maxBytes: 20000 bytes} | 1:21: 'sitemap.maxBytes' is 20000 bytes: it must be a size between 10KB and 50MB, such as 512KB, 2MB or 100000 (bytes); did you mean '20000'?
            sitemap: {maxBytes: 10239}  | 1:21: 'sitemap.maxBytes' is 10239: it must be a size between 10KB and 50MB, such as 512KB, 2MB or 100000 (bytes)
            sitemap: {maxBytes: 52428801} | 1:21: 'sitemap.maxBytes' is 52428801: it must be a size between 10KB and 50MB, such as 512KB, 2MB or 100000 (bytes)
            covers: {folders: ../c} | 1:19: 'covers.folders' is ../c: it must be a folder of the inbox, given relative to it, such as covers
            covers: {folders: ./c}  | 1:19: 'covers.folders' is ./c: it must be a folder of the inbox, given relative to it, such as covers; did you mean 'c'?
            urls: [/books]          | 1:7: 'urls' is a list: it must hold names with values, such as books: /library/books/{slug}
            urls: {a: '/b/:slug'}   | 1:11: 'urls.a' is /b/:slug: it must be a path that begins with / and holds {slug}, such as /books/{slug}; {collection} may be in it too; did you mean '/b/{slug}'?
            urls: {a: '/{year}/{slug}'} | 1:11: 'urls.a' is /{year}/{slug}: it must be a path that begins with / and holds {slug}, such as /books/{slug}; {collection} may be in it too
            {site: {id: a}, site.id: a} | 1:17: 'site.id' is given twice: take one of them out; the other is in line 1
            feeds: {complete: 20, head: 30}   | 1:29: 'feeds.head' is 30, more than 'feeds.complete', which is 20: raise the one or lower the other
            inbox: {folder: out/../outbox} | 1:17: 'outbox.folder' lies in 'inbox.folder', so what is published would be taken for entries: put the outbox beside the inbox
            state: {folder: inbox/state} | 1:17: 'state.folder' lies in 'inbox.folder', where nothing is ever written: put it beside the inbox
            diagnostics: {cover-mising: error} | 1:15: unknown key 'diagnostics.cover-mising': did you mean 'diagnostics.cover-missing'?
            diagnostics: {cover-missing: off}  | 1:30: 'diagnostics.cover-missing' is off: it must be error, warning or note (nothing is repaired silently, but only check and explain show a note); did you mean 'note'?
            diagnostics: {cover-missing: Warn} | 1:30: 'diagnostics.cover-missing' is Warn: it must be error, warning or note (nothing is repaired silently, but only check and explain show a note); did you mean 'warning'?
            diagnostics: {cover-missing: eror} | 1:30: 'diagnostics.cover-missing' is eror: it must be error, warning or note (nothing is repaired silently, but only check and explain show a note); did you mean 'error'?
            diagnostics: {cover-missing: 1}    | 1:30: 'diagnostics.cover-missing' is 1: it must be error, warning or note (nothing is repaired silently, but only check and explain show a note)
            diagnostics: {cover-missing: [note]} | 1:30: 'diagnostics.cover-missing' is a list: it must be error, warning or note (nothing is repaired silently, but only check and explain show a note)
            diagnostics: {front-matter-syntax: note} | 1:15: 'diagnostics.front-matter-syntax' cannot be note: it must be error, since there is nothing to publish then
            diagnostics: {id-taken: warning}   | 1:15: 'diagnostics.id-taken' cannot be warning: it must be error, since there is no id or address then to publish it under
            diagnostics: {slug-contested: error} | 1:15: 'diagnostics.slug-contested' cannot be error: it must be warning or note, since it is found only when the entry is in the catalogue already
            diagnostics: off        | 1:14: 'diagnostics' is a text: it must be codes of diagnostics with severities, such as cover-missing: error; each must be error, warning or note (nothing is repaired silently, but only check and explain show a note)
            fields: {tags: [[b]]}   | 1:17: 'fields.tags' is a list: it must be the name of a field
            """)
    void aProblemSaysWhereItIsWhatIsWrongAndWhatToType(String yaml, String problem) throws IOException {
        assertThat(problemsOf(yaml)).containsExactly(file + ":" + problem);
    }

    static List<Key<?>> keys() {
        return Keys.TABLE.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noKeyTakesAnything(Key<?> key) throws IOException {
        assertThat(WRONG).containsOnlyKeys(Keys.TABLE.names());
        write(key.name() + ": " + WRONG.get(key.name()));

        assertThat(problems(Optional.of(file), Map.of(), Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).startsWith(key.name());
                    assertThat(key.shape().wanted()).contains(whatItMustBe(problem.hint()));
                });
    }

    /** What a hint says besides what may have been meant. */
    private static String whatItMustBe(String hint) {
        return hint.replaceFirst("^it must (?:be|hold) ", "").replaceFirst("; did you mean.*", "");
    }

    @Test
    void everyProblemIsReportedAtOnceInTheOrderOfTheFile() throws IOException {
        write("""
                site:
                  url: ftp://example.org/
                  url: https://example.org/
                feeds:
                  compleet: 20
                  head: 60
                  complete: 50
                urls:
                  books: /books
                  notes: notes/{slug}
                site.url: https://example.org/
                inbox: {folder: data}
                outbox: {folder: data/public}
                """);
        Map<String, String> environment =
                Map.of("COLPORTEUR_SITE_ZONE", "Mars/Olympus", "COLPORTEUR_FEEDS_COMPLET", "3", "HOME", "/root");

        List<ConfigProblem> problems =
                problems(Optional.of(file), environment, Map.of("state.folder", "data/public/state"));

        assertThat(problems)
                .extracting(ConfigProblem::at, ConfigProblem::key)
                .map(Object::toString)
                .containsExactly(
                        "(Position[line=2, column=8], \"site.url\")",
                        "(Position[line=3, column=3], \"url\")",
                        "(Position[line=5, column=3], \"feeds.compleet\")",
                        "(Position[line=6, column=9], \"feeds.head\")",
                        "(Position[line=9, column=10], \"urls.books\")",
                        "(Position[line=10, column=10], \"urls.notes\")",
                        "(Position[line=13, column=18], \"outbox.folder\")",
                        "(null, \"site.zone\")",
                        "(null, \"COLPORTEUR_FEEDS_COMPLET\")",
                        "(null, \"state.folder\")");
        assertThat(problems.subList(7, 10))
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "COLPORTEUR_SITE_ZONE: 'site.zone' is Mars/Olympus: it must be a time zone such as Europe/Paris or UTC",
                        "COLPORTEUR_FEEDS_COMPLET: this variable sets no known key: did you mean 'COLPORTEUR_FEEDS_COMPLETE'?",
                        "--state: 'state.folder' lies in 'outbox.folder', so the catalogue would be published as it is:"
                                + " put it beside the outbox");
    }

    @Test
    void aListInTheEnvironmentIsReadAsInTheFile() throws IOException {
        assertThat(problemsOf("", Map.of("COLPORTEUR_COVERS_FOLDERS", "[a, /b]", "COLPORTEUR_URLS", "{a: b")))
                .satisfiesExactly(
                        urls -> assertThat(urls).startsWith("COLPORTEUR_URLS: "),
                        covers -> assertThat(covers)
                                .startsWith("COLPORTEUR_COVERS_FOLDERS: 'covers.folders' is /b: ")
                                .endsWith("did you mean 'b'?"));
    }

    @Test
    void everySeverityThatCannotBeIsSaid() throws IOException {
        String yaml =
                "diagnostics:\n  internal: note\n  no-such-code: error\n  file-outside: warning\n  link-local: bad\n";

        assertThat(problemsOf(yaml, Map.of("COLPORTEUR_DIAGNOSTICS", "{slug-reserved: note}")))
                .satisfiesExactly(
                        internal -> assertThat(internal).contains(":2:3: 'diagnostics.internal' cannot be note: "),
                        unknown -> assertThat(unknown)
                                .contains(":3:3: unknown key 'diagnostics.no-such-code': 'diagnostics' knows ")
                                .contains(", cover-missing, "),
                        outside -> assertThat(outside).contains(":4:3: 'diagnostics.file-outside' cannot be warning: "),
                        local -> assertThat(local).contains(":5:15: 'diagnostics.link-local' is bad: "),
                        variable -> assertThat(variable)
                                .startsWith("COLPORTEUR_DIAGNOSTICS: 'diagnostics.slug-reserved' cannot be note: "));
    }

    @Test
    void variablesOfOthersWithOurPrefixAreLeftAlone() throws Exception {
        write("");
        Map<String, String> environment = Map.of(
                "COLPORTEUR_JAVA_OPTS", "-Xmx2g",
                "COLPORTEUR_SERVICE_HOST", "10.0.0.1",
                "COLPORTEUR_PORT", "tcp://10.0.0.1:80",
                "COLPORTEUR_PORT_80_TCP_ADDR", "10.0.0.1");

        assertThat(Config.load(Optional.of(file), environment, Map.of()))
                .isEqualTo(Config.load(Optional.of(file), Map.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COLPORTEUR_SIET_URL    | did you mean 'COLPORTEUR_SITE_URL'?
            COLPORTEUR_STATE       | there are COLPORTEUR_STATE_FOLDER
            COLPORTEUR_FEEDS_FIRST | there are COLPORTEUR_FEEDS_COMPLETE, COLPORTEUR_FEEDS_HEAD, COLPORTEUR_FEEDS_MODIFIED, COLPORTEUR_FEEDS_FORMATS, COLPORTEUR_FEEDS_AUTHORS, COLPORTEUR_FEEDS_TAGS, COLPORTEUR_FEEDS_DECLARED
            """)
    void aSlipInAVariableIsSaid(String variable, String hint) throws IOException {
        assertThat(problemsOf("", Map.of(variable, "x")))
                .containsExactly(variable + ": this variable sets no known key: " + hint);
    }

    @Test
    void aFileThatWasAskedForMustBeThere() {
        assertThat(problems(Optional.of(file), Map.of(), Map.of()))
                .containsExactly(new ConfigProblem(
                        file.toString(),
                        null,
                        "",
                        "there is no such file",
                        "name another with --config, or leave that out"));
    }

    @Test
    void aFileThatNobodyAskedForMayBeMissing() {
        Findings findings = new Findings();

        new SettingsFile(Keys.TABLE, new Settings(), file, findings).read(false);

        assertThat(findings.problems()).isEmpty();
    }

    @Test
    void aFileThatIsNoYamlHasOneProblemInIt() throws IOException {
        write("site:\n  title: Books: a list\n");

        assertThat(problems(Optional.of(file), Map.of(), Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.at()).isEqualTo(new Position(2, 15));
                    assertThat(problem.message()).contains("title").contains("colon");
                });
    }

    @Test
    void aFileThatIsNoTextOrAFolderIsReported() throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xE9, 'b'});

        assertThat(problems(Optional.of(file), Map.of(), Map.of()))
                .extracting(ConfigProblem::message)
                .containsExactly("the file is not in UTF-8");
        assertThat(problems(Optional.of(folder), Map.of(), Map.of()))
                .extracting(ConfigProblem::toString)
                .containsExactly(folder + ": the file cannot be read: it is a folder");
    }

    private List<String> problemsOf(String yaml) throws IOException {
        return problemsOf(yaml, Map.of());
    }

    private List<String> problemsOf(String yaml, Map<String, String> environment) throws IOException {
        write(yaml);
        return problems(Optional.of(file), environment, Map.of()).stream()
                .map(ConfigProblem::toString)
                .toList();
    }

    private static List<ConfigProblem> problems(
            Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
        return catchThrowableOfType(InvalidConfigException.class, () -> Config.load(file, environment, options))
                .problems();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
    }
}
