package io.colporteur.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an entry is shown besides its own document, and what its author can hide it from. The names are a promise. */
public enum Output {
    /** All feeds that would have it, with their archives. */
    FEEDS,
    /** The sitemap. */
    SITEMAP;

    /** The name that authors write: {@code sitemap}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All such names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Output::word).toList();
    }

    /** The output of this name, in any letters; empty when there is none. */
    public static Optional<Output> of(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(output -> output.word().equals(name))
                .findFirst();
    }
}
