package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import java.util.Optional;

/**
 * Reads an item back, once it was made and before it goes into documents: one that no reader could understand would make
 * all of them unreadable. Any number of threads may use it.
 */
interface ItemProof {

    /**
     * What is wrong with the item, as a clause; empty when it can be read on its own, and what it says is what the entry
     * says.
     *
     * @param item as it is spliced into documents, in UTF-8
     * @param entry of which it was made
     */
    Optional<String> fault(byte[] item, CataloguedEntry entry);

    /** That a text of the item is not the one that was given. */
    static Optional<String> difference(String name, String given, String read) {
        return read.equals(given) ? Optional.empty() : Optional.of("its " + name + " reads back as '" + read + "'");
    }
}
