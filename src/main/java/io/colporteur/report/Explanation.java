package io.colporteur.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.colporteur.publication.ProblemReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry is, or is not, where one expects it. The components are the keys of its JSON.
 *
 * @param file relative to the inbox
 * @param state {@code published}, {@code hidden}, {@code rejected} (then its last good version is published, if there was
 *     one), {@code cover} or {@code unknown}
 * @param reasons why, in sentences; none where nothing is unusual
 * @param entry the entry as it is published, or would be; absent when there is none
 * @param problems all that is said about the file: errors, warnings, and what was repaired
 * @param places the files of the outbox that show the entry
 */
public record Explanation(
        String file,
        String state,
        List<String> reasons,
        @Nullable Identity entry,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<ProblemReport.Problem> problems,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Place> places) {

    /**
     * What the catalogue settled about the entry, and its fields.
     *
     * @param slugReason where the slug comes from
     * @param formerNames the collections and slugs that it once had, which lead to it
     * @param publishedReason what its date of publication goes back to
     * @param modifiedReason why its date of modification is what it is
     * @param fields by the names of the front matter, as they are published; those that are empty are left out
     */
    public record Identity(
            String id,
            String title,
            String url,
            String slug,
            String slugReason,
            List<String> formerNames,
            Instant published,
            String publishedReason,
            Instant modified,
            String modifiedReason,
            Map<String, Object> fields) {}

    /**
     * A file of the outbox.
     *
     * @param what it is
     * @param state as wanted: "written"; about to be: "stale"; if that has failed: "parked"; else "missing"
     * @param shown whether the entry can be seen in it
     * @param note what there is to know of the entry in it, absent for nothing
     */
    public record Place(
            String file,
            String what,
            String state,
            boolean shown,
            @Nullable String note) {}
}
