package io.colporteur.catalogue;

import io.colporteur.entry.LocalCover;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entry wants which cover, found or not, so that a cover that comes, changes or goes finds its entries. */
final class CoverUses {

    private final Database database;

    CoverUses(Database database) {
        this.database = database;
    }

    void replace(@Nullable Card before, @Nullable Card after) {
        if (before != null && before.entry().coverStem() != null) {
            database.update(
                    "DELETE FROM cover_use WHERE stem = ? AND entry = ?",
                    before.entry().coverStem(),
                    before.id());
        }
        if (after != null && after.entry().coverStem() != null) {
            LocalCover cover = after.entry().localCover();
            database.update(
                    "INSERT OR REPLACE INTO cover_use (stem, entry, file, size, modified, sha256, developed)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    after.entry().coverStem(),
                    after.id(),
                    cover == null ? null : cover.source().value(),
                    cover == null ? null : cover.stamp().size(),
                    cover == null ? null : cover.stamp().modified(),
                    cover == null ? null : cover.sha256(),
                    cover == null || cover.developed());
        }
    }

    /** The entry is as it was; its cover may have been developed meanwhile. */
    void confirm(Card card) {
        LocalCover cover = card.entry().localCover();
        if (cover != null) {
            database.update(
                    "UPDATE cover_use SET developed = ? WHERE stem = ? AND entry = ?",
                    cover.developed(),
                    card.entry().coverStem(),
                    card.id());
        }
    }

    /** Covers that entries were read with before these were developed. */
    List<Undeveloped> undeveloped(int limit) {
        return database.list(
                "SELECT DISTINCT file, sha256 FROM cover_use WHERE developed = 0 AND file IS NOT NULL ORDER BY file LIMIT ?",
                row -> new Undeveloped(new SourcePath(row.getString(1)), row.getString(2)),
                limit);
    }

    /** The files of the entries that want a cover of this name and were not read with it as it is now. */
    List<SourcePath> notYetUsing(SourcePath cover, Stamp stamp) {
        return database.list(
                "SELECT entry.source FROM cover_use JOIN entry ON entry.id = cover_use.entry WHERE stem = ?"
                        + " AND (file IS NOT ? OR cover_use.size <> ? OR cover_use.modified <> ?) ORDER BY entry.source",
                row -> new SourcePath(row.getString(1)),
                cover.coverStem(),
                cover.value(),
                stamp.size(),
                stamp.modified());
    }

    /** The files of the entries that were read with this cover. */
    List<SourcePath> using(SourcePath cover) {
        return database.list(
                "SELECT entry.source FROM cover_use JOIN entry ON entry.id = cover_use.entry WHERE file = ?"
                        + " ORDER BY entry.source",
                row -> new SourcePath(row.getString(1)),
                cover.value());
    }
}
