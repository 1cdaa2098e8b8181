package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.ImageAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/**
 * Reads the sitemap and the {@code robots.txt} of every fixture's outbox as crawlers would: with crawler-commons, and
 * against the published schemas {@code sitemap.xsd} and {@code siteindex.xsd} as sitemapgen4j has them. The schema of the
 * image extension is ours, since no library on Maven Central has the published one.
 */
class SitemapReadersTest {

    private static final String IMAGES = "/io/colporteur/publication/schema/sitemap-image.xsd";

    static List<Fixture> fixtures() throws IOException {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isWhatThePublishedSchemasDemand(Fixture fixture) throws IOException, SAXException {
        Published published = new Published(fixture.outbox());
        Schema index = schema("/com/redfin/sitemapgenerator/siteindex.xsd");
        Schema parts = schema("/com/redfin/sitemapgenerator/sitemap.xsd", IMAGES);

        assertThat(published.withRoot("sitemapindex")).containsExactly("sitemap.xml");
        validate(index, published, "sitemap.xml");
        for (String name : published.withRoot("urlset")) {
            validate(parts, published, name);
        }
    }

    /** The address, the time and the cover of each that is not hidden from it. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void leadsACrawlerToEachEntryOnce(Fixture fixture) throws IOException, UnknownFormatException {
        Published published = new Published(fixture.outbox());
        Map<String, String> expected = new TreeMap<>();
        for (JsonNode entry : published.entries().values()) {
            if (!entry.path("hidden").toString().contains("\"sitemap\"")) {
                expected.put(
                        entry.path("url").asText(),
                        listing(Instant.parse(entry.path("date_modified").asText()), coverHere(entry)));
            }
        }
        List<String> parts = new ArrayList<>();
        Map<String, String> found = new TreeMap<>();

        SiteMapIndex index = (SiteMapIndex) parsed(published, "sitemap.xml");
        for (AbstractSiteMap part : index.getSitemaps()) {
            String name = published.fileAt(part.getUrl().toString());
            parts.add(name);
            Instant latest = Instant.MIN;
            for (SiteMapURL url : ((SiteMap) parsed(published, name)).getSiteMapUrls()) {
                Instant modified = url.getLastModified().toInstant();
                assertThat(found.put(url.getUrl().toString(), listing(modified, cover(url))))
                        .as("%s, listed before", url.getUrl())
                        .isNull();
                latest = modified.isAfter(latest) ? modified : latest;
            }
            assertThat(part.getLastModified().toInstant()).as(name).isEqualTo(latest);
        }

        assertThat(found).isEqualTo(expected);
        assertThat(parts).hasSameElementsAs(published.withRoot("urlset"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void robotsAreToldWhereItIs(Fixture fixture) throws IOException {
        Published published = new Published(fixture.outbox());
        Path own = fixture.folder().resolve("inbox/robots.txt");

        SimpleRobotRules rules = new SimpleRobotRulesParser()
                .parseContent(
                        published.home() + "robots.txt",
                        published.outbox().bytes("robots.txt"),
                        "text/plain",
                        List.of("somebot"));

        assertThat(rules.getSitemaps()).containsExactly(published.home() + "sitemap.xml");
        assertThat(rules.isAllowed(published.home() + "feed.xml")).isTrue();
        if (Files.exists(own)) {
            assertThat(published.outbox().bytes("robots.txt")).isEqualTo(Files.readAllBytes(own));
        }
    }

    /** Not strict: the parts lie in a folder of their own, and what leads out of it is good because robots.txt names the list. */
    private static AbstractSiteMap parsed(Published published, String name) throws IOException, UnknownFormatException {
        SiteMapParser parser = new SiteMapParser(false);
        parser.setStrictNamespace(true);
        parser.enableExtension(Extension.IMAGE);
        return parser.parseSiteMap(published.outbox().bytes(name), new URL(published.home() + name));
    }

    /** One that lies elsewhere is not listed. */
    private static String coverHere(JsonNode entry) {
        JsonNode cover = entry.path("cover");
        return cover.has("sha256") ? cover.path("url").asText() : "";
    }

    private static String listing(Instant modified, String cover) {
        return modified + " " + cover;
    }

    private static String cover(SiteMapURL url) {
        ExtensionMetadata[] images = url.getAttributesForExtension(Extension.IMAGE);
        return images == null || images.length == 0
                ? ""
                : ((ImageAttributes) images[0]).getLoc().toString();
    }

    private static Schema schema(String... resources) throws SAXException {
        Source[] sources = Stream.of(resources)
                .map(resource -> new StreamSource(
                        Objects.requireNonNull(SitemapReadersTest.class.getResource(resource), resource)
                                .toString()))
                .toArray(Source[]::new);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
    }

    private static void validate(Schema schema, Published published, String name) throws IOException, SAXException {
        StreamSource document =
                new StreamSource(new ByteArrayInputStream(published.outbox().bytes(name)));
        document.setSystemId(name);
        schema.newValidator().validate(document);
    }
}
