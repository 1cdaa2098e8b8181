package io.colporteur.config;

/**
 * How much a file of the inbox may hold to be read as an entry.
 *
 * @param maxBytes the size of the largest file
 * @param maxFrontMatter the length of the longest front matter, in characters
 * @param maxDepth how deep its lists and fields may be nested
 * @param maxValues how many names and values it may have, aliases counted in full
 */
public record ReadingConfig(int maxBytes, int maxFrontMatter, int maxDepth, int maxValues) {}
