package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.entry.CataloguedEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries that a feed shows, whatever its format.
 *
 * @param entries the newest first; in a feed that is not complete, others that were modified lately after them, so that
 *     a reader sees an old entry's edit (RFC 5005, section 4)
 * @param complete whether they are all there are, so that an entry that is absent is deleted (RFC 5005, section 2)
 */
public record FeedSelection(List<CataloguedEntry> entries, boolean complete) {

    /** Chooses what a feed shows, given its key. */
    public static FeedSelection of(CatalogueView view, String feed, FeedLimits limits) {
        if (!view.hasMoreThan(feed, limits.complete())) {
            return new FeedSelection(view.newest(feed, limits.complete()), true);
        }
        List<CataloguedEntry> head = view.newest(feed, limits.head());
        Set<String> shown = head.stream().map(CataloguedEntry::id).collect(Collectors.toUnmodifiableSet());
        Stream<CataloguedEntry> others = view.latelyModified(feed, limits.head() + limits.modified()).stream()
                .filter(entry -> !shown.contains(entry.id()))
                .limit(limits.modified());
        return new FeedSelection(Stream.concat(head.stream(), others).toList(), false);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
