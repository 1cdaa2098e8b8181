package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the catalogue can tell of one entry.
 *
 * @param visibility where it is to be seen
 * @param wantedSlug the slug that it asked for
 * @param firstSeen when its file was first seen, by the file's modification time
 * @param changed what its author changed when it was last modified, {@code title, summary}; {@code ""} for nothing since it
 *     came
 * @param formerNames the names that it once had, collection and slug, which lead to it
 * @param sitemapPart the prefix that names its part of the sitemap, absent while that does not list it
 */
public record EntryRecord(
        CataloguedEntry catalogued,
        Visibility visibility,
        String wantedSlug,
        Instant firstSeen,
        String changed,
        List<String> formerNames,
        @Nullable String sitemapPart) {}
