package io.colporteur.config;

/**
 * How the sitemap is divided.
 *
 * @param max the most addresses in one part
 * @param maxBytes the most bytes of one part, before any compression
 */
public record SitemapConfig(int max, long maxBytes) {}
