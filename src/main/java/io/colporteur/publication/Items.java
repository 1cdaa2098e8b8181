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
 * What was made of each of the entries that were shown last, in one format. An edit of one entry shows many others again
 * that have not changed: they are made, and read back, once, and then taken from here. Any number of threads may use it.
 */
final class Items {

    /**
     * What was made of some entries.
     *
     * @param texts to be put into a document as they are, in the order of the entries
     * @param omitted what is left out, since no reader would understand it
     */
    record Made(List<String> texts, List<Omission> omitted) {}

    private static final int MOST = 2048;

    private record Item(CataloguedEntry of, String text, Optional<Omission> fault) {}

    private final Function<CataloguedEntry, String> making;
    private final ItemProof proof;
    private final Map<String, Item> items = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Item> eldest) {
            return size() > MOST;
        }
    };

    Items(Function<CataloguedEntry, String> making, ItemProof proof) {
        this.making = making;
        this.proof = proof;
    }

    /** What is made of these entries as they are now. */
    Made of(List<CataloguedEntry> entries) {
        List<String> texts = new ArrayList<>(entries.size());
        List<Omission> omitted = new ArrayList<>();
        for (CataloguedEntry entry : entries) {
            Item item = of(entry);
            item.fault().ifPresentOrElse(omitted::add, () -> texts.add(item.text()));
        }
        return new Made(texts, omitted);
    }

    /** Two threads that ask for the same one at the same time both make it, rather than wait for each other. */
    private Item of(CataloguedEntry entry) {
        Item known = known(entry.id());
        return known != null && known.of().equals(entry) ? known : keep(made(entry));
    }

    private synchronized @Nullable Item known(String id) {
        return items.get(id);
    }

    private synchronized Item keep(Item item) {
        items.put(item.of().id(), item);
        return item;
    }

    private Item made(CataloguedEntry entry) {
        String text = making.apply(entry);
        return new Item(
                entry,
                text,
                proof.fault(text, entry).map(fault -> new Omission(entry.entry().source(), fault)));
    }
}
