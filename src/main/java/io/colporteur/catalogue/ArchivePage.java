package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed's archive.
 *
 * @param feed the key of the feed, see {@link Feeds}
 * @param entries the newest first
 * @param older the subject of the next page with older entries, absent for the last one
 */
public record ArchivePage(
        String feed,
        List<CataloguedEntry> entries,
        @Nullable String older) {}
