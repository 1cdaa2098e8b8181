package io.colporteur.entry;

import java.time.Instant;

/**
 * An entry with what the catalogue settled about it.
 *
 * @param id minted once, never changed by an edit, a new slug or a renamed file
 * @param slug the slug it really has: the wanted one, or that with a number when another entry had it first
 * @param published the author's date, else the modification time of the file when it was first seen
 * @param updated the author's, else when the author's words or the cover last changed
 */
public record CataloguedEntry(String id, String slug, Instant published, Instant updated, Entry entry) {

    /** Its collection and slug, which name its document in the outbox: {@code bibliographie/x}. */
    public String name() {
        return entry.collection().isEmpty() ? slug : entry.collection() + "/" + slug;
    }
}
