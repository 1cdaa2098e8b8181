package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.entry.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {

    private static final String EVERY_KEY_CHANGED = """
            site:
              id: shelf
              url: http://library.example/new
              title: New books
              description: What came in this month.
              language: fr-be
              zone: Europe/Brussels
            inbox:
              folder: drop
              rescan: 5m
              watch: false
              settle: 500ms
              followLinks: true
            outbox:
              folder: /srv/feeds
              maxRemoval: 50%
            state:
              folder: /var/lib/colporteur
            fields:
              summary: [description, excerpt]
              cover: image.id
            reading:
              maxBytes: 500KB
              maxFrontMatter: 100KB
              maxDepth: 10
              maxValues: 9999
            urls:
              books: /library/{slug}
              notes/short: /{collection}/{slug}.html
            covers:
              folders: [images/covers/, pictures]
              maxBytes: 5MB
              maxSide: 8000
              maxPixels: 40000000
              minWidth: 0
              variants:
                small: 200
            diagnostics:
              cover-missing: error
              date-invalid: note
              link-local: warning
            feeds:
              complete: 40
              head: 30
              modified: 0
              formats: [atom, json, atom]
              authors: false
              tags: false
              declared:
                - path: essentials/
                  where: {mandatory: true}
                  title: The essentials
                  description: What everybody should have read.
                  archive: true
                - path: /
                  archive: false
            archive:
              max: 1
            sitemap:
              max: 50000
              maxBytes: 512KB
            """;

    private static final Site SITE = new Site(
            "shelf",
            URI.create("http://library.example/new/"),
            "New books",
            "What came in this month.",
            "fr-BE",
            ZoneId.of("Europe/Brussels"));

    /** Something else for each key, as it is typed in an environment variable. */
    private static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("site.id", "shelf");
        CHANGES.put("site.url", "https://example.org/books/");
        CHANGES.put("site.title", "Books: a list");
        CHANGES.put("site.description", "# 1 of all lists");
        CHANGES.put("site.language", "fr");
        CHANGES.put("site.zone", "Europe/Paris");
        CHANGES.put("inbox.folder", "drop");
        CHANGES.put("inbox.rescan", "PT1H");
        CHANGES.put("inbox.watch", "false");
        CHANGES.put("inbox.settle", "0s");
        CHANGES.put("inbox.followLinks", "true");
        CHANGES.put("outbox.folder", "feeds");
        CHANGES.put("outbox.maxRemoval", "0");
        CHANGES.put("state.folder", "memory");
        CHANGES.put("fields", "{summary: [description, excerpt]}");
        CHANGES.put("reading.maxBytes", "4194303");
        CHANGES.put("reading.maxFrontMatter", "1048575");
        CHANGES.put("reading.maxDepth", "49");
        CHANGES.put("reading.maxValues", "99999");
        CHANGES.put("urls", "books: /library/{slug}");
        CHANGES.put("covers.folders", "images");
        CHANGES.put("covers.maxBytes", "20971519");
        CHANGES.put("covers.maxSide", "19999");
        CHANGES.put("covers.maxPixels", "49999999");
        CHANGES.put("covers.minWidth", "99");
        CHANGES.put("covers.variants", "{small: 200}");
        CHANGES.put("diagnostics", "{cover-missing: error}");
        CHANGES.put("feeds.complete", "99");
        CHANGES.put("feeds.head", "49");
        CHANGES.put("feeds.modified", "19");
        CHANGES.put("feeds.formats", "json");
        CHANGES.put("feeds.authors", "false");
        CHANGES.put("feeds.tags", "false");
        CHANGES.put("feeds.declared", "{path: /essentials}");
        CHANGES.put("archive.max", "99");
        CHANGES.put("sitemap.max", "999");
        CHANGES.put("sitemap.maxBytes", "52428799");
    }

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("colporteur.yaml");
    }

    @Test
    void withoutAnythingSaidThePresetsHold() throws Exception {
        Config config = load("# nothing yet\n", Map.of());

        assertThat(config)
                .isEqualTo(new Config(
                        new Site(
                                "colporteur",
                                URI.create("https://example.org/"),
                                "Catalogue",
                                "Everything in this catalogue, newest first.",
                                "en",
                                ZoneId.of("UTC")),
                        new InboxConfig(Path.of("inbox"), Duration.ofSeconds(60), true, Duration.ofSeconds(2), false),
                        new OutboxConfig(Path.of("outbox"), 20),
                        new StateConfig(Path.of(".colporteur")),
                        Map.of(),
                        new ReadingConfig(4_194_304, 1_048_576, 50, 100_000),
                        Map.of(),
                        new CoversConfig(List.of("covers"), 20_971_520, 20_000, 50_000_000, 100, Map.of()),
                        Severities.USUAL,
                        List.of(),
                        new FeedsConfig(100, 50, 20, EnumSet.allOf(FeedFormat.class), true, true, List.of()),
                        new ArchiveConfig(100),
                        new SitemapConfig(1000, 52_428_800),
                        config.readingEpoch(),
                        config.renderingEpoch(),
                        List.of()));
    }

    @Test
    void aFileCanChangeEveryKey() throws Exception {
        Config config = load(EVERY_KEY_CHANGED, Map.of());
        Settings settings = new Settings();
        new SettingsFile(Keys.TABLE, settings, file, new Findings()).read(true);

        for (Key<?> key : Keys.TABLE.keys()) {
            assertThat((Object) settings.get(key)).as(key.name()).isNotEqualTo(key.presetValue());
        }
        assertThat(config)
                .isEqualTo(new Config(
                        SITE,
                        new InboxConfig(Path.of("drop"), Duration.ofMinutes(5), false, Duration.ofMillis(500), true),
                        new OutboxConfig(Path.of("/srv/feeds"), 50),
                        new StateConfig(Path.of("/var/lib/colporteur")),
                        Map.of("summary", List.of("description", "excerpt"), "cover", List.of("image.id")),
                        new ReadingConfig(512_000, 102_400, 10, 9_999),
                        Map.of("books", "/library/{slug}", "notes/short", "/{collection}/{slug}.html"),
                        new CoversConfig(
                                List.of("images/covers", "pictures"),
                                5_242_880,
                                8_000,
                                40_000_000,
                                0,
                                Map.of("small", 200)),
                        Severities.of(Map.of(Code.COVER_MISSING, Severity.ERROR, Code.DATE_INVALID, Severity.NOTE)),
                        List.of(),
                        new FeedsConfig(
                                40,
                                30,
                                0,
                                Set.of(FeedFormat.JSON, FeedFormat.ATOM),
                                false,
                                false,
                                List.of(
                                        new DeclaredFeed(
                                                "/essentials",
                                                "The essentials",
                                                "What everybody should have read.",
                                                true,
                                                Map.of("mandatory", List.of("true"))),
                                        new DeclaredFeed("/", null, null, false, Map.of()))),
                        new ArchiveConfig(1),
                        new SitemapConfig(50_000, 524_288),
                        config.readingEpoch(),
                        config.renderingEpoch(),
                        List.of()));
    }

    @Test
    void theEnvironmentCanChangeEveryKeyAndNoKeyIsForgottenInTheRecords() throws Exception {
        assertThat(CHANGES.keySet()).containsExactlyElementsOf(Keys.TABLE.names());
        Config presets = load("", Map.of());

        for (Key<?> key : Keys.TABLE.keys()) {
            Config changed = load("", Map.of(key.variable(), CHANGES.get(key.name())));

            assertThat(changed.readingEpoch().equals(presets.readingEpoch()))
                    .as("reading is untouched by " + key.name())
                    .isEqualTo(!key.epoch().includes(Epoch.READING));
            assertThat(changed.renderingEpoch().equals(presets.renderingEpoch()))
                    .as("rendering is untouched by " + key.name())
                    .isEqualTo(!key.epoch().includes(Epoch.RENDERING));
            assertThat(withoutFingerprints(changed)).as(key.name()).isNotEqualTo(withoutFingerprints(presets));
        }
    }

    @Test
    void anOptionComesBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
        write("inbox: {folder: a}\noutbox: {folder: a}\nstate: {folder: a}\n");

        Config config = Config.load(
                Optional.of(file),
                Map.of("COLPORTEUR_INBOX_FOLDER", "b", "COLPORTEUR_OUTBOX_FOLDER", "b"),
                Map.of("inbox.folder", "c"));

        assertThat(config.inbox().folder()).isEqualTo(Path.of("c"));
        assertThat(config.outbox().folder()).isEqualTo(Path.of("b"));
        assertThat(config.state().folder()).isEqualTo(Path.of("a"));
    }

    @Test
    void anEmptyValueOrVariableIsNone() throws Exception {
        Config config = load("site:\n  title:\n  language: ''\nfields:\nurls: ~\n", Map.of("COLPORTEUR_SITE_ZONE", ""));

        assertThat(config).isEqualTo(load("", Map.of()));
    }

    @Test
    void aKeyMayBeWrittenInOnePiece() throws Exception {
        assertThat(load("site.title: Books\nsite:\n  language: fr\n", Map.of()).site())
                .extracting(Site::title, Site::language)
                .containsExactly("Books", "fr");
    }

    @Test
    void noNumberWordOrByteOrderMarkIsTakenForSomethingElse() throws Exception {
        assertThat(load("\uFEFFsite:\n  id: 0714331007\n  title: no\n", Map.of())
                        .site())
                .extracting(Site::id, Site::title)
                .containsExactly("0714331007", "no");
    }

    @ParameterizedTest
    @CsvSource({"10KB, 10240", "10240, 10240", "50MB, 52428800", "52428800, 52428800", "1MB, 1048576"})
    void aSizeIsANumberOfBytesOrHasAUnit(String size, long bytes) throws Exception {
        assertThat(load("sitemap.maxBytes: " + size, Map.of()).sitemap().maxBytes())
                .isEqualTo(bytes);
    }

    @Test
    void formatsAreInAnOrderOfTheirOwn() throws Exception {
        assertThat(load("feeds.formats: [atom, rss, json]", Map.of()).feeds().formats())
                .containsExactly(FeedFormat.JSON, FeedFormat.RSS, FeedFormat.ATOM);
    }

    @Test
    void fingerprintsGoByWhatIsMeantNotByHowItIsWritten() throws Exception {
        Config one = load("site: {url: 'https://a.example'}\nfields: {cover: [image], tags: [words]}\n", Map.of());
        Config same = load(
                "# same\nfields:\n  tags: words\n  cover: image\nsite.url: https://a.example/\n",
                Map.of(
                        "COLPORTEUR_OUTBOX_FOLDER",
                        Path.of("x/../outbox").toAbsolutePath().toString()));
        Config other = load("site: {url: 'https://a.example'}\nfields: {cover: ['image], [words']}\n", Map.of());

        assertThat(same.readingEpoch()).isEqualTo(one.readingEpoch()).matches("[0-9a-f]{64}");
        assertThat(same.renderingEpoch()).isEqualTo(one.renderingEpoch()).matches("[0-9a-f]{64}");
        assertThat(other.readingEpoch()).isNotEqualTo(one.readingEpoch());
        assertThat(other.renderingEpoch()).isEqualTo(one.renderingEpoch());
    }

    @Test
    void aSeverityThatIsTheUsualOneChangesNothing() throws Exception {
        Config said = load("diagnostics: {cover-missing: warning, date-form: note}\n", Map.of());

        assertThat(said).isEqualTo(load("", Map.of()));
    }

    @Test
    void everyKeyOfTheTableIsInTheListOfAll() {
        assertThat(Keys.class.getDeclaredFields())
                .filteredOn(constant -> constant.getType() == Key.class)
                .hasSameSizeAs(Keys.TABLE.keys());
        assertThat(Keys.TABLE.names()).doesNotHaveDuplicates();
    }

    private static Config withoutFingerprints(Config config) {
        return new Config(
                config.site(),
                config.inbox(),
                config.outbox(),
                config.state(),
                config.fields(),
                config.reading(),
                config.urls(),
                config.covers(),
                config.diagnostics(),
                List.of(),
                config.feeds(),
                config.archive(),
                config.sitemap(),
                "",
                "",
                List.of());
    }

    private Config load(String yaml, Map<String, String> environment) throws IOException, InvalidConfigException {
        write(yaml);
        return Config.load(Optional.of(file), environment, Map.of());
    }

    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
    }
}
