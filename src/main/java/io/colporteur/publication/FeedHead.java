package io.colporteur.publication;

import io.colporteur.entry.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about itself, whatever its format.
 *
 * @param home the page that people read instead
 * @param description in a sentence; what the site says of itself is only true of the whole feed
 */
record FeedHead(String title, String home, @Nullable String description) {

    /** The head of the feed of a site path, {@code ""} for the whole feed. */
    static FeedHead of(Site site, Addresses addresses, String path) {
        return path.isEmpty()
                ? new FeedHead(site.title(), addresses.home(), site.description())
                : new FeedHead(site.title() + " · " + path, addresses.absolute(path), null);
    }
}
