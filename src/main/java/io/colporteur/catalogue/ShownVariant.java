package io.colporteur.catalogue;

import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Variant;

/** A smaller copy that an entry shows, and the cover that it is a copy of. */
public record ShownVariant(LocalCover cover, Variant variant) {}
