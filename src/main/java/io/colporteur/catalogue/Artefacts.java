package io.colporteur.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The manifest: which files of the outbox are ours, and which of them are stale. What a transaction makes stale is
 * gathered by {@link #mark} and written once by {@link #flush}, so that a thousand changes mark a feed only once.
 */
final class Artefacts {

    private static final int SITEMAP = new Artefact(Kind.SITEMAP, "").phase();
    private static final int ROBOTS = new Artefact(Kind.ROBOTS, "").phase();

    /** What comes only when nothing of what is before it is stale. */
    private static final List<String> TURNS = List.of(
            "phase < " + SITEMAP + " ORDER BY phase, name",
            "phase BETWEEN " + SITEMAP + " AND " + ROBOTS + " ORDER BY phase, name",
            "phase > " + ROBOTS + " ORDER BY phase, name DESC");

    /** What is stale already stays so since the same instant. */
    private static final String WANT =
            "UPDATE artefact SET since = CASE WHEN wanted > written THEN since ELSE ? END, wanted = wanted + 1,"
                    + " phase = MIN(phase, " + Kind.bothPhases() + " - phase)";

    private final Database database;
    private final InstantSource clock;
    private final Set<Artefact> marks = new LinkedHashSet<>();
    private final Set<Artefact> marksOfChange = new LinkedHashSet<>();

    /** @param clock by which it is noted since when something is stale */
    Artefacts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void mark(Kind kind, String subject) {
        Artefact mark = new Artefact(kind, subject);
        marks.add(mark);
        marksOfChange.add(mark);
    }

    void mark(Kind kind) {
        mark(kind, "");
    }

    /** How many artefacts were marked since this was last asked. */
    int countOfChange() {
        int count = marksOfChange.size();
        marksOfChange.clear();
        return count;
    }

    /** Forgets the marks of a transaction that has ended, well or not. */
    void clear() {
        marks.clear();
        marksOfChange.clear();
    }

    /** Writes the marks of this transaction. */
    void flush() {
        Instant now = clock.instant();
        for (Artefact mark : marks) {
            database.update(
                    "INSERT INTO artefact (name, kind, subject, phase, since, wanted, written, failures)"
                            + " VALUES (?, ?, ?, ?, ?, 1, 0, 0) ON CONFLICT (name) DO UPDATE SET"
                            + " since = CASE WHEN wanted > written THEN since ELSE excluded.since END,"
                            + " wanted = wanted + 1, failures = 0,"
                            + " kind = excluded.kind, subject = excluded.subject, phase = excluded.phase",
                    mark.name(),
                    mark.kind().name(),
                    mark.subject(),
                    mark.phase(),
                    now);
        }
    }

    void markAll() {
        database.update(WANT + ", failures = 0", clock.instant());
    }

    /** Nothing is on disk, and nothing that may be there is ours. */
    void disown() {
        database.update("UPDATE artefact SET checksum = NULL, size = NULL, lastmod = NULL");
        markAll();
    }

    /** Marks the files that should be on disk and are not as they were written; returns how many. */
    int markUnless(BiPredicate<String, Long> asWritten) {
        List<String> changed = new ArrayList<>();
        database.list(
                "SELECT name, size FROM artefact WHERE written = wanted AND checksum IS NOT NULL",
                row -> asWritten.test(row.getString(1), row.getLong(2)) || changed.add(row.getString(1)));
        changed.forEach(this::markAgain);
        return changed.size();
    }

    /** Some of the files that should be on disk as they were written, in the order of their names, after that one. */
    List<Manifest.Claim> written(String after, int limit) {
        return database.list(
                "SELECT name, checksum, size FROM artefact WHERE name > ? AND written = wanted AND checksum IS NOT NULL"
                        + " ORDER BY name LIMIT ?",
                row -> new Manifest.Claim(row.getString(1), row.getLong(2), row.getLong(3)),
                after,
                limit);
    }

    /** The file of this name, if it should be on disk as it was written. */
    Optional<Manifest.Claim> written(String name) {
        return database.one(
                "SELECT checksum, size FROM artefact WHERE name = ? AND written = wanted AND checksum IS NOT NULL",
                row -> new Manifest.Claim(name, row.getLong(1), row.getLong(2)),
                name);
    }

    /** Whether it should be on disk as it was written then. */
    boolean isWritten(Manifest.Claim claim) {
        return database.number(
                        "SELECT EXISTS (SELECT 1 FROM artefact WHERE name = ? AND written = wanted AND checksum = ? AND size = ?)",
                        claim.name(),
                        claim.checksum(),
                        claim.size())
                != 0;
    }

    void markAgain(String name) {
        database.update(WANT + " WHERE name = ?", clock.instant(), name);
    }

    /**
     * The first stale artefacts in the order of writing, as many as are rendered with that effort, but one at least; the
     * sitemap's index, and what links to it, only after all else that is to be written, and after them what is to go.
     */
    List<Stale> stale(int effort) {
        return TURNS.stream()
                .map(turn -> stale(turn, effort))
                .filter(stale -> !stale.isEmpty())
                .findFirst()
                .map(stale -> within(effort, stale))
                .orElse(List.of());
    }

    private static List<Stale> within(int effort, List<Stale> stale) {
        int left = effort;
        int taken = 0;
        while (taken < stale.size()
                && (taken == 0 || left >= stale.get(taken).kind().effort())) {
            left -= stale.get(taken).kind().effort();
            taken++;
        }
        return stale.subList(0, taken);
    }

    private List<Stale> stale(String turn, int limit) {
        return database.list(
                "SELECT kind, subject, name, wanted, checksum, phase FROM artefact WHERE wanted > written AND failures < 3 AND "
                        + turn + " LIMIT ?",
                row -> new Stale(
                        Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getObject(5) != null,
                        Kind.isRemoval(row.getInt(6))),
                limit);
    }

    void claim(String name, long checksum, long size) {
        database.update("UPDATE artefact SET checksum = ?, size = ? WHERE name = ?", checksum, size, name);
    }

    /** The version is on disk; whatever was marked after it was rendered stays stale. */
    void settle(String name, long version, @Nullable Instant lastmod) {
        database.update(
                "UPDATE artefact SET written = ?, lastmod = ?, failures = 0 WHERE name = ?", version, lastmod, name);
    }

    /** The file is gone, and so is its row unless it was wanted again meanwhile. */
    void settleRemoved(String name, long version) {
        database.update("DELETE FROM artefact WHERE name = ? AND wanted = ?", name, version);
        database.update(
                "UPDATE artefact SET written = ?, checksum = NULL, size = NULL, lastmod = NULL WHERE name = ?",
                version,
                name);
    }

    /** The file is to go when all that may link to it is written; from now on, nothing that is made does. */
    void postpone(Stale unwanted) {
        database.update(
                "UPDATE artefact SET phase = ? - phase, lastmod = NULL WHERE name = ? AND wanted = ?",
                Kind.bothPhases(),
                unwanted.name(),
                unwanted.version());
    }

    void failed(String name) {
        database.update("UPDATE artefact SET failures = failures + 1 WHERE name = ?", name);
    }

    /** Lets those that failed three times in a row, which are left alone then, be tried once more. */
    void unpark() {
        database.update("UPDATE artefact SET failures = 2 WHERE wanted > written AND failures >= 3");
    }

    List<String> parked() {
        return database.list(
                "SELECT name FROM artefact WHERE wanted > written AND failures >= 3 ORDER BY name",
                row -> row.getString(1));
    }
}
