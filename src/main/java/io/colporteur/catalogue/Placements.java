package io.colporteur.catalogue;

import io.colporteur.entry.Cover;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are shown: puts an entry into the feeds, the sitemap and the redirects that follow from its card, takes
 * it out of those that no longer do, and marks every artefact that this makes stale. Costs what the entry touches.
 */
final class Placements {

    private final Database database;
    private final Cards cards;
    private final Artefacts artefacts;
    private final Shards shards;
    private final CoverUses coverUses;

    Placements(Database database, Cards cards, Artefacts artefacts, Shards shards) {
        this.database = database;
        this.cards = cards;
        this.artefacts = artefacts;
        this.shards = shards;
        this.coverUses = new CoverUses(database);
    }

    /** Replaces one card by another of the same entry; either may be absent. */
    void change(@Nullable Card before, @Nullable Card after) {
        if (after != null) {
            cards.put(after);
        } else if (before != null) {
            cards.remove(before.id());
        }
        coverUses.replace(before, after);
        Card hidden = before != null && before.visible() ? before : null;
        Card shown = after != null && after.visible() ? after : null;
        moveInFeeds(hidden, shown);
        moveCover(hidden, shown);
        moveInSitemap(hidden, shown);
        redirect(hidden, after);
        free(shown);
    }

    private void moveInFeeds(@Nullable Card hidden, @Nullable Card shown) {
        if (hidden != null) {
            markShowing(hidden);
            for (String feed : feeds(hidden.entry().paths())) {
                database.update(
                        "DELETE FROM member WHERE feed = ? AND published = ? AND slug = ? AND entry = ?",
                        feed,
                        hidden.catalogued().published(),
                        hidden.catalogued().slug(),
                        hidden.id());
            }
        }
        if (shown != null) {
            markShowing(shown);
            for (String feed : feeds(shown.entry().paths())) {
                database.update(
                        "INSERT INTO member (feed, published, slug, entry, updated) VALUES (?, ?, ?, ?, ?)",
                        feed,
                        shown.catalogued().published(),
                        shown.catalogued().slug(),
                        shown.id(),
                        shown.catalogued().updated());
            }
        }
    }

    /** The copy of a cover is only touched when the cover is another one than before. */
    private void moveCover(@Nullable Card hidden, @Nullable Card shown) {
        Cover before = hidden == null ? null : hidden.entry().cover();
        Cover after = shown == null ? null : shown.entry().cover();
        boolean same = before != null
                && after != null
                && before.source().equals(after.source())
                && before.sha256().equals(after.sha256());
        if (!same) {
            mark(before);
            mark(after);
        }
    }

    private void mark(@Nullable Cover cover) {
        if (cover != null) {
            artefacts.mark(Kind.COVER, cover.source().value());
        }
    }

    private void moveInSitemap(@Nullable Card hidden, @Nullable Card shown) {
        if (hidden != null && shown != null) {
            shards.touch(shown.hash());
        } else if (shown != null) {
            shards.add(shown.hash());
        } else if (hidden != null) {
            shards.remove(hidden.hash());
        }
    }

    /** A published address leads on to the new one for as long as the entry exists. */
    private void redirect(@Nullable Card hidden, @Nullable Card after) {
        if (hidden != null && after == null) {
            if (database.update("DELETE FROM redirect WHERE entry = ?", hidden.id()) > 0) {
                artefacts.mark(Kind.REDIRECTS);
            }
        } else if (hidden != null
                && after != null
                && hidden.announced()
                && !Objects.equals(
                        hidden.catalogued().name(), after.catalogued().name())) {
            addRedirect(hidden.catalogued().name(), after.id());
        }
    }

    /** An address that is used again is no redirect any more. */
    private void free(@Nullable Card shown) {
        if (shown != null
                && database.update(
                                "DELETE FROM redirect WHERE name = ?",
                                shown.catalogued().name())
                        > 0) {
            artefacts.mark(Kind.REDIRECTS);
        }
    }

    /** An entry is the same as one that is remembered: all that it left in the outbox is looked at again. */
    void succeed(Former former, Card card) {
        vacate(former);
        if (!former.name().equals(card.catalogued().name())) {
            addRedirect(former.name(), card.id());
        }
    }

    /** What an entry that is remembered left in the outbox is to be replaced, or removed. */
    void vacate(Former former) {
        artefacts.mark(Kind.ENTRY, former.name());
        markFeeds(feeds(former.paths()));
        if (former.cover() != null) {
            artefacts.mark(Kind.COVER, former.cover().value());
        }
    }

    /** An old name leads to an entry. */
    void addRedirect(String name, String id) {
        database.update("INSERT OR REPLACE INTO redirect (name, entry) VALUES (?, ?)", name, id);
        artefacts.mark(Kind.REDIRECTS);
    }

    private void markShowing(Card card) {
        artefacts.mark(Kind.ENTRY, card.catalogued().name());
        markFeeds(feeds(card.entry().paths()));
    }

    private void markFeeds(List<String> feeds) {
        for (String feed : feeds) {
            artefacts.mark(Kind.FEED_JSON, feed);
            artefacts.mark(Kind.FEED_RSS, feed);
        }
    }

    /** The whole feed and one for each path; the path of the site's root is the whole feed. */
    static List<String> feeds(List<String> paths) {
        List<String> feeds = new ArrayList<>(List.of(""));
        paths.stream().filter(path -> !path.equals("/")).forEach(feeds::add);
        return feeds;
    }
}
