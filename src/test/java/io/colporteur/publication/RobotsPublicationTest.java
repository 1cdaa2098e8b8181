package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Shard;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobotsPublicationTest {

    private static final Shard PART = new Shard("sitemaps/all.xml", Instant.parse("2024-05-01T00:00:00Z"));
    private static final SourcePath OWN = new SourcePath("robots.txt");

    private final Rendering rendering = new Rendering();

    @Test
    void namesTheSitemap() throws IOException {
        assertThat(rendering.text(
                        new InMemoryCatalogue(List.of(), List.of(PART), List.of(), List.of()), Kind.ROBOTS, ""))
                .isEqualTo("""
                        User-agent: *
                        Allow: /

                        Sitemap: https://books.example.org/sitemap.xml
                        """);
    }

    @Test
    void namesNoSitemapWhileThereIsNone() throws IOException {
        assertThat(rendering.text(InMemoryCatalogue.of(), Kind.ROBOTS, "")).isEqualTo("""
                        User-agent: *
                        Allow: /
                        """);
    }

    @Test
    void theInboxsOwnIsCopiedWhetherThereIsASitemapOrNot() {
        InMemoryCatalogue without = new InMemoryCatalogue(List.of(), List.of(), List.of(), List.of(), Optional.of(OWN));
        InMemoryCatalogue with =
                new InMemoryCatalogue(List.of(), List.of(PART), List.of(), List.of(), Optional.of(OWN));

        assertThat(rendering.document(without, Kind.ROBOTS, "")).isEqualTo(new Document.Copy(OWN));
        assertThat(rendering.document(with, Kind.ROBOTS, "")).isEqualTo(new Document.Copy(OWN));
    }
}
