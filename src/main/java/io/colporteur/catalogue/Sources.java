package io.colporteur.catalogue;

import io.colporteur.entry.Outcome;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every file of the inbox that was looked at, and what came of it. */
final class Sources {

    private static final String COLUMNS = "path, size, modified, state, entry, waits_for, missing_since";

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    Optional<Source> find(SourcePath path) {
        return database.one("SELECT " + COLUMNS + " FROM source WHERE path = ?", Sources::source, path.value());
    }

    /** The file is there, like this. It waits for nobody and is not missing. */
    void put(SourcePath path, Stamp stamp, Source.State state, @Nullable String entry) {
        put(path, stamp, state, entry, null, null);
    }

    /**
     * The file is there but cannot be published.
     *
     * @param entry the one that was last read from it
     * @param holder has the id that it wants: it waits until that is given up
     */
    void putRejected(Outcome.Rejected rejected, @Nullable String entry, @Nullable SourcePath holder) {
        put(
                rejected.source(),
                rejected.stamp(),
                Source.State.REJECTED,
                entry,
                holder == null ? null : holder.value(),
                rejected.coverStem());
    }

    private void put(
            SourcePath path,
            Stamp stamp,
            Source.State state,
            @Nullable String entry,
            @Nullable String waitsFor,
            @Nullable String coverStem) {
        database.update(
                "INSERT INTO source (path, size, modified, state, entry, waits_for, cover) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,"
                        + " state = excluded.state, entry = excluded.entry, waits_for = excluded.waits_for,"
                        + " cover = excluded.cover, missing_since = NULL",
                path.value(),
                stamp.size(),
                stamp.modified(),
                state.name().toLowerCase(Locale.ROOT),
                entry,
                waitsFor,
                coverStem);
    }

    /** The entry that is published of a file, whatever the file holds now; absent for none. */
    void setEntry(SourcePath path, @Nullable String entry) {
        database.update("UPDATE source SET entry = ? WHERE path = ?", entry, path.value());
    }

    void remove(SourcePath path) {
        database.update("DELETE FROM source WHERE path = ?", path.value());
    }

    void setMissing(SourcePath path, @Nullable Instant since) {
        database.update("UPDATE source SET missing_since = ? WHERE path = ?", since, path.value());
    }

    /** Files that were first missed at that instant or before; or after now, since when the clock was set back. */
    List<Source> missing(Instant since, Instant now) {
        return database.list(
                "SELECT " + COLUMNS + " FROM source WHERE missing_since <= ? OR missing_since > ?"
                        + " ORDER BY missing_since, path",
                Sources::source,
                since,
                now);
    }

    /** How many files were first missed after the one instant and not after the other. */
    long missedBetween(Instant after, Instant until) {
        return database.number(
                "SELECT count(*) FROM source WHERE missing_since > ? AND missing_since <= ?", after, until);
    }

    boolean anyMissing(Instant since, Instant now) {
        return database.number(
                        "SELECT EXISTS (SELECT 1 FROM source WHERE missing_since <= ? OR missing_since > ?)",
                        since,
                        now)
                != 0;
    }

    /** Every file is taken for one that has changed. */
    void forgetStamps() {
        database.update("UPDATE source SET size = -1");
    }

    /** The file is taken for one that has changed until it is read. */
    void forgetStamp(SourcePath path) {
        database.update("UPDATE source SET size = -1 WHERE path = ?", path.value());
    }

    /** Files that were refused because this one has the id that they want. */
    List<SourcePath> waitingFor(SourcePath holder) {
        return database.list(
                "SELECT path FROM source WHERE waits_for = ? ORDER BY path",
                row -> new SourcePath(row.getString(1)),
                holder.value());
    }

    /** Files that were refused and want a cover of this name: perhaps they were for that one. */
    List<SourcePath> refusedWanting(String coverStem) {
        return database.list(
                "SELECT path FROM source WHERE cover = ? ORDER BY path",
                row -> new SourcePath(row.getString(1)),
                coverStem);
    }

    /** All known files below a folder. */
    List<SourcePath> below(String folder) {
        return database.list(
                "SELECT path FROM source WHERE path > ? AND path < ? ORDER BY path",
                row -> new SourcePath(row.getString(1)),
                folder + "/",
                folder + "0"); // the character after the slash
    }

    void forEach(BiConsumer<SourcePath, Stamp> visitor) {
        database.each("SELECT path, size, modified FROM source", row -> {
            visitor.accept(
                    new SourcePath(row.getString(1)), new Stamp(row.getLong(2), Instant.ofEpochMilli(row.getLong(3))));
        });
    }

    boolean anyRejected() {
        return database.number("SELECT EXISTS (SELECT 1 FROM source WHERE state = 'rejected')") != 0;
    }

    private static Source source(ResultSet row) throws SQLException {
        String waitsFor = row.getString("waits_for");
        return new Source(
                new SourcePath(row.getString("path")),
                new Stamp(row.getLong("size"), Instant.ofEpochMilli(row.getLong("modified"))),
                Source.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("entry"),
                waitsFor == null ? null : new SourcePath(waitsFor),
                Database.instant(row, "missing_since"));
    }
}
