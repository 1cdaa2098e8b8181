package io.colporteur.catalogue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which visible entry is in which feed: puts it into those that show it, takes it out of others, and marks them all. */
final class Members {

    private final Database database;
    private final Artefacts artefacts;
    private final Feeds feeds;
    private final Archives archives;

    Members(Database database, Artefacts artefacts, Feeds feeds, CatalogueSettings.Limits limits) {
        this.database = database;
        this.artefacts = artefacts;
        this.feeds = feeds;
        this.archives = new Archives(database, artefacts, feeds, limits);
    }

    /** Replaces one card by another of the same entry, as far as they are to be seen; either may be absent. */
    void move(@Nullable Card hidden, @Nullable Card shown) {
        List<String> before = hidden == null ? List.of() : feeds.of(hidden.entry());
        List<String> after = shown == null ? List.of() : feeds.of(shown.entry());
        Set<String> either = new LinkedHashSet<>(before);
        either.addAll(after);
        for (String feed : either) {
            if (hidden != null
                    && shown != null
                    && before.contains(feed)
                    && after.contains(feed)
                    && stays(hidden, shown)) {
                touch(feed, shown);
            } else {
                if (hidden != null && before.contains(feed)) {
                    remove(feed, hidden);
                }
                if (shown != null && after.contains(feed)) {
                    add(feed, shown);
                }
            }
            feeds.formatsOf(feed).forEach(format -> artefacts.mark(format, feed));
        }
    }

    private static boolean stays(Card hidden, Card shown) {
        return hidden.catalogued().slug().equals(shown.catalogued().slug())
                && published(hidden).equals(published(shown));
    }

    private void touch(String feed, Card card) {
        database.update(
                "UPDATE member SET updated = ? WHERE feed = ? AND published = ? AND slug = ? AND entry = ?",
                card.catalogued().updated(),
                feed,
                published(card),
                card.catalogued().slug(),
                card.id());
        if (feeds.isArchived(feed)) {
            archives.touch(feed, place(card));
        }
    }

    private void remove(String feed, Card card) {
        database.update(
                "DELETE FROM member WHERE feed = ? AND published = ? AND slug = ? AND entry = ?",
                feed,
                published(card),
                card.catalogued().slug(),
                card.id());
        if (feeds.isArchived(feed)) {
            archives.remove(feed, place(card));
        }
    }

    private void add(String feed, Card card) {
        boolean archived = feeds.isArchived(feed);
        database.update(
                "INSERT INTO member (feed, published, slug, entry, updated, place) VALUES (?, ?, ?, ?, ?, ?)",
                feed,
                published(card),
                card.catalogued().slug(),
                card.id(),
                card.catalogued().updated(),
                archived ? place(card) : null);
        if (archived) {
            archives.add(feed, place(card));
        }
    }

    private static Instant published(Card card) {
        return card.catalogued().published();
    }

    private static long place(Card card) {
        return Place.of(published(card), card.hash());
    }
}
