package io.colporteur.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which feeds there are, and how many entries each shows. Immutable.
 *
 * @param complete a feed with at most as many entries shows them all
 * @param head a larger one shows as many of the newest; never more than {@code complete}
 * @param modified and after them up to as many others, those that were modified last
 * @param formats at least one, in the order of {@link FeedFormat}
 * @param authors whether each author has a feed
 * @param tags whether each tag has a feed
 * @param declared in the order of the file, each path once
 */
public record FeedsConfig(
        int complete,
        int head,
        int modified,
        Set<FeedFormat> formats,
        boolean authors,
        boolean tags,
        List<DeclaredFeed> declared) {

    public FeedsConfig {
        head = Math.min(head, complete); // whoever lowers only the one means the other too
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
        declared = List.copyOf(declared);
    }
}
