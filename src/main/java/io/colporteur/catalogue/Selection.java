package io.colporteur.catalogue;

import io.colporteur.entry.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The entries of which each named field has one of the values that are given for it. Immutable.
 *
 * @param where the values by the field: collection, language, author (name or slug), tag, path, mandatory
 * @param language the language of entries that do not say
 */
public record Selection(Map<String, List<String>> where, String language) implements Predicate<Entry> {

    public Selection {
        where = Map.copyOf(where);
    }

    @Override
    public boolean test(Entry entry) {
        return where.entrySet().stream()
                .allMatch(field -> values(entry, field.getKey())
                        .anyMatch(value -> field.getValue().contains(value)));
    }

    private Stream<String> values(Entry entry, String field) {
        return switch (field) {
            case "collection" -> Stream.of(entry.collection());
            case "language" -> Stream.of(entry.language() == null ? language : entry.language());
            case "author" -> entry.authors().stream().flatMap(author -> Stream.of(author.name(), author.slug()));
            case "tag" -> entry.tags().stream();
            case "path" -> entry.paths().stream();
            case "mandatory" -> Stream.of(Boolean.toString(Boolean.TRUE.equals(entry.mandatory())));
            default -> throw new IllegalArgumentException("nothing can be selected by " + field);
        };
    }
}
