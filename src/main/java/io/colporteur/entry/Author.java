package io.colporteur.entry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, or an organisation, who made what the entry is about.
 *
 * @param slug stable, from the name alone
 * @param url a page about them, absent when unknown
 */
public record Author(String name, String slug, @Nullable String url) {}
