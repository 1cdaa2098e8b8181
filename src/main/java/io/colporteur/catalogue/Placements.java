package io.colporteur.catalogue;

import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Output;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are shown: puts an entry into the feeds, the sitemap and the redirects that follow from its card, takes
 * it out of those that no longer do, and marks every artefact that this makes stale. Costs what the entry touches.
 */
final class Placements {

    /** How many cards are looked at at a time, when all are. */
    private static final int SOME = 1000;

    private final Database database;
    private final Cards cards;
    private final Artefacts artefacts;
    private final Members members;
    private final SitemapParts sitemap;
    private final CoverUses coverUses;

    Placements(Database database, Cards cards, Artefacts artefacts, CatalogueSettings settings) {
        this.database = database;
        this.cards = cards;
        this.artefacts = artefacts;
        this.members = new Members(database, artefacts, settings.feeds(), settings.limits());
        this.sitemap = new SitemapParts(database, artefacts, settings.limits(), settings.listing());
        this.coverUses = new CoverUses(database);
    }

    /** Replaces one card by another of the same entry; either may be absent. */
    void change(@Nullable Card before, @Nullable Card after) {
        if (after != null) {
            cards.put(after, sitemap.listing(after));
        } else if (before != null) {
            cards.remove(before.id());
        }
        coverUses.replace(before, after);
        Card hidden = before != null && before.visible() ? before : null;
        Card shown = after != null && after.visible() ? after : null;
        markDocument(hidden);
        markDocument(shown);
        members.move(in(Output.FEEDS, before), in(Output.FEEDS, after));
        moveCover(hidden, shown);
        sitemap.move(in(Output.SITEMAP, before), in(Output.SITEMAP, after));
        redirect(hidden, after);
        free(shown);
        if (before != null && after != null && before.visible() != after.visible()) {
            markRedirectsTo(after);
        }
    }

    /** The card as far as that output shows it. */
    private static @Nullable Card in(Output output, @Nullable Card card) {
        return card != null && card.visibility().in(output) ? card : null;
    }

    /**
     * Puts every visible entry into the feeds and the sitemap anew: which there are, and how they are divided, may be
     * other than before. Costs what there is.
     */
    void arrangeAnew() {
        List.of("member", "archive", "part").forEach(table -> database.update("DELETE FROM " + table));
        String last = "";
        for (List<Card> some = cards.after(last, SOME); !some.isEmpty(); some = cards.after(last, SOME)) {
            for (Card card : some) {
                cards.put(card, sitemap.listing(card));
                if (card.visible()) {
                    markDocumentInNfc(card);
                    members.move(null, in(Output.FEEDS, card));
                    sitemap.move(null, in(Output.SITEMAP, card));
                }
                last = card.id();
            }
        }
    }

    /** Before version 0.4, a document lay in a folder that was spelled as that of the inbox. */
    private void markDocumentInNfc(Card card) {
        if (!card.entry().collection().equals(card.entry().source().folder())) {
            markDocument(card);
        }
    }

    private void markDocument(@Nullable Card card) {
        if (card != null) {
            artefacts.mark(Kind.ENTRY, card.catalogued().name());
        }
    }

    /** The copies of a cover are only touched when the cover is another one than before. */
    private void moveCover(@Nullable Card hidden, @Nullable Card shown) {
        LocalCover before = hidden == null ? null : hidden.entry().localCover();
        LocalCover after = shown == null ? null : shown.entry().localCover();
        boolean same = before != null
                && after != null
                && before.source().equals(after.source())
                && before.sha256().equals(after.sha256());
        if (!same) {
            mark(before);
            mark(after);
        }
        Set<String> touched = copies(before);
        Set<String> kept = copies(after);
        touched.removeIf(kept::remove);
        touched.addAll(kept);
        touched.forEach(copy -> artefacts.mark(Kind.COVER_VARIANT, copy));
    }

    private static Set<String> copies(@Nullable LocalCover cover) {
        Set<String> names = new LinkedHashSet<>();
        if (cover != null) {
            cover.variants().forEach(variant -> names.add(cover.nameOf(variant)));
        }
        return names;
    }

    private void mark(@Nullable LocalCover cover) {
        if (cover != null) {
            artefacts.mark(Kind.COVER, cover.source().value());
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

    /** Nothing leads to an entry that is not to be seen. */
    private void markRedirectsTo(Card card) {
        if (database.number("SELECT EXISTS (SELECT 1 FROM redirect WHERE entry = ?)", card.id()) > 0) {
            artefacts.mark(Kind.REDIRECTS);
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

    /** What an entry that is remembered left in the outbox is to be replaced, or removed; its feeds are known to be. */
    void vacate(Former former) {
        artefacts.mark(Kind.ENTRY, former.name());
        if (former.cover() != null) {
            artefacts.mark(Kind.COVER, former.cover().value());
            copies(former.entry() == null ? null : former.entry().localCover())
                    .forEach(copy -> artefacts.mark(Kind.COVER_VARIANT, copy));
        }
    }

    /** An old name leads to an entry. */
    void addRedirect(String name, String id) {
        database.update("INSERT OR REPLACE INTO redirect (name, entry) VALUES (?, ?)", name, id);
        artefacts.mark(Kind.REDIRECTS);
    }
}
