package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of each of the entries that were shown last. An edit of one entry shows many others again that have not
 * changed: they are made once and then taken from here. Any number of threads may use it.
 */
final class Remembered {

    private static final int MOST = 2048;

    private record Made(CataloguedEntry of, String text) {}

    private final Function<CataloguedEntry, String> making;
    private final Map<String, Made> made = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Function<CataloguedEntry, String> making) {
        this.making = making;
    }

    /** What is made of this entry as it is now. */
    synchronized String of(CataloguedEntry entry) {
        Made known = made.get(entry.id());
        if (known == null || !known.of().equals(entry)) {
            known = new Made(entry, making.apply(entry));
            made.put(entry.id(), known);
        }
        return known.text();
    }
}
