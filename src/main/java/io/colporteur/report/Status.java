package io.colporteur.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the catalogue and the outbox are: the first from the catalogue, the second from the files that really are there. The
 * components are the keys of its JSON.
 *
 * @param healthy whether everything is published as it should be
 * @param reasons why not, in sentences
 * @param published entries that are to be seen
 * @param hidden entries that are not: drafts, scheduled and expired ones
 * @param rejected files that could not be published
 * @param heldRemovals entries whose files are gone but that stay, since they are so many
 * @param nextDue when an entry begins or ceases to be seen without an edit, absent when none does
 * @param running the process that works with the catalogue, absent when none does
 */
public record Status(
        boolean healthy,
        List<String> reasons,
        @JsonInclude(JsonInclude.Include.ALWAYS) long published,
        @JsonInclude(JsonInclude.Include.ALWAYS) long hidden,
        @JsonInclude(JsonInclude.Include.ALWAYS) long rejected,
        @JsonInclude(JsonInclude.Include.ALWAYS) long errors,
        @JsonInclude(JsonInclude.Include.ALWAYS) long warnings,
        @JsonInclude(JsonInclude.Include.ALWAYS) long heldRemovals,
        Files files,
        @Nullable Instant lastPass,
        @Nullable Instant nextDue,
        @Nullable Running running) {

    /**
     * The files of the outbox.
     *
     * @param written those that are there as they were written
     * @param stale how many have to be written anew
     * @param oldestStale the one of them that has had to for longest
     * @param parked those that could not be written when that was last tried
     * @param changed those that somebody else changed or removed
     * @param orphans those that we evidently wrote and no longer know
     * @param verified whether their bytes were compared, not only their sizes
     */
    public record Files(
            @JsonInclude(JsonInclude.Include.ALWAYS) long written,
            @JsonInclude(JsonInclude.Include.ALWAYS) long stale,
            @Nullable Stale oldestStale,
            List<String> parked,
            List<String> changed,
            List<String> orphans,
            boolean verified) {}

    /** A file that has to be written anew, and since when. */
    public record Stale(String file, Instant since) {}

    /** A process, and since when it runs. */
    public record Running(long pid, Instant since) {}
}
