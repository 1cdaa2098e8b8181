package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.InShort;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import java.text.Normalizer;
import java.util.Arrays;

/** The folder of the entry's file: its collection, and the folder of the outbox that its document lies in. */
final class Folders {

    /** The longest path that has a place in the outbox, in bytes: what is put before and after it has to find room too. */
    static final int LONGEST = 2000;

    /** What file systems take for one name, in bytes. */
    private static final int LONGEST_SEGMENT = 255;

    private static final int LONGEST_SHOWN = 60;

    private Folders() {}

    /** A folder whose name cannot be had in the outbox is an error: nobody but the author can rename it. */
    static void check(SourcePath source, Diagnostics diagnostics) {
        String folder = Normalizer.normalize(source.folder(), Normalizer.Form.NFC);
        String free = ReservedNames.freeFolder(folder);
        if (isTooLong(folder)) {
            diagnostics.report(
                    Code.FILE_NAME,
                    Position.START,
                    "",
                    "The name of the folder “" + InShort.of(folder, LONGEST_SHOWN) + "” is too long for the outbox.",
                    "Rename the folder, so that each name has at most " + LONGEST_SEGMENT + " bytes and all of them "
                            + LONGEST + ".");
        } else if (!free.equals(folder)) {
            diagnostics.report(
                    Code.COLLECTION_RESERVED,
                    Position.START,
                    "",
                    "No entry can be in the folder “" + folder + "”: its name is one that the outbox needs for itself.",
                    "Rename the folder, for example to " + free);
        }
    }

    /** In NFC, in which the outbox has it, a name can be longer than it was. */
    private static boolean isTooLong(String folder) {
        return FileNames.bytes(folder) > LONGEST
                || Arrays.stream(folder.split("/")).anyMatch(segment -> FileNames.bytes(segment) > LONGEST_SEGMENT);
    }
}
