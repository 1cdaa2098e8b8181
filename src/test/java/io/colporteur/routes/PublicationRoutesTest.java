package io.colporteur.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.CatalogueSettings;
import io.colporteur.catalogue.Location;
import io.colporteur.catalogue.Manifest;
import io.colporteur.catalogue.SampleFeeds;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Site;
import io.colporteur.image.Darkroom;
import io.colporteur.outbox.Outbox;
import io.colporteur.publication.Addresses;
import io.colporteur.publication.FeedLimits;
import io.colporteur.publication.Publications;
import io.colporteur.publication.WireFormat;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publish route with a real catalogue and a real outbox. */
class PublicationRoutesTest extends CamelTestSupport {

    private static final Site SITE =
            new Site("test", URI.create("https://example.org/"), "Books", "All of them.", "en", ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final CountDownLatch drained = new CountDownLatch(1);
    private Catalogue catalogue;
    private Manifest manifest;

    @Override
    protected RouteBuilder createRouteBuilder() throws Exception {
        catalogue = new Catalogue(
                Location.of(folder.resolve("catalogue.db")),
                SampleFeeds.settings(
                        20, Severities.USUAL, SampleFeeds.ALL, new CatalogueSettings.Limits(100, 100, 10, 1_000_000)),
                path -> true,
                Instant::now);
        manifest = catalogue.openManifest();
        Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(folder.resolve("outbox/feed.xml"), "somebody else's");
        Press press = new Press(
                new Originals(
                        new Gate(folder.resolve("inbox"), false),
                        1_000_000,
                        new Darkroom(folder.resolve("darkroom"), Map.of("small", 300), 1_000_000)),
                manifest,
                new Publications(
                        SITE, new Addresses(SITE, Map.of()), SampleFeeds.ALL, new FeedLimits(100, 50, 20), Map.of()),
                new Outbox(folder.resolve("outbox")),
                false,
                new Announcer());
        context().addRoutes(new ErrorPolicy(new Completion()));
        return new PublicationRoutes(
                press, new JacksonDataFormat(WireFormat.mapper(), Object.class), drained::countDown);
    }

    @AfterEach
    void close() {
        manifest.close();
        catalogue.close();
    }

    @Test
    void oneStrokeOfTheBellPublishesAllThatIsStaleAndParksWhatCannotBe() throws Exception {
        template().sendBody(Endpoints.TO_BELL, "");

        assertThat(drained.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("outbox/feed.json"), UTF_8))
                .startsWith("{\n  \"version\": \"https://jsonfeed.org/version/1.1\"")
                .endsWith("\n}\n");
        assertThat(folder.resolve("outbox/problems.json")).exists();
        assertThat(folder.resolve("outbox/feed.xml")).hasContent("somebody else's");
        assertThat(manifest.parked()).containsExactly("feed.xml");
    }
}
