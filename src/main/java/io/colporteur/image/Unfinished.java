package io.colporteur.image;

import io.colporteur.entry.Stamp;

/** An image without its end, or nothing yet, whose file is so young that somebody may still be writing it. */
public record Unfinished(Stamp stamp) implements Sight {}
