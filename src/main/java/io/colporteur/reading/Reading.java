package io.colporteur.reading;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Stamp;
import java.util.List;

/** What came of reading one file. Diagnostics are in reading order. */
public sealed interface Reading {

    /** It is an entry; no error is among the diagnostics. */
    record Parsed(ParsedEntry entry, Stamp stamp, List<Diagnostic> diagnostics) implements Reading {}

    /**
     * It is none: an error is among the diagnostics.
     *
     * @param stamp of 0 bytes at the epoch when not even that can be learnt
     */
    record Refused(Stamp stamp, List<Diagnostic> diagnostics) implements Reading {}

    /** There is no such file. */
    record Absent() implements Reading {}

    /** It is still being written: read it again a little later. */
    record Unsettled() implements Reading {}
}
