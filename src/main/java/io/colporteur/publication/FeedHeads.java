package io.colporteur.publication;

import io.colporteur.catalogue.Feeds;
import io.colporteur.entry.Author;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What feeds say about themselves: the whole one what the site says, others what they are about. Immutable. */
final class FeedHeads {

    private final Site site;
    private final Addresses addresses;
    private final Feeds feeds;
    private final Map<String, FeedWords> declared;

    /** @param declared what was declared, by the key of the feed */
    FeedHeads(Site site, Addresses addresses, Feeds feeds, Map<String, FeedWords> declared) {
        this.site = site;
        this.addresses = addresses;
        this.feeds = feeds;
        this.declared = Map.copyOf(declared);
    }

    /** @param entries some of the feed, of which the first names an author or a tag as it is to be read */
    FeedHead of(String feed, List<CataloguedEntry> entries) {
        FeedWords words = declared.getOrDefault(feed, FeedWords.NONE);
        FeedHead usual = usual(feed, entries);
        return new FeedHead(
                words.title() == null ? usual.title() : words.title(),
                usual.home(),
                words.description() == null ? usual.description() : words.description());
    }

    private FeedHead usual(String feed, List<CataloguedEntry> entries) {
        if (feed.equals(Feeds.WHOLE)) {
            return new FeedHead(site.title(), addresses.home(), site.description());
        }
        if (feed.startsWith("/")) {
            return about(feed, addresses.absolute(feed));
        }
        Entry first = entries.get(0).entry();
        Optional<Author> author = feeds.authorOf(feed, first);
        return about(author.map(Author::name).or(() -> feeds.tagOf(feed, first)).orElse(feed), addresses.home());
    }

    private FeedHead about(String subject, String home) {
        return new FeedHead(site.title() + " · " + subject, home, null);
    }
}
