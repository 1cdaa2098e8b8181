package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Shard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class SitemapPublicationsTest {

    private static final CatalogueView EMPTY = InMemoryCatalogue.of();
    private static final CatalogueView TWO_SHARDS = new InMemoryCatalogue(
            List.of(),
            List.of(
                    new Shard("sitemaps/0.xml", Instant.parse("2024-05-01T00:00:00.5Z")),
                    new Shard("sitemaps/1.xml", Instant.parse("2024-05-02T12:00:00Z"))),
            List.of(),
            List.of());

    private final Rendering rendering = new Rendering();

    @Test
    void aPartIsWhatTheProtocolDemands() throws IOException, SAXException {
        validate(rendering.bytes(SampleShelf.VIEW, Kind.SITEMAP_SHARD, ""));

        assertThat(((Document.Text) rendering.document(SampleShelf.VIEW, Kind.SITEMAP_SHARD, "")).lastmod())
                .isEqualTo(Instant.parse("2024-04-01T08:15:30.250Z"));
    }

    @Test
    void theListNamesEachPartAndWhenItChanged() throws IOException, SAXException {
        validate(rendering.bytes(TWO_SHARDS, Kind.SITEMAP, ""));

        assertThat(rendering.text(TWO_SHARDS, Kind.SITEMAP, "")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <sitemap>
                            <loc>https://books.example.org/sitemaps/0.xml</loc>
                            <lastmod>2024-05-01T00:00:00Z</lastmod>
                          </sitemap>
                          <sitemap>
                            <loc>https://books.example.org/sitemaps/1.xml</loc>
                            <lastmod>2024-05-02T12:00:00Z</lastmod>
                          </sitemap>
                        </sitemapindex>
                        """);
    }

    @Test
    void withoutEntriesThereIsNone() {
        assertThat(rendering.document(EMPTY, Kind.SITEMAP_SHARD, "")).isEqualTo(new Document.Nothing());
        assertThat(rendering.document(EMPTY, Kind.SITEMAP, "")).isEqualTo(new Document.Nothing());
    }

    private static void validate(byte[] sitemap) throws IOException, SAXException {
        URL schema = Objects.requireNonNull(SitemapPublicationsTest.class.getResource("schema/sitemap.xsd"));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(sitemap)));
    }
}
