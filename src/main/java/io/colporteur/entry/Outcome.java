package io.colporteur.entry;

import java.util.List;

/** What became of one file of the inbox: all that the catalogue needs to know about it. */
public sealed interface Outcome {

    SourcePath source();

    /** It is an entry. */
    record Accepted(SourcePath source, Stamp stamp, Entry entry, List<Diagnostic> diagnostics) implements Outcome {}

    /** It is none, or not one that can be published: an error is among the diagnostics. */
    record Rejected(SourcePath source, Stamp stamp, List<Diagnostic> diagnostics) implements Outcome {}

    /** It is a cover, new or changed. */
    record CoverSeen(SourcePath source, Stamp stamp) implements Outcome {}

    /** There is no such file, or no longer. */
    record Absent(SourcePath source) implements Outcome {}
}
