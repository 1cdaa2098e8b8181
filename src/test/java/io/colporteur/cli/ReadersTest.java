package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.rometools.modules.atom.modules.AtomLinkModule;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the feeds of every fixture's outbox as others would: RSS and Atom with ROME, JSON Feed against the published schema
 * of the npm package jsonfeed-schema and against our own, which is stricter. What they find must be what the entries' own
 * documents say. There is no grammar of Atom (RFC 4287, appendix B) on Maven Central, so ROME alone judges that.
 */
class ReadersTest {

    static List<Fixture> fixtures() throws IOException {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void rssSaysWhatTheEntriesSay(Fixture fixture) throws IOException, FeedException {
        Published published = new Published(fixture.outbox());
        Map<String, JsonNode> entries = published.entries();

        assertThat(published.withRoot("rss")).contains("feed.xml");
        for (String name : published.withRoot("rss")) {
            Channel channel = (Channel) rome(published, name);
            JsonNode twin = published.json(name.replaceFirst("feed\\.xml$", "feed.json"));

            assertThat(channel.getTitle()).as(name).isEqualTo(twin.path("title").asText());
            assertThat(channel.getLink())
                    .as(name)
                    .isEqualTo(twin.path("home_page_url").asText());
            assertThat(channel.getItems())
                    .extracting(item -> item.getGuid().getValue())
                    .as(name)
                    .containsExactlyElementsOf(ids(twin));
            for (Item item : channel.getItems()) {
                assertSame(name, said(item), entries);
            }
            Map<String, String> links = links(channel);
            assertThat(published.fileAt(links.get("self"))).isEqualTo(name);
            assertThat(links.get("prev-archive")).as(name).isEqualTo(atomOf(twin.path("next_url")));
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void atomSaysWhatTheEntriesSay(Fixture fixture) throws IOException, FeedException {
        Published published = new Published(fixture.outbox());
        Map<String, JsonNode> entries = published.entries();

        assertThat(published.withRoot("feed")).contains("atom.xml");
        for (String name : published.withRoot("feed")) {
            Feed feed = (Feed) rome(published, name);
            JsonNode twin = published.json(jsonOf(name));

            assertThat(feed.getTitle()).as(name).isEqualTo(twin.path("title").asText());
            assertThat(feed.getEntries()).extracting(Entry::getId).as(name).containsExactlyElementsOf(ids(twin));
            for (Entry entry : feed.getEntries()) {
                assertSame(name, said(entry), entries);
            }
            Map<String, String> links = links(feed);
            assertThat(published.fileAt(links.get("self"))).isEqualTo(name);
            assertThat(links.get("alternate"))
                    .as(name)
                    .isEqualTo(twin.path("home_page_url").asText());
            assertThat(links.get("prev-archive")).as(name).isEqualTo(atomOf(twin.path("next_url")));
            assertThat(links.get("current"))
                    .as(name)
                    .isEqualTo(
                            twin.path("_colporteur").has("archive_page")
                                    ? twin.path("feed_url").asText().replaceFirst("feed\\.json$", "atom.xml")
                                    : null);
            assertThat(feed.getId())
                    .as("the id of %s and of what it is a page of", name)
                    .isEqualTo(((Feed)
                                    rome(published, published.fileAt(links.getOrDefault("current", links.get("self")))))
                            .getId());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void jsonFeedsAreValidAndSayWhatTheEntriesSay(Fixture fixture) throws IOException {
        Published published = new Published(fixture.outbox());
        Map<String, JsonNode> entries = published.entries();
        JsonSchema theirs = schema(SpecVersion.VersionFlag.V7, "jsonfeed-schema/schema-v1.1.json");
        JsonSchema ours = schema(SpecVersion.VersionFlag.V202012, "../publication/schema/json-feed-1.1.json");

        assertThat(published.jsonFeeds()).contains("feed.json");
        for (String name : published.jsonFeeds()) {
            assertThat(theirs.validate(published.text(name), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
            assertThat(ours.validate(published.text(name), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
            for (JsonNode item : published.json(name).path("items")) {
                assertSame(name, said(item), entries);
            }
        }
    }

    /** By the links alone, from each feed that has an archive, in both formats. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void anArchiveHasEachEntryOnceTheNewestDayFirst(Fixture fixture) throws IOException, FeedException {
        Published published = new Published(fixture.outbox());

        for (String name : published.jsonFeeds()) {
            JsonNode feed = published.json(name);
            if (!feed.has("next_url") || feed.path("_colporteur").has("archive_page")) {
                continue;
            }
            List<String> json = new ArrayList<>();
            List<String> atom = new ArrayList<>();
            List<String> days = new ArrayList<>();
            for (JsonNode page = feed; page.has("next_url"); ) {
                String next = page.path("next_url").asText();
                page = published.json(published.fileAt(next));
                json.addAll(ids(page));
                page.path("items").findValuesAsText("date_published").forEach(date -> days.add(date.substring(0, 10)));
                ((Feed) rome(published, published.fileAt(atomOf(next))))
                        .getEntries()
                        .forEach(entry -> atom.add(entry.getId()));
            }

            assertThat(json).as(name).doesNotHaveDuplicates().containsAll(ids(feed));
            assertThat(atom).as(name).isEqualTo(json);
            assertThat(days).as(name).isSortedAccordingTo(Comparator.reverseOrder());
            if (name.equals("feed.json")) {
                assertThat(json).hasSameElementsAs(published.entries().keySet());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void nothingIsWrittenThatAReaderMightTakeAmiss(Fixture fixture) throws IOException {
        Published published = new Published(fixture.outbox());

        for (String name : published.outbox().names()) {
            if (name.endsWith(".xml")) {
                assertThat(published.text(name)).as(name).doesNotContain("<![CDATA[", "\u000B", "&#11;", "&#xB;");
            }
            if (name.endsWith(".json")) {
                String withoutBackslashes = published.text(name).replace("\\\\", "");
                assertThat(withoutBackslashes).as(name).doesNotContain("\u000B").doesNotContainIgnoringCase("\\u000b");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void eachLinkLeadsToAFileOrToAPageForPeople(Fixture fixture) throws IOException {
        Published published = new Published(fixture.outbox());
        List<String> files = published.outbox().names();
        Collection<String> pages = published.pagesForPeople();

        assertThat(published.links()).contains(published.home() + "feed.json", published.home() + "sitemap.xml");
        for (String link : published.links()) {
            if (!pages.contains(link)) {
                assertThat(files).as(link).contains(published.fileAt(link));
            }
        }
    }

    /** What a reader finds of an entry, whatever the format. */
    private record Said(
            String id,
            String title,
            String url,
            Instant published,
            Optional<Instant> modified,
            List<String> authors,
            List<String> tags,
            Optional<String> cover) {}

    private static void assertSame(String name, Said said, Map<String, JsonNode> entries) {
        JsonNode entry = Objects.requireNonNull(entries.get(said.id()), said.id());
        assertThat(said.title())
                .as("%s in %s", said.id(), name)
                .isEqualTo(entry.path("title").asText());
        assertThat(said.url()).isEqualTo(entry.path("url").asText());
        assertThat(said.published()).isEqualTo(instant(entry, "date_published"));
        said.modified().ifPresent(modified -> assertThat(modified).isEqualTo(instant(entry, "date_modified")));
        assertThat(said.authors()).isEqualTo(names(entry));
        assertThat(said.tags()).isEqualTo(texts(entry.path("tags")));
        assertThat(said.cover()).isEqualTo(text(entry.path("cover"), "url"));
    }

    private static Said said(Item item) {
        DCModule dublinCore = (DCModule) item.getModule(DCModule.URI);
        return new Said(
                item.getGuid().getValue(),
                item.getTitle(),
                item.getLink(),
                item.getPubDate().toInstant(),
                Optional.empty(),
                dublinCore == null ? List.of() : dublinCore.getCreators(),
                item.getCategories().stream()
                        .filter(category -> category.getDomain() == null)
                        .map(Category::getValue)
                        .toList(),
                item.getEnclosures().stream()
                        .map(Enclosure::getUrl)
                        .findFirst()
                        .or(() -> remote(item.getModule(MediaEntryModule.URI))));
    }

    private static Said said(Entry entry) {
        return new Said(
                entry.getId(),
                entry.getTitle(),
                entry.getAlternateLinks().get(0).getHref(),
                entry.getPublished().toInstant(),
                Optional.of(entry.getUpdated()).map(Date::toInstant),
                entry.getAuthors().stream().map(SyndPerson::getName).toList(),
                entry.getCategories().stream()
                        .filter(category -> category.getScheme() == null)
                        .map(com.rometools.rome.feed.atom.Category::getTerm)
                        .toList(),
                entry.getOtherLinks().stream()
                        .filter(link -> link.getRel().equals("enclosure"))
                        .map(Link::getHref)
                        .findFirst()
                        .or(() -> remote(entry.getModule(MediaEntryModule.URI))));
    }

    /** A cover that lies elsewhere is no enclosure, since nobody knows its size. */
    private static Optional<String> remote(@Nullable Module media) {
        return media == null
                ? Optional.empty()
                : Stream.of(((MediaEntryModule) media).getMediaContents())
                        .map(content -> content.getReference().toString())
                        .findFirst();
    }

    private static Said said(JsonNode item) {
        return new Said(
                item.path("id").asText(),
                item.path("title").asText(),
                item.path("url").asText(),
                instant(item, "date_published"),
                Optional.of(instant(item, "date_modified")),
                names(item),
                texts(item.path("tags")),
                text(item, "image"));
    }

    private static WireFeed rome(Published published, String name) throws IOException, FeedException {
        return new WireFeedInput(true, Locale.ROOT).build(new StringReader(published.text(name)));
    }

    private static Map<String, String> links(Channel channel) {
        Map<String, String> links = new TreeMap<>();
        AtomLinkModule module = (AtomLinkModule) channel.getModule(AtomLinkModule.URI);
        module.getLinks().forEach(link -> links.put(link.getRel(), link.getHref()));
        return links;
    }

    private static Map<String, String> links(Feed feed) {
        Map<String, String> links = new TreeMap<>();
        feed.getAlternateLinks().forEach(link -> links.put(link.getRel(), link.getHref()));
        feed.getOtherLinks().forEach(link -> links.put(link.getRel(), link.getHref()));
        return links;
    }

    /** The same feed, or page of an archive, as JSON Feed. */
    private static String jsonOf(String atom) {
        return atom.endsWith(".atom.xml")
                ? atom.replaceFirst("\\.atom\\.xml$", ".json")
                : atom.replaceFirst("atom\\.xml$", "feed.json");
    }

    /** The same page of an archive as Atom; absent without one. */
    private static String atomOf(JsonNode page) {
        return page.isMissingNode() ? null : atomOf(page.asText());
    }

    private static String atomOf(String page) {
        return page.replaceFirst("\\.json$", ".atom.xml");
    }

    private static List<String> ids(JsonNode feed) {
        return feed.path("items").findValuesAsText("id");
    }

    private static List<String> names(JsonNode entry) {
        return entry.path("authors").findValuesAsText("name");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asText());
    }

    private static JsonSchema schema(SpecVersion.VersionFlag version, String resource) throws IOException {
        try (InputStream file = ReadersTest.class.getResourceAsStream(resource)) {
            return JsonSchemaFactory.getInstance(version)
                    .getSchema(
                            Objects.requireNonNull(file, resource),
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        }
    }
}
