package io.colporteur.catalogue;

import java.util.List;

/**
 * The parts of the sitemap: each holds the entries whose hashes begin with the same binary digits, and each prefix is
 * the shortest that leaves no more than {@code max} entries in its part. Which parts there are therefore depends on the
 * entries alone, not on the order in which they came; one more or one fewer changes one part, or splits it, or joins two.
 */
final class Shards {

    /** Hashes are 63 bits long, so that they are not negative. */
    static final int BITS = 63;

    /** A part, with its lowest hash. */
    private record Part(long lo, String prefix, long entries) {

        Part(String prefix, long entries) {
            this(Shards.lowest(prefix), prefix, entries);
        }

        String sibling() {
            String parent = parent();
            return parent + (prefix.endsWith("0") ? "1" : "0");
        }

        String parent() {
            return prefix.substring(0, prefix.length() - 1);
        }
    }

    private final Database database;
    private final Artefacts artefacts;
    private final int max;

    Shards(Database database, Artefacts artefacts, int max) {
        this.database = database;
        this.artefacts = artefacts;
        this.max = max;
    }

    /** The lowest hash that begins with these binary digits. */
    static long lowest(String prefix) {
        return prefix.isEmpty() ? 0 : Long.parseLong(prefix, 2) << (BITS - prefix.length());
    }

    /** The highest hash that begins with these binary digits. */
    static long highest(String prefix) {
        return lowest(prefix) | (Long.MAX_VALUE >>> prefix.length());
    }

    /** Divides all entries anew: their most in one part may be another than before. */
    void divide() {
        database.list("SELECT prefix FROM shard", row -> row.getString(1))
                .forEach(prefix -> artefacts.mark(Kind.SITEMAP_SHARD, prefix));
        database.update("DELETE FROM shard");
        resize(new Part("", database.number("SELECT COUNT(*) FROM entry WHERE visible = 1")));
    }

    /** The entry with this hash changed. */
    void touch(long hash) {
        mark(of(hash));
    }

    /** An entry with this hash came; it is already in the entry table. */
    void add(long hash) {
        Part part = of(hash);
        resize(new Part(part.lo(), part.prefix(), part.entries() + 1));
    }

    /** The entry with this hash went; it is no longer in the entry table. */
    void remove(long hash) {
        Part part = of(hash);
        join(new Part(part.lo(), part.prefix(), part.entries() - 1));
    }

    /** The prefix of the part that holds this hash. */
    static String prefixOf(Database database, long hash) {
        return of(database, hash).prefix();
    }

    private Part of(long hash) {
        return of(database, hash);
    }

    private static Part of(Database database, long hash) {
        return database.one(
                        "SELECT lo, prefix, entries FROM shard WHERE lo <= ? ORDER BY lo DESC LIMIT 1",
                        row -> new Part(row.getLong(1), row.getString(2), row.getLong(3)),
                        hash)
                .orElseThrow();
    }

    private void resize(Part part) {
        mark(part);
        if (part.entries() <= max || part.prefix().length() == BITS) {
            database.update(
                    "INSERT INTO shard (lo, prefix, entries) VALUES (?, ?, ?)"
                            + " ON CONFLICT (lo) DO UPDATE SET prefix = excluded.prefix, entries = excluded.entries",
                    part.lo(),
                    part.prefix(),
                    part.entries());
            return;
        }
        String left = part.prefix() + "0";
        long inLeft = database.number(
                "SELECT COUNT(*) FROM entry WHERE visible = 1 AND hash BETWEEN ? AND ?", lowest(left), highest(left));
        resize(new Part(left, inLeft));
        resize(new Part(part.prefix() + "1", part.entries() - inLeft));
    }

    private void join(Part part) {
        mark(part);
        List<Part> siblings = part.prefix().isEmpty()
                ? List.of()
                : database.list(
                        "SELECT lo, prefix, entries FROM shard WHERE prefix = ? AND lo = ?",
                        row -> new Part(row.getLong(1), row.getString(2), row.getLong(3)),
                        part.sibling(),
                        lowest(part.sibling()));
        if (siblings.isEmpty() || siblings.get(0).entries() + part.entries() > max) {
            resize(part);
            return;
        }
        mark(siblings.get(0));
        database.update(
                "DELETE FROM shard WHERE lo IN (?, ?)",
                part.lo(),
                siblings.get(0).lo());
        join(new Part(part.parent(), part.entries() + siblings.get(0).entries()));
    }

    private void mark(Part part) {
        artefacts.mark(Kind.SITEMAP_SHARD, part.prefix());
        artefacts.mark(Kind.SITEMAP);
    }
}
