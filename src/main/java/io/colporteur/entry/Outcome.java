package io.colporteur.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one file of the inbox: all that the catalogue needs to know about it. */
public sealed interface Outcome {

    SourcePath source();

    /** What the file system said of it, absent when it is not there. */
    default @Nullable Stamp stamp() {
        return null;
    }

    /** What is said of it, in reading order. */
    default List<Diagnostic> diagnostics() {
        return List.of();
    }

    /** It is an entry. */
    record Accepted(SourcePath source, Stamp stamp, Entry entry, List<Diagnostic> diagnostics) implements Outcome {}

    /**
     * It is none, or not one that can be published: an error is among the diagnostics.
     *
     * @param coverStem the stem by which a cover was looked for, found or not; absent when the file was not read that far,
     *     or wants none
     */
    record Rejected(
            SourcePath source,
            Stamp stamp,
            List<Diagnostic> diagnostics,
            @Nullable String coverStem) implements Outcome {

        /** No cover has anything to do with it. */
        public Rejected(SourcePath source, Stamp stamp, List<Diagnostic> diagnostics) {
            this(source, stamp, diagnostics, null);
        }
    }

    /** It is a cover, new or changed. */
    record CoverSeen(SourcePath source, Stamp stamp) implements Outcome {}

    /** It is what robots are to be told, new or changed. */
    record RobotsSeen(SourcePath source, Stamp stamp) implements Outcome {}

    /** There is no such file, or no longer. */
    record Absent(SourcePath source) implements Outcome {}
}
