package io.colporteur.catalogue;

import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an author changed between two readings of an entry, in the words of the front matter. */
final class Differences {

    /** That something was changed is known, but not what it was before. */
    static final String UNKNOWN = "something that is not remembered";

    private static final Map<String, Function<Entry, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("id", Entry::id);
        FIELDS.put("title", Entry::title);
        FIELDS.put("slug", entry -> entry.slug().given() ? entry.slug().value() : null);
        FIELDS.put("author", Entry::authors);
        FIELDS.put("cover", Differences::looks);
        FIELDS.put("summary", Entry::summaryHtml);
        FIELDS.put("body", Entry::contentHtml);
        FIELDS.put("importance", Entry::importance);
        FIELDS.put("isbn", Entry::isbn13);
        FIELDS.put("site", Entry::site);
        FIELDS.put("free_resource", Entry::freeResource);
        FIELDS.put("mandatory", Entry::mandatory);
        FIELDS.put("paths", Entry::paths);
        FIELDS.put("breadcrumbs", Differences::trail);
        FIELDS.put("tags", Entry::tags);
        FIELDS.put("date", Entry::date);
        FIELDS.put("updated", Entry::updated);
        FIELDS.put("expires", Entry::expires);
        FIELDS.put("draft", Entry::draft);
        FIELDS.put("hidden", Entry::hidden);
        FIELDS.put("lang", Entry::language);
        FIELDS.put("extra", Entry::extra);
    }

    private Differences() {}

    /** The names of the fields that differ, {@code title, summary}; where nothing does that is published, that is said. */
    static String between(Entry before, Entry after) {
        String fields = FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "a wording that is not published" : fields;
    }

    /** A cover is its picture and what is said of it, whatever its file is called; the title may stand in for that. */
    private static @Nullable Object looks(Entry entry) {
        Cover cover = entry.cover();
        if (cover == null) {
            return null;
        }
        String picture = cover instanceof LocalCover local ? local.sha256() : cover.src();
        String alt = entry.title().equals(cover.alt()) ? null : cover.alt();
        return picture + "\n" + alt + "\n" + cover.credit();
    }

    /** The way to the entry; the last step is often the entry itself, by its title. */
    private static Object trail(Entry entry) {
        return entry.breadcrumbs().stream()
                .map(crumb -> entry.title().equals(crumb.title()) ? crumb.path() : crumb)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
