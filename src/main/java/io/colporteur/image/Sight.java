package io.colporteur.image;

import io.colporteur.entry.Stamp;

/** What was seen in the file of a cover. */
public sealed interface Sight permits Picture, Misfit, Unfinished {

    /** The size and modification time of the file. */
    Stamp stamp();
}
