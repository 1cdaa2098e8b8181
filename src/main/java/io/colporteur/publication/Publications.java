package io.colporteur.publication;

import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Site;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that is published, by kind: the one place to add an output. Immutable. */
public final class Publications {

    private final Map<Kind, Publication> byKind = new EnumMap<>(Kind.class);

    /**
     * @param patterns where the entries of a collection have their pages; see {@link Addresses}
     */
    public Publications(Site site, Map<String, String> patterns, FeedLimits limits) {
        Addresses addresses = new Addresses(site, patterns);
        List.of(
                        new MarkerPublication(site),
                        new CoverPublication(),
                        new EntryPublication(site, addresses),
                        new JsonFeedPublication(site, addresses, limits),
                        new RssPublication(site, addresses, limits),
                        new SitemapShardPublication(addresses),
                        new ProblemsPublication(),
                        new RedirectsPublication(addresses),
                        new SitemapPublication(addresses))
                .forEach(publication -> byKind.put(publication.kind(), publication));
    }

    /** The one that makes artefacts of this kind. */
    public Publication of(Kind kind) {
        Publication publication = byKind.get(kind);
        if (publication == null) {
            throw new IllegalStateException("nothing publishes " + kind);
        }
        return publication;
    }
}
