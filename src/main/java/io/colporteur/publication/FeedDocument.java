package io.colporteur.publication;

import io.colporteur.catalogue.Feeds;
import io.colporteur.entry.CataloguedEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of a feed, whatever its format: the feed as readers subscribe to it, or a page of its archive.
 *
 * @param feed the key of the feed, see {@link Feeds}
 * @param page the subject of the page of its archive that this is, absent for what readers subscribe to
 * @param complete whether the entries are all that the feed has, so that one that is absent is deleted (RFC 5005,
 *     section 2)
 * @param older the subject of the page of the archive that comes before (RFC 5005, section 4), absent when there is none
 */
record FeedDocument(
        String feed,
        @Nullable String page,
        FeedHead head,
        List<CataloguedEntry> entries,
        boolean complete,
        @Nullable String older) {

    /** When any of the entries was modified last, absent when there are none. */
    Optional<Instant> updated() {
        return entries.stream().map(CataloguedEntry::updated).max(Comparator.naturalOrder());
    }
}
