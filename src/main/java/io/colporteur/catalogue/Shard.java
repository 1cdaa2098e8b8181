package io.colporteur.catalogue;

import java.time.Instant;

/**
 * A part of the sitemap that is on disk.
 *
 * @param name its file, relative to the outbox
 * @param lastmod the latest modification of the entries in it
 */
public record Shard(String name, Instant lastmod) {}
