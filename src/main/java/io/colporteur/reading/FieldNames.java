package io.colporteur.reading;

import io.colporteur.entry.ParsedEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which names the fields of an entry are known in the front matter.
 *
 * @param names for each of {@link #CANONICAL} the names to look for, the canonical one first: the first that is there
 *     and not empty counts. A name with dots reaches into fields: {@code image.id}. What is handed in may leave out
 *     fields and canonical names; they are put in. {@code authors} is a name of {@code author}, and
 *     {@code cover.src} one of {@code cover}, from the start
 */
public record FieldNames(Map<String, List<String>> names) {

    /** The names that an entry's fields have of themselves. */
    public static final Set<String> CANONICAL = Set.copyOf(ParsedEntry.FIELDS);

    /** No other names than those that are there from the start. */
    public static final FieldNames STANDARD = new FieldNames(Map.of());

    /** @throws IllegalArgumentException when other names are given for a field that is not canonical */
    public FieldNames {
        Map<String, List<String>> complete = new LinkedHashMap<>();
        for (String canonical : CANONICAL) {
            Set<String> all = new LinkedHashSet<>();
            all.add(canonical);
            if (canonical.equals("author")) {
                all.add("authors");
                all.addAll(names.getOrDefault("authors", List.of()));
            }
            if (canonical.equals("cover")) {
                all.add("cover.src");
            }
            all.addAll(names.getOrDefault(canonical, List.of()));
            complete.put(canonical, List.copyOf(all));
        }
        for (String given : names.keySet()) {
            if (!given.equals("authors") && !CANONICAL.contains(given)) {
                throw new IllegalArgumentException("an entry has no field '" + given + "'");
            }
        }
        names = Map.copyOf(complete);
    }

    /** The names to look for, the canonical one first. */
    List<String> of(String canonical) {
        return names.getOrDefault(canonical, List.of(canonical));
    }
}
