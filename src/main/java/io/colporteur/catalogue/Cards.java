package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Output;
import io.colporteur.entry.SourcePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entry table. */
final class Cards {

    static final String COLUMNS = "id, entry.slug, entry.published, entry.updated, version, doc";
    private static final String ALL = COLUMNS + ", wanted, given, announced, visible, due_at, first_seen, changed";

    private final Database database;
    private final EntryCodec codec;

    Cards(Database database, EntryCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    Optional<Card> find(String id) {
        return one("id = ?", id);
    }

    /** The entry with this name, {@code collection/slug}. */
    Optional<Card> named(String name) {
        return one("name = ?", name);
    }

    /** How many there are, to be seen or not. */
    long count() {
        return database.number("SELECT COUNT(*) FROM entry");
    }

    /** The entries with this slug in any collection, by name; looks through all of them. */
    List<Card> withSlug(String slug) {
        return list("slug = ? ORDER BY name", slug);
    }

    /** The files of those entries whose authors' slugs were not to be had and may be now that this card leaves its own. */
    List<SourcePath> waitingForSlugOf(Card card) {
        return database.list(
                "SELECT source FROM entry WHERE collection = ? AND wanted IN (?, ?) AND slug <> wanted AND given = 1"
                        + " AND id <> ? ORDER BY source",
                row -> new SourcePath(row.getString(1)),
                card.entry().collection(),
                card.catalogued().slug(),
                card.wanted(),
                card.id());
    }

    /** Those entries, not yet published, that have another slug than they asked for, of a name that goes on so after a hyphen. */
    List<Card> numberedBehind(String name) {
        return list(
                "name > ? AND name < ? AND slug <> wanted AND announced = 0 ORDER BY name",
                name + "-",
                name + "."); // the character after the hyphen
    }

    /** At most so many entries with this content or, where there is one, this ISBN. */
    List<Card> alike(String contentHash, @Nullable String isbn13, int limit) {
        return list("(content_hash = ? OR isbn13 = ?) ORDER BY id LIMIT ?", contentHash, isbn13, limit);
    }

    /** Those of which another one, or one that is remembered, has the ISBN too. */
    List<Card> sharingIsbn() {
        return list("isbn13 IN (SELECT isbn13 FROM (SELECT isbn13 FROM entry UNION ALL SELECT isbn13 FROM former)"
                + " WHERE isbn13 IS NOT NULL GROUP BY isbn13 HAVING COUNT(*) > 1)");
    }

    List<Card> sharingCover() {
        return list("id IN (SELECT entry FROM cover_use WHERE sha256 IN"
                + " (SELECT sha256 FROM cover_use WHERE sha256 IS NOT NULL GROUP BY sha256 HAVING COUNT(*) > 1))");
    }

    /** Entries whose visibility changes at that instant or before. */
    List<Card> due(Instant now, int limit) {
        return list("due_at <= ? ORDER BY due_at, id LIMIT ?", now, limit);
    }

    /** So many in the order of their ids, those after this one. */
    List<Card> after(String id, int limit) {
        return list("id > ? ORDER BY id LIMIT ?", id, limit);
    }

    /** @param listing how many bytes it takes in the sitemap at most */
    void put(Card card, long listing) {
        CataloguedEntry catalogued = card.catalogued();
        LocalCover cover = card.entry().localCover();
        database.update(
                "INSERT INTO entry (id, source, collection, slug, wanted, given, announced, visible, due_at, hash,"
                        + " first_seen, published, updated, content_hash, isbn13, cover, changed, listed, listing, doc,"
                        + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, RANDOM())"
                        + " ON CONFLICT (id) DO UPDATE SET source = excluded.source, collection = excluded.collection,"
                        + " slug = excluded.slug, wanted = excluded.wanted, given = excluded.given,"
                        + " announced = excluded.announced, visible = excluded.visible, due_at = excluded.due_at,"
                        + " published = excluded.published, updated = excluded.updated,"
                        + " content_hash = excluded.content_hash, isbn13 = excluded.isbn13, cover = excluded.cover,"
                        + " changed = excluded.changed, listed = excluded.listed, listing = excluded.listing, doc = excluded.doc,"
                        + " version = excluded.version",
                card.id(),
                card.entry().source().value(),
                card.entry().collection(),
                catalogued.slug(),
                card.wanted(),
                card.given(),
                card.announced(),
                card.visible(),
                card.visibility().dueAt(),
                card.hash(),
                card.firstSeen(),
                catalogued.published(),
                catalogued.updated(),
                card.entry().contentHash(),
                card.entry().isbn13(),
                cover == null ? null : cover.source().value(),
                card.changed(),
                card.visibility().in(Output.SITEMAP),
                listing,
                codec.encode(card.entry()));
    }

    /** The entry has no slug until it is put again. */
    void leaveSlug(String id) {
        database.update("UPDATE entry SET slug = ? WHERE id = ?", "\0" + id, id);
    }

    void remove(String id) {
        database.update("DELETE FROM entry WHERE id = ?", id);
    }

    /** All entries have been published under the slugs that they have now, and keep them. */
    void announceAll() {
        database.update("UPDATE entry SET announced = 1 WHERE announced = 0");
    }

    private Optional<Card> one(String where, @Nullable Object... values) {
        return database.one("SELECT " + ALL + " FROM entry WHERE " + where, this::card, values);
    }

    private List<Card> list(String where, @Nullable Object... values) {
        return database.list("SELECT " + ALL + " FROM entry WHERE " + where, this::card, values);
    }

    private Card card(ResultSet row) throws SQLException {
        CataloguedEntry catalogued = catalogued(row, codec);
        return new Card(
                catalogued,
                row.getString("wanted"),
                row.getBoolean("given"),
                row.getBoolean("announced"),
                new Visibility(row.getBoolean("visible"), catalogued.entry().hidden(), Database.instant(row, "due_at")),
                Instant.ofEpochMilli(row.getLong("first_seen")),
                row.getString("changed"));
    }

    /** The entry in a row that begins with {@link #COLUMNS}. */
    static CataloguedEntry catalogued(ResultSet row, EntryCodec codec) throws SQLException {
        return new CataloguedEntry(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                codec.decode(row.getString(6)));
    }
}
