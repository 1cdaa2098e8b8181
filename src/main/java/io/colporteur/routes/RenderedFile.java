package io.colporteur.routes;

import io.colporteur.catalogue.Stale;
import io.colporteur.publication.Omission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stale artefact with what it shall hold.
 *
 * @param bytes absent when the file shall not be there
 * @param lastmod the latest modification of what it shows, where that is kept
 * @param omitted what it should hold and does not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedFile(
        Stale stale, byte @Nullable [] bytes, @Nullable Instant lastmod, List<Omission> omitted) {}
