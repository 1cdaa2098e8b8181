package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Site;

/** Says whose outbox a folder is, so that a lost catalogue is brought back only from its own. */
final class MarkerPublication implements Publication {

    private static final String ABOUT =
            "This folder is written by Colporteur, which makes these files anew from an inbox: edit there, not here. "
                    + "The id says which catalogue it belongs to.";
    private static final String FEED_EXTENSION =
            "In feed.json, _colporteur holds what JSON Feed has no word for. Of a feed: complete, whether an entry that "
                    + "is not in it no longer exists; archive_page, where a page of its archive is. Of an item: keys with the meaning that they have in the entry's "
                    + "own document.";

    private final Site site;

    MarkerPublication(Site site) {
        this.site = site;
    }

    @Override
    public Kind kind() {
        return Kind.MARKER;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return new Document.Json(new Marker(ABOUT, site.id(), FEED_EXTENSION));
    }

    private record Marker(String about, String siteId, String feedExtension) {}
}
