package io.colporteur.publication;

import io.colporteur.entry.SourcePath;

/**
 * An entry that is left out of a document, which would be unreadable with it.
 *
 * @param file the entry's
 * @param fault what is wrong with it, as a clause: {@code U+000B in title}
 */
public record Omission(SourcePath file, String fault) {}
