package io.colporteur.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The tables of the catalogue. Each version is a script that changes those of the version before; a script that was ever
 * released is never changed. A catalogue remembers its version, and is brought up to date when it is opened.
 */
final class Schema {

    /** The version that this program works with, which is the number of its last script. */
    static final int VERSION = 6;

    private Schema() {}

    /**
     * Makes what tables are missing, in the transaction of the caller. Those that there were hold a catalogue that has
     * {@link Facts#BEGUN begun}.
     *
     * @return whether there were none
     * @throws CatalogueException when a newer program made them
     */
    static boolean bringUpToDate(Database database) {
        int version = versionOf(database);
        if (version > VERSION) {
            throw new CatalogueException(
                    "the catalogue was made by a newer Colporteur (its tables have version " + version
                            + ", this program knows " + VERSION + "); use that one, or another folder with --state",
                    new IllegalStateException("schema " + version));
        }
        for (int next = version + 1; next <= VERSION; next++) {
            database.script(script(next));
        }
        Facts facts = new Facts(database);
        if (version < VERSION) {
            facts.put("schema", VERSION);
        }
        if (version == 1) {
            facts.put(Facts.BEGUN, true);
        }
        return version == 0;
    }

    /** 0 where there are no tables. */
    static int versionOf(Database database) {
        return database.number("SELECT COUNT(*) FROM sqlite_master WHERE name = 'fact'") == 0
                ? 0
                : (int) database.number("SELECT value FROM fact WHERE key = 'schema'");
    }

    private static String script(int version) {
        try (InputStream script = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
