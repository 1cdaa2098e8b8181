package io.colporteur.publication;

import org.jspecify.annotations.Nullable;

/** What is declared of a feed to be read by people; absent where what is usual is meant. */
public record FeedWords(@Nullable String title, @Nullable String description) {

    static final FeedWords NONE = new FeedWords(null, null);
}
