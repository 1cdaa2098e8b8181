package io.colporteur.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A feed that the settings name. Immutable.
 *
 * @param path a site path, in NFC: a slash in front and none at the end; {@code /} is the whole feed
 * @param title absent where none is given
 * @param description absent where none is given
 * @param archive whether it has archive pages, absent where nothing is said
 * @param where an entry is selected when each of these fields has one of its values, which are in their natural order;
 *     empty when the feed is that of the entries that have this path, and for the whole feed. The fields are some of
 *     {@code collection}, {@code language} (BCP 47), {@code author}, {@code tag}, {@code path} (as above) and
 *     {@code mandatory} ({@code true} or {@code false})
 */
public record DeclaredFeed(
        String path,
        @Nullable String title,
        @Nullable String description,
        @Nullable Boolean archive,
        Map<String, List<String>> where) {

    public DeclaredFeed {
        Map<String, List<String>> sorted = new TreeMap<>();
        where.forEach((field, values) ->
                sorted.put(field, values.stream().distinct().sorted().toList()));
        where = Collections.unmodifiableMap(sorted);
    }
}
