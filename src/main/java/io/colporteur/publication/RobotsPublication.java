package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import java.nio.charset.StandardCharsets;

/** Where robots find the sitemap (RFC 9309, and the Sitemap line of the sitemaps.org protocol). The inbox's own goes first. */
final class RobotsPublication implements Publication {

    private final Addresses addresses;

    RobotsPublication(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Kind kind() {
        return Kind.ROBOTS;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return view.robots().<Document>map(Document.Copy::new).orElseGet(() -> usual(view));
    }

    private Document usual(CatalogueView view) {
        String sitemap = view.shards().isEmpty() ? "" : "\nSitemap: " + addresses.artefact(Kind.SITEMAP, "") + "\n";
        String text = "User-agent: *\nAllow: /\n" + sitemap;
        return new Document.Text(text.getBytes(StandardCharsets.UTF_8), null);
    }
}
