package io.colporteur.catalogue;

import io.colporteur.entry.SourcePath;

/**
 * A cover that an entry was read with before it was developed.
 *
 * @param source where it lies in the inbox
 * @param sha256 of the bytes that it had then, in hexadecimal
 */
public record Undeveloped(SourcePath source, String sha256) {}
