package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Listed;
import io.colporteur.publication.XmlWriter.Namespace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A part of the sitemap: the entries' pages with their covers (sitemaps.org protocol 0.9 with Google's image extension
 * 1.1). No priority and no change frequency, which nobody reads.
 */
final class SitemapShardPublication implements Publication {

    static final Namespace SITEMAP = new Namespace("", "http://www.sitemaps.org/schemas/sitemap/0.9");
    private static final Namespace IMAGE = new Namespace("image", "http://www.google.com/schemas/sitemap-image/1.1");

    private final Addresses addresses;

    SitemapShardPublication(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Kind kind() {
        return Kind.SITEMAP_SHARD;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        List<Listed> entries = view.shard(subject);
        return entries.stream()
                .map(Listed::updated)
                .max(Comparator.naturalOrder())
                .<Document>map(lastmod -> new Document.Later(() -> document(entries, lastmod)))
                .orElseGet(Document.Nothing::new);
    }

    private Document document(List<Listed> entries, Instant lastmod) {
        XmlWriter sitemap = new XmlWriter("urlset", List.of(SITEMAP, IMAGE));
        entries.forEach(entry -> url(sitemap, entry));
        return new Document.Text(sitemap.toBytes(), lastmod);
    }

    private void url(XmlWriter sitemap, Listed entry) {
        sitemap.open("url");
        sitemap.leaf("loc", addresses.page(entry.collection(), entry.slug()));
        sitemap.leaf("lastmod", Timestamps.rfc3339(entry.updated()));
        if (entry.cover() != null) {
            sitemap.open("image:image");
            sitemap.leaf(
                    "image:loc", addresses.artefact(Kind.COVER, entry.cover().value()));
            sitemap.close();
        }
        sitemap.close();
    }
}
