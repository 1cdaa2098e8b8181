package io.colporteur.entry;

/**
 * A smaller copy of a cover, as JPEG.
 *
 * @param name what the settings call this size
 * @param width in pixels, never more than the cover's
 * @param height in pixels
 */
public record Variant(String name, int width, int height) {}
