package io.colporteur.enrichment;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What enrichment made of a parsed entry. */
public sealed interface Enriched {

    /** All that was found and repaired, in reading order. */
    List<Diagnostic> diagnostics();

    /**
     * An entry that can be published; no error is among the diagnostics.
     *
     * @param coverUnfinished whether somebody seems to be writing its cover just now: it goes without one as long as that is so
     */
    record Ready(Entry entry, List<Diagnostic> diagnostics, boolean coverUnfinished) implements Enriched {}

    /**
     * None that can be published: at least one error is among the diagnostics.
     *
     * @param coverStem the stem by which a cover was looked for, found or not; absent when none is wanted
     */
    record Refused(List<Diagnostic> diagnostics, @Nullable String coverStem) implements Enriched {}
}
