package io.colporteur.entry;

import org.jspecify.annotations.Nullable;

/**
 * One step from the site's root to the entry.
 *
 * @param path site-relative with a leading slash, or an absolute URL; absent for the entry itself
 */
public record Breadcrumb(String title, @Nullable String path) {}
