package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of each of the entries that were shown last, in one format, as texts of the type {@code T}. An edit of one entry shows many others again
 * that have not changed: they are made, and read back, once, and then taken from here. Any number of threads may use it.
 */
final class Items<T> {

    /**
     * What was made of some entries.
     *
     * @param texts to be put into a document as they are, in the order of the entries
     * @param omitted what is left out, since no reader would understand it
     */
    record Made<T>(List<T> texts, List<Omission> omitted) {}

    private static final int MOST = 1024;

    private record Item<T>(CataloguedEntry of, T text, Optional<Omission> fault) {}

    private final Function<CataloguedEntry, T> making;
    private final Function<T, byte[]> utf8;
    private final ItemProof proof;
    private final Map<String, Item<T>> items = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Item<T>> eldest) {
            return size() > MOST;
        }
    };

    /** @param utf8 the bytes of what is made */
    Items(Function<CataloguedEntry, T> making, Function<T, byte[]> utf8, ItemProof proof) {
        this.making = making;
        this.utf8 = utf8;
        this.proof = proof;
    }

    /** What is made of these entries as they are now. */
    Made<T> of(List<CataloguedEntry> entries) {
        List<T> texts = new ArrayList<>(entries.size());
        List<Omission> omitted = new ArrayList<>();
        for (CataloguedEntry entry : entries) {
            Item<T> item = of(entry);
            item.fault().ifPresentOrElse(omitted::add, () -> texts.add(item.text()));
        }
        return new Made<>(texts, omitted);
    }

    /** Two threads that ask for the same one at the same time both make it, rather than wait for each other. */
    private Item<T> of(CataloguedEntry entry) {
        Item<T> known = known(entry.id());
        return known != null && known.of().equals(entry) ? known : keep(made(entry));
    }

    private synchronized @Nullable Item<T> known(String id) {
        return items.get(id);
    }

    private synchronized Item<T> keep(Item<T> item) {
        items.put(item.of().id(), item);
        return item;
    }

    private Item<T> made(CataloguedEntry entry) {
        T text = making.apply(entry);
        return new Item<>(
                entry,
                text,
                proof.fault(utf8.apply(text), entry)
                        .map(fault -> new Omission(entry.entry().source(), fault)));
    }
}
