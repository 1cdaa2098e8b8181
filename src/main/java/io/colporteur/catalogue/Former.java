package io.colporteur.catalogue;

import io.colporteur.entry.Entry;
import io.colporteur.entry.SourcePath;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was last published, remembered by something else than the catalogue: by the documents of an outbox whose
 * catalogue was lost. When its file is read again, the entry is the same one as before.
 *
 * @param source the file that it was read from
 * @param name collection and slug, {@code bibliographie/x}
 * @param slug the part of the name that is the slug, which may hold slashes
 * @param contentHash of what its author had given: whether that has changed since
 * @param cover the source of its cover, absent without one
 * @param entry the entry as it was published, absent when only the rest is remembered
 */
public record Former(
        SourcePath source,
        String id,
        String name,
        String slug,
        Instant published,
        Instant updated,
        String contentHash,
        @Nullable String isbn13,
        @Nullable SourcePath cover,
        @Nullable Entry entry) {}
