package io.colporteur.publication;

import io.colporteur.entry.Site;

/**
 * What a feed says about itself, whatever its format.
 *
 * @param home the page that people read instead
 */
record FeedHead(String title, String home) {

    /** The head of the feed of a site path, {@code ""} for the whole feed. */
    static FeedHead of(Site site, Addresses addresses, String path) {
        return path.isEmpty()
                ? new FeedHead(site.title(), addresses.home())
                : new FeedHead(site.title() + " · " + path, addresses.absolute(path));
    }
}
