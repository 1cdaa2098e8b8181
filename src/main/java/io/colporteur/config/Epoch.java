package io.colporteur.config;

/** What has to be done anew when a setting changes. */
enum Epoch {
    /** Entries are read and enriched again. */
    READING,
    /** Artefacts are rendered again. */
    RENDERING,
    BOTH,
    NONE;

    /** Whether a change of this epoch is also one of the other. */
    boolean includes(Epoch other) {
        return this == other || this == BOTH;
    }
}
