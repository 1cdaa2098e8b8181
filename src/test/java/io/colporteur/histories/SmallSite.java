package io.colporteur.histories;

import io.colporteur.catalogue.CatalogueSettings;
import io.colporteur.catalogue.Feeds;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Selection;
import io.colporteur.enrichment.Tags;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Site;
import io.colporteur.publication.Addresses;
import io.colporteur.publication.FeedLimits;
import io.colporteur.publication.Publications;
import io.colporteur.publication.SitemapSize;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A site whose limits are so small that a handful of entries splits and joins everything that can be divided. */
final class SmallSite {

    static final Site SITE = new Site(
            "histories", URI.create("https://histories.example/"), "Histories", "All of them.", "en", ZoneOffset.UTC);

    static final int COMPLETE = 3;
    static final int HEAD = 2;
    static final int ARCHIVE_PAGE = 2;
    static final int SITEMAP_PART = 3;

    /** The site paths that entries are on. */
    static final List<String> PATHS = List.of("/skills", "/skills/type", "/years/1");

    /** The keys of the feeds that have an archive. */
    static final Set<String> ARCHIVED = Set.of("", "/skills", "/essentials");

    static final Feeds FEEDS = new Feeds(
            List.of(
                    new Feeds.Declared("/skills", null, true),
                    new Feeds.Declared(
                            "/essentials", new Selection(Map.of("mandatory", List.of("true")), SITE.language()), true)),
            Set.of(Kind.FEED_JSON, Kind.FEED_RSS, Kind.FEED_ATOM),
            true,
            true,
            Tags::slug);

    static final Publications PUBLICATIONS =
            new Publications(SITE, addresses(), FEEDS, new FeedLimits(COMPLETE, HEAD, 1), Map.of());

    private static final int NO_BRAKE = 100;
    private static final long ANY_SIZE = 50_000_000;

    private SmallSite() {}

    static CatalogueSettings settings() {
        return new CatalogueSettings(
                SITE.id(),
                NO_BRAKE,
                Severities.USUAL,
                FEEDS,
                new CatalogueSettings.Limits(COMPLETE, ARCHIVE_PAGE, SITEMAP_PART, ANY_SIZE),
                new SitemapSize(addresses())::of);
    }

    private static Addresses addresses() {
        return new Addresses(SITE, Map.of());
    }

    /** Where a file of the outbox is served. */
    static String address(String name) {
        return SITE.url() + name;
    }

    /** The keys of the feeds that are to have an entry. */
    static Set<String> feedsOf(EntryFile entry) {
        Set<String> feeds = new TreeSet<>(entry.paths());
        feeds.add("");
        if (entry.isMandatory()) {
            feeds.add("/essentials");
        }
        entry.authors().forEach(author -> feeds.add("authors/" + Tags.slug(author)));
        entry.tags().forEach(tag -> feeds.add("tags/" + Tags.slug(tag)));
        return entry.isInFeeds() ? feeds : Set.of();
    }

    /** Whether a feed comes as Atom: those of authors and tags do not. */
    static boolean hasAtom(String feed) {
        return feed.isEmpty() || feed.startsWith("/");
    }

    /** The ids that each feed is to have, by the feed's key. */
    static Map<String, Set<String>> members(Iterable<EntryFile> entries) {
        Map<String, Set<String>> members = new TreeMap<>();
        entries.forEach(entry -> feedsOf(entry)
                .forEach(feed ->
                        members.computeIfAbsent(feed, key -> new TreeSet<>()).add(entry.id())));
        return members;
    }
}
