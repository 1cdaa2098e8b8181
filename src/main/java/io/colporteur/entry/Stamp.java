package io.colporteur.entry;

import java.time.Instant;

/**
 * What a file system says of a file without opening it.
 *
 * @param size in bytes
 * @param modified to the millisecond
 */
public record Stamp(long size, Instant modified) {}
