package io.colporteur.publication;

import io.colporteur.catalogue.Feeds;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Site;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is published, by kind: the one place to add an output. Immutable. */
public final class Publications {

    private final Map<Kind, Publication> byKind = new EnumMap<>(Kind.class);
    private final Proof xml;
    private final Proof json;

    /** @param words what is declared of feeds, by their keys */
    public Publications(Site site, Addresses addresses, Feeds feeds, FeedLimits limits, Map<String, FeedWords> words) {
        this.xml = new XmlProof(addresses);
        this.json = new JsonProof(addresses);
        FeedDocuments documents = new FeedDocuments(new FeedHeads(site, addresses, feeds, words), feeds, limits);
        FeedFormat jsonFeed = new JsonFeedFormat(site, addresses);
        FeedFormat atom = new AtomFormat(site, addresses);
        boolean archivedAsAtom = feeds.formatsOf(Feeds.WHOLE).contains(Kind.FEED_ATOM);
        List.of(
                        new MarkerPublication(site),
                        new CoverPublication(),
                        new CoverVariantPublication(),
                        new EntryPublication(site, addresses),
                        new FeedPublication(Kind.ARCHIVE_JSON, documents::archived, jsonFeed),
                        new FeedPublication(Kind.ARCHIVE_ATOM, documents::archived, atom),
                        new FeedPublication(Kind.FEED_JSON, documents::subscribed, jsonFeed),
                        new FeedPublication(
                                Kind.FEED_RSS, documents::subscribed, new RssFormat(site, addresses, archivedAsAtom)),
                        new FeedPublication(Kind.FEED_ATOM, documents::subscribed, atom),
                        new SitemapShardPublication(addresses),
                        new ProblemsPublication(),
                        new RedirectsPublication(addresses),
                        new SitemapPublication(addresses),
                        new RobotsPublication(addresses))
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

    /**
     * What is wrong with a finished document, as a clause; empty when it may replace the one before. What is a copy of an
     * author's file is theirs, also in another size.
     */
    public Optional<String> fault(Kind kind, byte[] document) {
        return switch (kind) {
            case COVER, COVER_VARIANT, ROBOTS -> Optional.empty();
            case ARCHIVE_ATOM, FEED_RSS, FEED_ATOM, SITEMAP_SHARD, SITEMAP -> xml.fault(document);
            case MARKER, ENTRY, ARCHIVE_JSON, FEED_JSON, PROBLEMS, REDIRECTS -> json.fault(document);
        };
    }
}
