package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;

/**
 * An address that an entry once had.
 *
 * @param from the old name, {@code collection/slug}
 * @param to the entry, as it is now
 */
public record Redirect(String from, CataloguedEntry to) {}
