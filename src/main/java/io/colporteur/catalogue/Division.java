package io.colporteur.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Something that is divided into parts: each holds the keys that begin with the same binary digits, and each prefix is
 * the shortest that leaves no more in its part than fits. Which parts there are therefore depends on the keys alone, not
 * on the order in which they came; a key that comes or goes changes one part, or splits it, or joins two.
 */
final class Division {

    /** Is told what becomes of parts. */
    interface Listener {
        /** What is in the part is not what was, or it is not there any more. */
        void changed(Part part);

        /** A part that holds something came or went, also when it was split or joined with another. */
        void cameOrWent(Part part);
    }

    private final Database database;
    private final String whole;
    private final int shortest;
    private final Predicate<Part> fits;
    private final UnaryOperator<Part> counted;
    private final Listener listener;

    /**
     * @param whole what is divided
     * @param shortest the number of digits of the shortest prefix
     * @param counted counts a part, given its prefix
     */
    Division(
            Database database,
            String whole,
            int shortest,
            Predicate<Part> fits,
            UnaryOperator<Part> counted,
            Listener listener) {
        this.database = database;
        this.whole = whole;
        this.shortest = shortest;
        this.fits = fits;
        this.counted = counted;
        this.listener = listener;
    }

    /** A key came, and is already counted. */
    void add(long key, long bytes) {
        change(key, 1, bytes);
    }

    /** A key went, and is counted no longer. */
    void remove(long key, long bytes) {
        change(key, -1, -bytes);
    }

    /** What goes by a key changed, and takes so many more bytes than before. */
    void touch(long key, long moreBytes) {
        change(key, 0, moreBytes);
    }

    private void change(long key, long entries, long bytes) {
        Optional<Part> known = of(database, whole, key);
        Part before = known.orElseGet(() -> new Part(Part.prefix(key, shortest), 0, 0));
        Part after = before.plus(entries, bytes);
        settle(after);
        if (before.entries() == 0 || after.entries() == 0) {
            listener.cameOrWent(after);
        }
    }

    private void settle(Part part) {
        listener.changed(part);
        if (!fits.test(part) && part.prefix().length() < Part.BITS) {
            split(part);
            return;
        }
        Optional<Part> sibling = siblingOf(part).filter(other -> fits.test(part.joined(other)));
        if (sibling.isPresent()) {
            join(part, sibling.get());
        } else if (part.entries() == 0 && part.prefix().length() == shortest) {
            delete(part);
        } else {
            put(part);
        }
    }

    private void split(Part part) {
        Part left = counted.apply(new Part(part.prefix() + "0", 0, 0));
        listener.cameOrWent(part);
        settle(left);
        settle(new Part(part.prefix() + "1", part.entries() - left.entries(), part.bytes() - left.bytes()));
    }

    private void join(Part part, Part sibling) {
        delete(part);
        delete(sibling);
        listener.changed(sibling);
        Part joined = part.joined(sibling);
        listener.cameOrWent(joined);
        settle(joined);
    }

    private Optional<Part> siblingOf(Part part) {
        return part.prefix().length() == shortest
                ? Optional.empty()
                : database.one(
                        "SELECT prefix, entries, bytes FROM part WHERE whole = ? AND lo = ? AND prefix = ?",
                        Division::part,
                        whole,
                        Part.lowest(part.siblingPrefix()),
                        part.siblingPrefix());
    }

    private void put(Part part) {
        database.update(
                "INSERT INTO part (whole, lo, prefix, entries, bytes) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (whole, lo) DO UPDATE SET prefix = excluded.prefix, entries = excluded.entries,"
                        + " bytes = excluded.bytes",
                whole,
                part.lowest(),
                part.prefix(),
                part.entries(),
                part.bytes());
    }

    private void delete(Part part) {
        database.update("DELETE FROM part WHERE whole = ? AND lo = ?", whole, part.lowest());
    }

    /** The part that holds this key, if there is one. */
    static Optional<Part> of(Database database, String whole, long key) {
        return database.one(
                        "SELECT prefix, entries, bytes FROM part WHERE whole = ? AND lo <= ? ORDER BY lo DESC LIMIT 1",
                        Division::part,
                        whole,
                        key)
                .filter(part -> part.holds(key));
    }

    /** Whether there is a part with just this prefix that holds something. */
    static boolean isPart(Database database, String whole, String prefix) {
        return database.number(
                        "SELECT EXISTS (SELECT 1 FROM part WHERE whole = ? AND lo = ? AND prefix = ? AND entries > 0)",
                        whole,
                        Part.lowest(prefix),
                        prefix)
                != 0;
    }

    /** The next part with higher keys that holds something. */
    static Optional<Part> after(Database database, String whole, long key) {
        return database.one(
                "SELECT prefix, entries, bytes FROM part WHERE whole = ? AND lo > ? AND entries > 0 ORDER BY lo LIMIT 1",
                Division::part,
                whole,
                key);
    }

    /** The next part with lower keys that holds something. */
    static Optional<Part> before(Database database, String whole, long key) {
        return database.one(
                "SELECT prefix, entries, bytes FROM part WHERE whole = ? AND lo < ? AND entries > 0"
                        + " ORDER BY lo DESC LIMIT 1",
                Division::part,
                whole,
                key);
    }

    static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString(1), row.getLong(2), row.getLong(3));
    }
}
