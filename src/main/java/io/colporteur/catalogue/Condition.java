package io.colporteur.catalogue;

import io.colporteur.entry.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the catalogue is.
 *
 * @param published entries that are to be seen
 * @param hidden entries that are not: drafts, scheduled and expired ones
 * @param rejected files that could not be published; the last good version of each is
 * @param problems errors and warnings of all files
 * @param lastPass when a pass over the whole inbox was last stored, absent before the first
 * @param nextDue when an entry begins or ceases to be seen without an edit, absent when none does
 * @param heldRemovals entries that are gone but stay published, since they are so many
 */
public record Condition(
        long published,
        long hidden,
        long rejected,
        Map<Severity, Long> problems,
        @Nullable Instant lastPass,
        @Nullable Instant nextDue,
        long heldRemovals) {}
