package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The parts of the sitemap: a {@link Division} of the entries that it lists by the hashes of their ids. */
final class SitemapParts implements Division.Listener {

    static final String WHOLE = "sitemap";

    private final Artefacts artefacts;
    private final ToLongFunction<CataloguedEntry> listing;
    private final Division division;

    /** @param listing how many bytes an entry takes in the sitemap at most */
    SitemapParts(
            Database database,
            Artefacts artefacts,
            CatalogueSettings.Limits limits,
            ToLongFunction<CataloguedEntry> listing) {
        this.artefacts = artefacts;
        this.listing = listing;
        this.division = new Division(
                database,
                WHOLE,
                0,
                part -> part.entries() <= limits.sitemapPart() && part.bytes() <= limits.sitemapBytes(),
                part -> counted(database, part),
                this);
    }

    private static Part counted(Database database, Part part) {
        return database.one(
                        "SELECT COUNT(*), COALESCE(SUM(listing), 0) FROM entry"
                                + " WHERE listed = 1 AND hash BETWEEN ? AND ?",
                        row -> part.plus(row.getLong(1), row.getLong(2)),
                        part.lowest(),
                        part.highest())
                .orElse(part);
    }

    /** How many bytes an entry takes in the sitemap at most. */
    long listing(Card card) {
        return listing.applyAsLong(card.catalogued());
    }

    /** An entry comes, goes or changes; it is already so in the entry table. */
    void move(@Nullable Card hidden, @Nullable Card shown) {
        if (hidden != null && shown != null) {
            division.touch(shown.hash(), listing(shown) - listing(hidden));
        } else if (shown != null) {
            division.add(shown.hash(), listing(shown));
        } else if (hidden != null) {
            division.remove(hidden.hash(), listing(hidden));
        }
    }

    @Override
    public void changed(Part part) {
        artefacts.mark(Kind.SITEMAP_SHARD, part.prefix());
        artefacts.mark(Kind.SITEMAP);
    }

    /** Robots are only told of a sitemap that is there. */
    @Override
    public void cameOrWent(Part part) {
        artefacts.mark(Kind.ROBOTS);
    }

    /** The prefix of the part that lists an entry with this hash. */
    static Optional<String> prefixOf(Database database, long hash) {
        return Division.of(database, WHOLE, hash).map(Part::prefix);
    }
}
