package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;

/** The folder of the entry's file: its collection, and the folder of the outbox that its document lies in. */
final class Folders {

    private Folders() {}

    /** A folder whose name the outbox needs is an error: nobody but the author can rename it. */
    static void check(SourcePath source, Diagnostics diagnostics) {
        String folder = source.folder();
        String free = ReservedNames.freeFolder(folder);
        if (!free.equals(folder)) {
            diagnostics.report(
                    Code.COLLECTION_RESERVED,
                    Position.START,
                    "",
                    "No entry can be in the folder “" + folder + "”: its name is one that the outbox needs for itself.",
                    "Rename the folder, for example to " + free);
        }
    }
}
