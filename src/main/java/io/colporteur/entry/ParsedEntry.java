package io.colporteur.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its author wrote it: each field has its type and, where something may still be said about it, its place.
 * Nothing is judged or repaired yet.
 *
 * @param source the file it was read from
 * @param cover where the author says the cover is, with what is said about it
 * @param paths the site paths it belongs to, as written
 * @param breadcrumbs from the site's root to the entry; the last one often has no path
 * @param hidden from what it is to be hidden, in the order of {@link Output}, each once
 * @param extra all other fields, in the author's order: texts, numbers and booleans as JSON has them, lists, maps
 * @param body the text after the front matter, {@code ""} without one
 * @param bodyLine the line of the file at which it begins
 * @param bodyHtml the same as HTML, not yet sanitised
 */
public record ParsedEntry(
        SourcePath source,
        @Nullable Text id,
        @Nullable Text title,
        @Nullable Text slug,
        List<Text> authors,
        @Nullable CoverField cover,
        @Nullable Text summary,
        @Nullable Text importance,
        @Nullable Text site,
        @Nullable Text freeResource,
        @Nullable Text isbn,
        @Nullable Boolean mandatory,
        List<Text> paths,
        List<CrumbField> breadcrumbs,
        @Nullable Instant date,
        @Nullable Instant updated,
        @Nullable Instant expires,
        boolean draft,
        List<Output> hidden,
        @Nullable Text lang,
        List<Text> tags,
        Map<String, Object> extra,
        String body,
        int bodyLine,
        String bodyHtml) {

    /** The names that these fields have in the front matter; every other one is kept as {@link #extra}. */
    public static final List<String> FIELDS = List.of(
            "title",
            "slug",
            "id",
            "author",
            "cover",
            "cover_alt",
            "summary",
            "site",
            "free_resource",
            "importance",
            "isbn",
            "mandatory",
            "paths",
            "breadcrumbs",
            "date",
            "updated",
            "expires",
            "draft",
            "hidden",
            "lang",
            "tags");

    /** The {@code cover} field: a file name, or {@code {src, alt, credit}}. */
    public record CoverField(
            Text src, @Nullable Text alt, @Nullable Text credit) {}

    /** One of the {@code breadcrumbs}. */
    public record CrumbField(Text title, @Nullable Text path) {}
}
