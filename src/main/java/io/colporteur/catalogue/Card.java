package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import java.time.Instant;

/**
 * All that the catalogue knows about one entry: its index card.
 *
 * @param wanted the slug that it asked for
 * @param given whether its author did
 * @param announced whether it was ever published under its slug
 * @param visibility where it is to be seen
 * @param firstSeen the modification time of its file when it was first seen
 * @param changed what its author changed when it was last modified, {@code ""} for one that is as it came
 */
record Card(
        CataloguedEntry catalogued,
        String wanted,
        boolean given,
        boolean announced,
        Visibility visibility,
        Instant firstSeen,
        String changed) {

    /** The card of an entry that is published as it was before the catalogue was lost. */
    static Card of(Former former, Entry entry) {
        return new Card(
                new CataloguedEntry(former.id(), former.slug(), former.published(), former.updated(), entry),
                former.slug(),
                false,
                true,
                new Visibility(true, entry.hidden(), null),
                former.published(),
                "");
    }

    /** Whether it is to be seen now. */
    boolean visible() {
        return visibility.visible();
    }

    String id() {
        return catalogued.id();
    }

    Entry entry() {
        return catalogued.entry();
    }

    /** Where it stands in the sitemap. */
    long hash() {
        return Hashes.of(id());
    }

    /** The same card under another slug. */
    Card withSlug(String slug) {
        return new Card(
                new CataloguedEntry(id(), slug, catalogued.published(), catalogued.updated(), entry()),
                wanted,
                given,
                announced,
                visibility,
                firstSeen,
                changed);
    }

    /** The same card under the slug that it had before, for the reasons for which it had it. */
    Card withSlugOf(Past past) {
        CataloguedEntry kept = withSlug(past.slug()).catalogued();
        return new Card(kept, past.wanted(), past.given(), announced, visibility, firstSeen, changed);
    }

    /** The same card, to be seen or not. */
    Card withVisibility(Visibility now) {
        return new Card(catalogued, wanted, given, announced, now, firstSeen, changed);
    }
}
