package io.colporteur.config;

/**
 * How the sitemap is divided.
 *
 * @param max the most addresses in one part
 */
public record SitemapConfig(int max) {}
