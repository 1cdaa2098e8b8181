package io.colporteur.catalogue;

import io.colporteur.entry.Entry;
import io.colporteur.entry.SourcePath;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which entry a file holds: one that the catalogue knows, perhaps from a file that was renamed since, or a new
 * one. An id is minted once and stays.
 */
final class Identities {

    private final Cards cards;
    private final Formers formers;
    private final Predicate<SourcePath> exists;
    private final String siteId;

    /**
     * @param exists whether there is such a file in the inbox now
     * @param siteId what ids are minted from, with the path
     */
    Identities(Cards cards, Formers formers, Predicate<SourcePath> exists, String siteId) {
        this.cards = cards;
        this.formers = formers;
        this.exists = exists;
        this.siteId = siteId;
    }

    /** Whose file holds an entry with the id that this one asks for, when it is another file that is there. */
    Optional<SourcePath> holderOfWantedId(Entry entry) {
        return Optional.ofNullable(entry.id())
                .flatMap(this::holder)
                .filter(holder -> !holder.equals(entry.source()))
                .filter(exists);
    }

    private Optional<SourcePath> holder(String id) {
        return cards.find(id)
                .map(card -> card.entry().source())
                .or(() -> formers.withId(id).map(Former::source));
    }

    /**
     * Who has the id that this entry asks for but gives it up: neither was published yet, and the path of this one's file
     * comes first. So it does not depend on the order of arrival who gets an id.
     */
    Optional<Card> yielding(Entry entry) {
        return Optional.ofNullable(entry.id())
                .flatMap(cards::find)
                .filter(card -> !card.announced())
                .filter(card -> entry.source().compareTo(card.entry().source()) < 0);
    }

    /** What is remembered of the entry that the file holds, when the catalogue does not know it. */
    Optional<Former> remembered(Entry entry) {
        return formers.of(entry);
    }

    /**
     * The card of the entry that the file holds, absent for a new one.
     *
     * @param last the id of the entry that was last read from the same file
     */
    Optional<Card> known(Entry entry, @Nullable String last) {
        if (entry.id() != null) {
            return cards.find(entry.id());
        }
        Optional<Card> same = Optional.ofNullable(last)
                .flatMap(cards::find)
                .filter(card -> card.entry().source().equals(entry.source()));
        return same.isPresent() ? same : renamed(entry);
    }

    /** The one entry with the same content or ISBN whose file is gone: then this file is its new name. */
    private Optional<Card> renamed(Entry entry) {
        List<Card> gone = cards.alike(entry.contentHash(), entry.isbn13(), 20).stream()
                .filter(card -> !exists.test(card.entry().source()))
                .toList();
        return gone.size() == 1 ? Optional.of(gone.get(0)) : Optional.empty();
    }

    /** The id that a new entry gets: its author's, else one made of the site's id and the path, whichever is free. */
    String mint(Entry entry) {
        if (entry.id() != null) {
            return entry.id();
        }
        String name = siteId + "\n" + Normalizer.normalize(entry.source().value(), Normalizer.Form.NFC);
        String id = "urn:uuid:" + Hashes.uuid(name);
        for (int counter = 2; holder(id).isPresent(); counter++) {
            id = "urn:uuid:" + Hashes.uuid(name + "\n" + counter);
        }
        return id;
    }
}
