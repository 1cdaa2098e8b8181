package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the catalogue knows about one entry: its index card.
 *
 * @param wanted the slug that it asked for
 * @param given whether its author did
 * @param announced whether it was ever published under its slug
 * @param visible whether it is to be seen now
 * @param dueAt when that changes without an edit
 * @param firstSeen the modification time of its file when it was first seen
 */
record Card(
        CataloguedEntry catalogued,
        String wanted,
        boolean given,
        boolean announced,
        boolean visible,
        @Nullable Instant dueAt,
        Instant firstSeen) {

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
                visible,
                dueAt,
                firstSeen);
    }

    /** The same card under the slug that the other has, for the reasons for which the other has it. */
    Card withSlugOf(Card other) {
        CataloguedEntry kept = withSlug(other.catalogued().slug()).catalogued();
        return new Card(kept, other.wanted, other.given, announced, visible, dueAt, firstSeen);
    }

    /** The same card, to be seen or not. */
    Card withVisibility(Visibility visibility) {
        return new Card(catalogued, wanted, given, announced, visibility.visible(), visibility.dueAt(), firstSeen);
    }
}
