package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Shard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The list of the sitemap's parts (sitemaps.org protocol 0.9). Without a part there is none: a list needs one. */
final class SitemapPublication implements Publication {

    private final Addresses addresses;

    SitemapPublication(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Kind kind() {
        return Kind.SITEMAP;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        List<Shard> shards = view.shards();
        return shards.stream()
                .map(Shard::lastmod)
                .max(Comparator.naturalOrder())
                .<Document>map(lastmod -> document(shards, lastmod))
                .orElseGet(Document.Nothing::new);
    }

    private Document document(List<Shard> shards, Instant lastmod) {
        XmlWriter index = new XmlWriter("sitemapindex", List.of(SitemapShardPublication.SITEMAP));
        for (Shard shard : shards) {
            index.open("sitemap");
            index.leaf("loc", addresses.file(shard.name()));
            index.leaf("lastmod", Timestamps.rfc3339(shard.lastmod()));
            index.close();
        }
        return new Document.Text(index.toBytes(), lastmod);
    }
}
