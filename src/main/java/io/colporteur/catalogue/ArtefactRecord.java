package io.colporteur.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of the outbox as the catalogue knows it.
 *
 * @param name relative to the outbox
 * @param checksum of the bytes that were last written, absent when the file is not there, or not ours
 * @param size of those bytes
 * @param staleSince when it first had to be written anew, absent when it is as it should be
 * @param parked whether it could not be written when that was last tried
 */
public record ArtefactRecord(
        Kind kind,
        String subject,
        String name,
        @Nullable Long checksum,
        long size,
        @Nullable Instant staleSince,
        boolean parked) {}
