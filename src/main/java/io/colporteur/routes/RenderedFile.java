package io.colporteur.routes;

import io.colporteur.catalogue.Stale;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stale artefact with what it shall hold.
 *
 * @param bytes absent when the file shall not be there
 * @param lastmod the latest modification of what it shows, where that is kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedFile(
        Stale stale, byte @Nullable [] bytes, @Nullable Instant lastmod) {}
