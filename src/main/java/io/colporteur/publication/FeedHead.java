package io.colporteur.publication;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says about itself, whatever its format.
 *
 * @param home the page that people read instead
 * @param description in a sentence, absent without one
 */
record FeedHead(String title, String home, @Nullable String description) {}
