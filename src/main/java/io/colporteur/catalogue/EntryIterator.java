package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** The visible entries by name, some at a time. An entry that is named anew meanwhile may be met twice or not at all. */
final class EntryIterator implements Iterator<CataloguedEntry> {

    private static final int AT_A_TIME = 500;

    private final Database database;
    private final EntryCodec codec;
    private final Queue<CataloguedEntry> next = new ArrayDeque<>();
    private String last = "";
    private boolean exhausted;

    EntryIterator(Database database, EntryCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !exhausted) {
            next.addAll(database.list(
                    "SELECT " + Cards.COLUMNS + " FROM entry WHERE visible = 1 AND name > ? ORDER BY name LIMIT ?",
                    row -> Cards.catalogued(row, codec),
                    last,
                    AT_A_TIME));
            exhausted = next.size() < AT_A_TIME;
        }
        return !next.isEmpty();
    }

    @Override
    public CataloguedEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CataloguedEntry entry = next.remove();
        last = entry.name();
        return entry;
    }
}
