package io.colporteur.catalogue;

import io.colporteur.entry.SourcePath;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As much of an entry as a sitemap needs: a thousand of them are read for one edit.
 *
 * @param cover the cover's source, absent without one
 */
public record Listed(
        String collection,
        String slug,
        Instant updated,
        @Nullable SourcePath cover) {}
