package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that were renamed or retired. */
class OldNamesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("colporteur.yaml");
    }

    @Test
    void anOldNameStillWorksInTheFileAndIsNoted() throws Exception {
        Config config = load("home:\n  address: https://a.example\nfeeds: {head: 5, size: 30}\n", Map.of());

        assertThat(config.site().url()).isEqualTo(URI.create("https://a.example/"));
        assertThat(config.feeds())
                .extracting(FeedsConfig::complete, FeedsConfig::head)
                .containsExactly(30, 5);
        assertThat(config.notes())
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        file + ":2:3: 'home.address' is called 'site.url' now: type site.url; the old name still works",
                        file + ":3:18: 'feeds.size' is called 'feeds.complete' now:"
                                + " type feeds.complete; the old name still works");
    }

    @Test
    void anOldNameStillWorksInTheEnvironmentAndIsNoted() throws Exception {
        Config config = load("feeds.complete: 30\n", Map.of("COLPORTEUR_FEEDS_SIZE", "60"));

        assertThat(config.feeds().complete()).isEqualTo(60);
        assertThat(config.notes())
                .extracting(ConfigProblem::toString)
                .containsExactly("COLPORTEUR_FEEDS_SIZE: 'feeds.size' is called 'feeds.complete' now:"
                        + " type COLPORTEUR_FEEDS_COMPLETE; the old name still works");
    }

    @Test
    void aSettingMeansTheSameByEitherName() throws Exception {
        Config old = load("home.address: https://a.example\nlimit: 30\n", Map.of());
        Config now = load("site.url: https://a.example\nfeeds.complete: 30\n", Map.of());

        assertThat(old.readingEpoch()).isEqualTo(now.readingEpoch());
        assertThat(old.renderingEpoch()).isEqualTo(now.renderingEpoch());
        assertThat(now.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feeds: {complete: 30, size: 30}    | 1:23: 'feeds.size' and 'feeds.complete' are the same setting: type it once, as feeds.complete; the other is in line 1
            {limit: 30, feeds.complete: 30}    | 1:13: 'feeds.complete' and 'limit' are the same setting: type it once, as feeds.complete; the other is in line 1
            {limit: 30, feeds.size: 30}        | 1:13: 'feeds.size' and 'limit' are the same setting: type it once, as feeds.complete; the other is in line 1
            {limit: 30, feeds: {size: no}}     | 1:21: 'feeds.size' and 'limit' are the same setting: type it once, as feeds.complete; the other is in line 1
            feeds: {size: no, head: 200}       | 1:15: 'feeds.size' is no: it must be a whole number between 1 and 10000
            feeds: {size: 20, head: 30}        | 1:25: 'feeds.head' is 30, more than 'feeds.complete', which is 20: raise the one or lower the other
            feeds: {rss: true}                 | 1:9: 'feeds.rss' is gone since version 0.3: take it out, every feed is RSS too
            feeds: {rss: }                     | 1:9: 'feeds.rss' is gone since version 0.3: take it out, every feed is RSS too
            rss: {max: 3}                      | 1:7: 'rss.max' is gone since version 0.2: set feeds.complete
            rss.max: 3                         | 1:1: 'rss.max' is gone since version 0.2: set feeds.complete
            """)
    void whatIsWrongWithOldNamesIsSaid(String yaml, String problem) throws IOException {
        assertThat(problems(yaml, Map.of())).containsExactly(file + ":" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feeds: {siez: 3}      | 1:9: unknown key 'feeds.siez': 'feeds' knows complete, head, modified, formats, authors, tags, declared
            limits: 3             | 1:1: unknown key 'limits': the sections are site, inbox, outbox, state, fields, reading, urls, covers, diagnostics, feeds, archive, sitemap
            adress: 3             | 1:1: unknown key 'adress': the sections are site, inbox, outbox, state, fields, reading, urls, covers, diagnostics, feeds, archive, sitemap
            rss: 3                | 1:1: unknown key 'rss': the sections are site, inbox, outbox, state, fields, reading, urls, covers, diagnostics, feeds, archive, sitemap
            rss: {least: 3}       | 1:7: unknown key 'rss.least': the sections are site, inbox, outbox, state, fields, reading, urls, covers, diagnostics, feeds, archive, sitemap
            """)
    void nobodyIsToldToTypeAnOldName(String yaml, String problem) throws IOException {
        assertThat(problems(yaml, Map.of())).containsExactly(file + ":" + problem);
    }

    @Test
    void bothNamesInTheEnvironmentAreAProblemAndSoIsARetiredOne() throws IOException {
        Map<String, String> environment = Map.of(
                "COLPORTEUR_LIMIT", "30",
                "COLPORTEUR_FEEDS_COMPLETE", "30",
                "COLPORTEUR_FEEDS_RSS", "true",
                "COLPORTEUR_RSS_MAX", "",
                "COLPORTEUR_FEEDS_SIEZ", "30");

        assertThat(problems("", environment))
                .containsExactly(
                        "COLPORTEUR_LIMIT: 'limit' and 'feeds.complete' are the same setting:"
                                + " type it once, as COLPORTEUR_FEEDS_COMPLETE",
                        "COLPORTEUR_FEEDS_RSS: 'feeds.rss' is gone since version 0.3: take it out, every feed is RSS too",
                        "COLPORTEUR_FEEDS_SIEZ: this variable sets no known key:"
                                + " there are COLPORTEUR_FEEDS_COMPLETE, COLPORTEUR_FEEDS_HEAD, COLPORTEUR_FEEDS_MODIFIED,"
                                + " COLPORTEUR_FEEDS_FORMATS, COLPORTEUR_FEEDS_AUTHORS, COLPORTEUR_FEEDS_TAGS,"
                                + " COLPORTEUR_FEEDS_DECLARED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds", "feeds.head", "urls", "urls.books"})
    void aNameThatMeansSomethingCannotBeAnOldOne(String name) {
        assertThatThrownBy(() ->
                        new KeyTable(Keys.TABLE.keys(), List.of(new KeyTable.Renamed(name, Keys.SITE_URL)), List.of()))
                .hasMessageContaining(name);
        assertThatThrownBy(
                        () -> new KeyTable(Keys.TABLE.keys(), List.of(), List.of(new KeyTable.Retired(name, "1", ""))))
                .hasMessageContaining(name);
    }

    private Config load(String yaml, Map<String, String> environment) throws IOException, InvalidConfigException {
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return Config.load(OldNames.TABLE, Optional.of(file), environment, Map.of());
    }

    private List<String> problems(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return catchThrowableOfType(
                        InvalidConfigException.class,
                        () -> Config.load(OldNames.TABLE, Optional.of(file), environment, Map.of()))
                .problems()
                .stream()
                .map(ConfigProblem::toString)
                .toList();
    }
}
