package io.colporteur.config;

/**
 * How the archive of a feed is divided.
 *
 * @param max the most entries on one page
 */
public record ArchiveConfig(int max) {}
