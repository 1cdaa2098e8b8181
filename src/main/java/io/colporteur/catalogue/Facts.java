package io.colporteur.catalogue;

import java.time.Instant;
import java.util.Optional;

/** What the catalogue knows of itself, by name. */
final class Facts {

    /** Whether what an outbox remembered was taken over, or found not to be wanted: {@code true} as soon as that is done. */
    static final String BEGUN = "begun";

    /** Whether files of the outbox that are not known are taken for ours: {@code true} or {@code false}. */
    static final String ADOPTING = "adopting";

    /** When a pass over the inbox was last stored whole, in milliseconds since 1970. */
    static final String LAST_PASS = "last-pass";

    /** How many entries would be gone if removals were not held back. */
    static final String REMOVALS_HELD = "removals-held";

    /** Up to how many entries may be removed at once, since somebody said so. */
    static final String REMOVALS_ALLOWED = "removals-allowed";

    /** How many entries have been removed one after the other, up to the {@link #LAST_REMOVAL}. */
    static final String REMOVED_LATELY = "removed-lately";

    /** When an entry was last removed, in milliseconds since 1970. */
    static final String LAST_REMOVAL = "last-removal";

    private final Database database;

    Facts(Database database) {
        this.database = database;
    }

    Optional<String> get(String key) {
        return database.one("SELECT value FROM fact WHERE key = ?", row -> row.getString(1), key);
    }

    /** A fact that is a number; 0 when nothing is known. */
    long number(String key) {
        return get(key).map(Long::valueOf).orElse(0L);
    }

    Optional<Instant> instant(String key) {
        return get(key).map(Long::valueOf).map(Instant::ofEpochMilli);
    }

    /** Replaces what was known. */
    void put(String key, Object value) {
        database.update("INSERT OR REPLACE INTO fact (key, value) VALUES (?, ?)", key, value.toString());
    }

    void forget(String key) {
        database.update("DELETE FROM fact WHERE key = ?", key);
    }
}
