package io.colporteur.catalogue;

import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox that was looked at, and what came of it.
 *
 * @param stamp what the file system said of it then; of -1 bytes when it is to be read again whatever that says now
 * @param entry the id of the entry that was last read from the file, also while it is rejected
 * @param waitsFor the file that has the id which this one wants
 * @param missingSince when the file was first found to be gone
 */
public record Source(
        SourcePath path,
        Stamp stamp,
        State state,
        @Nullable String entry,
        @Nullable SourcePath waitsFor,
        @Nullable Instant missingSince) {

    /** What a file was found to be. */
    public enum State {
        ENTRY,
        REJECTED,
        COVER,
        ROBOTS
    }
}
