package io.colporteur.catalogue;

import io.colporteur.entry.SourcePath;

/**
 * Something that the catalogue now knows and that readers of the outbox will see, or would if the entry were to be seen.
 *
 * @param source the file that it came from
 * @param title of the entry
 * @param artefacts how many files of the outbox it concerns
 */
public record Change(Type type, SourcePath source, String title, int artefacts) {

    /** What happened to an entry, as far as readers are concerned. */
    public enum Type {
        ADDED,
        UPDATED,
        RENAMED,
        REMOVED,
        /** It is still there, but not to be seen: a draft, scheduled, expired. */
        HIDDEN,
        REJECTED,
        /** Its file is as it was published again, after it was rejected. */
        MENDED
    }
}
