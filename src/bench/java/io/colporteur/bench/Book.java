package io.colporteur.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the generated reading list.
 *
 * @param summary its lines, as they stand in the file
 * @param date when it is published, to the second; no two have the same
 */
record Book(
        String title,
        String slug,
        String author,
        String cover,
        Instant date,
        List<String> summary,
        @Nullable String importance,
        @Nullable String site,
        @Nullable String freeResource,
        @Nullable String isbn,
        boolean mandatory,
        List<String> paths) {

    static final String COLLECTION = "bibliographie";

    private static final Instant FIRST_EDIT = Instant.parse("2024-01-01T00:00:00Z");

    /** Its page, the same for every program. */
    String address() {
        return "https://example.org/" + COLLECTION + "/" + slug;
    }

    /** What every output that shows the title of that edit holds, and none that shows an earlier one. */
    static String mark(int edit) {
        return String.format(Locale.ROOT, "relecture %06d", edit);
    }

    /** The time of change that the sitemap shows after that edit. */
    static String changed(int edit) {
        return FIRST_EDIT.plusSeconds(edit).toString();
    }

    /**
     * The file, with {@code \n} for line ends.
     *
     * @param edit 0 for the file as it was generated, otherwise the number of an edit that changed title and time
     */
    String text(int edit) {
        StringBuilder text = new StringBuilder("---\n");
        line(text, "title", quoted(edit == 0 ? title : title + " · " + mark(edit)));
        line(text, "slug", slug);
        line(text, "author", author);
        line(text, "cover", cover);
        line(text, "date", date.toString());
        line(text, "updated", edit == 0 ? null : changed(edit));
        line(text, "summary", ">-");
        summary.forEach(sentences -> text.append("  ").append(sentences).append('\n'));
        line(text, "importance", importance == null ? null : quoted(importance));
        line(text, "site", site);
        line(text, "free_resource", freeResource);
        line(text, "isbn", isbn);
        line(text, "mandatory", Boolean.toString(mandatory));
        text.append("paths:\n");
        paths.forEach(path -> text.append("  - \"").append(path).append("\"\n"));
        return text.append("---\n").toString();
    }

    private static void line(StringBuilder text, String field, @Nullable String value) {
        if (value != null) {
            text.append(field).append(": ").append(value).append('\n');
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\\\"") + '"';
    }
}
