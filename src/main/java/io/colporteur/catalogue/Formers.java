package io.colporteur.catalogue;

import io.colporteur.entry.Entry;
import io.colporteur.entry.SourcePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are remembered from before the catalogue was lost and whose files have not been read again yet. As long as
 * such a file is there, the entry's id and its name are its own.
 */
final class Formers {

    private static final String COLUMNS =
            "source, id, name, slug, published, updated, content_hash, isbn13, cover, doc";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM former WHERE ";

    private final Database database;
    private final EntryCodec codec;
    private final Predicate<SourcePath> exists;
    private boolean any;

    /** @param exists whether there is such a file in the inbox now */
    Formers(Database database, EntryCodec codec, Predicate<SourcePath> exists) {
        this.database = database;
        this.codec = codec;
        this.exists = exists;
        this.any = database.number("SELECT EXISTS (SELECT 1 FROM former)") != 0;
    }

    /** Remembers one; of two with the same source, id or name the first counts. */
    void put(Former former) {
        SourcePath cover = former.cover();
        any = true;
        database.update(
                "INSERT OR IGNORE INTO former (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                former.source().value(),
                former.id(),
                former.name(),
                former.slug(),
                former.published(),
                former.updated(),
                former.contentHash(),
                former.isbn13(),
                cover == null ? null : cover.value(),
                former.entry() == null ? null : codec.encode(former.entry()));
    }

    /** What is remembered of the entry in a file that the catalogue does not know: by its id, its file, its content. */
    Optional<Former> of(Entry entry) {
        if (entry.id() != null) {
            return withId(entry.id());
        }
        Optional<Former> same = at(entry.source());
        return same.isPresent() ? same : renamed(entry);
    }

    /** The one that was last read from this file. */
    Optional<Former> at(SourcePath source) {
        return one("source = ?", source.value());
    }

    private Optional<Former> renamed(Entry entry) {
        if (!any) {
            return Optional.empty();
        }
        List<Former> gone = database
                .list(
                        SELECT + "content_hash = ? OR isbn13 = ? ORDER BY id LIMIT 20",
                        this::former,
                        entry.contentHash(),
                        entry.isbn13())
                .stream()
                .filter(former -> !exists.test(former.source()))
                .toList();
        return gone.size() == 1 ? Optional.of(gone.get(0)) : Optional.empty();
    }

    Optional<Former> withId(String id) {
        return one("id = ?", id);
    }

    /** The one whose file is still there and who had this name. */
    Optional<Former> holderOf(String name) {
        return one("name = ?", name).filter(former -> exists.test(former.source()));
    }

    /** Those whose files a whole pass did not find. */
    List<Former> gone() {
        return database.list(
                SELECT + "NOT EXISTS (SELECT 1 FROM source WHERE path = former.source) ORDER BY source", this::former);
    }

    /** Those whose files are there, but are none that can be published now. */
    List<Former> rejected() {
        return database.list(
                SELECT + "EXISTS (SELECT 1 FROM source WHERE path = former.source AND state = 'rejected')"
                        + " ORDER BY source",
                this::former);
    }

    void forget(Former former) {
        database.update("DELETE FROM former WHERE source = ?", former.source().value());
    }

    private Optional<Former> one(String where, @Nullable Object... values) {
        return any ? database.one(SELECT + where, this::former, values) : Optional.empty();
    }

    private Former former(ResultSet row) throws SQLException {
        String doc = row.getString("doc");
        return former(row, doc == null ? null : codec.decode(doc));
    }

    /** The entry in a row with the columns of the table. */
    static Former former(ResultSet row, @Nullable Entry entry) throws SQLException {
        String cover = row.getString("cover");
        return new Former(
                new SourcePath(row.getString("source")),
                row.getString("id"),
                row.getString("name"),
                row.getString("slug"),
                Instant.ofEpochMilli(row.getLong("published")),
                Instant.ofEpochMilli(row.getLong("updated")),
                row.getString("content_hash"),
                row.getString("isbn13"),
                cover == null ? null : new SourcePath(cover),
                entry);
    }
}
