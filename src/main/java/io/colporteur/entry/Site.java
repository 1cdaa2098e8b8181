package io.colporteur.entry;

import java.net.URI;
import java.time.ZoneId;

/**
 * The site that the catalogue belongs to, as everything that reads or writes needs to know it.
 *
 * @param id a constant of the catalogue's own, from which ids are minted: never its address, which may change
 * @param url where the outbox is served: absolute, http or https, with a trailing slash
 * @param title the title of the whole feed
 * @param description what the feed is about, in a sentence
 * @param language the language of entries that do not say (BCP 47)
 * @param zone the time zone of dates without one
 */
public record Site(String id, URI url, String title, String description, String language, ZoneId zone) {

    public Site {
        if (!url.isAbsolute() || !url.getPath().endsWith("/")) {
            throw new IllegalArgumentException("the site's url must be absolute and end with a slash: " + url);
        }
    }
}
