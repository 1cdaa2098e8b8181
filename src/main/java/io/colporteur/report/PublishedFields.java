package io.colporteur.report;

import io.colporteur.entry.Author;
import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an entry as they are published, by the names that they have in the front matter. */
final class PublishedFields {

    private PublishedFields() {}

    /** Texts, lists of texts and booleans; those that are empty are left out. */
    static Map<String, Object> of(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", entry.title());
        put(fields, "author", entry.authors().stream().map(Author::name).toList());
        put(fields, "other authors", entry.otherAuthors() ? true : null);
        put(fields, "cover", entry.cover() == null ? null : entry.cover().src());
        put(fields, "summary", entry.excerpt());
        put(fields, "importance", entry.importance());
        put(fields, "isbn", entry.isbn13());
        put(fields, "site", entry.site());
        put(fields, "free_resource", entry.freeResource());
        put(fields, "mandatory", entry.mandatory());
        put(fields, "paths", entry.paths());
        put(
                fields,
                "breadcrumbs",
                entry.breadcrumbs().stream().map(Breadcrumb::title).toList());
        put(fields, "tags", entry.tags());
        put(fields, "date", entry.date() == null ? null : entry.date().toString());
        put(fields, "updated", entry.updated() == null ? null : entry.updated().toString());
        put(fields, "expires", entry.expires() == null ? null : entry.expires().toString());
        put(fields, "draft", entry.draft() ? true : null);
        put(fields, "hidden", entry.hidden().stream().map(Output::word).toList());
        put(fields, "lang", entry.language());
        put(fields, "other fields", List.copyOf(entry.extra().keySet()));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        boolean empty = value == null || (value instanceof List<?> list && list.isEmpty());
        if (!empty) {
            fields.put(name, value);
        }
    }
}
