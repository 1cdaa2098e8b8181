package io.colporteur.enrichment;

/**
 * How large and how small a cover may be. What an image claims in its first bytes is compared with these before anything
 * else looks at it, so that a few bytes cannot ask for gigabytes.
 *
 * @param maxBytes of its file
 * @param maxSide in pixels, of its width and its height
 * @param maxPixels of both multiplied
 * @param minWidth in pixels; a narrower one is published all the same, and told
 */
public record CoverLimits(int maxBytes, int maxSide, long maxPixels, int minWidth) {

    /** Those of somebody who says nothing of it. */
    public static final CoverLimits USUAL = new CoverLimits(20 * 1024 * 1024, 20_000, 50_000_000, 100);
}
