package io.colporteur.histories;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry file says; what is absent, it does not say.
 *
 * @param cover a file name
 */
record EntryFile(
        @Nullable String id,
        @Nullable String slug,
        String title,
        @Nullable String date,
        @Nullable String updated,
        List<String> authors,
        List<String> tags,
        List<String> paths,
        State state,
        @Nullable String cover) {

    enum State {
        USUAL,
        MANDATORY,
        DRAFT,
        NOT_IN_FEEDS,
        NOT_IN_SITEMAP
    }

    EntryFile called(@Nullable String newId, @Nullable String newSlug) {
        return new EntryFile(newId, newSlug, title, date, updated, authors, tags, paths, state, cover);
    }

    EntryFile on(List<String> newPaths) {
        return new EntryFile(id, slug, title, date, updated, authors, tags, newPaths, state, cover);
    }

    EntryFile dated(@Nullable String newDate, @Nullable String newUpdated) {
        return new EntryFile(id, slug, title, newDate, newUpdated, authors, tags, paths, state, cover);
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }

    boolean isInFeeds() {
        return !isDraft() && state != State.NOT_IN_FEEDS;
    }

    boolean isInSitemap() {
        return !isDraft() && state != State.NOT_IN_SITEMAP;
    }

    boolean isMandatory() {
        return state == State.MANDATORY;
    }

    /** The file. */
    String text() {
        return Stream.of(
                        field("id", id),
                        field("slug", slug),
                        field("title", title),
                        field("date", date),
                        field("updated", updated),
                        field("authors", authors.isEmpty() ? null : authors.toString()),
                        field("tags", tags.isEmpty() ? null : tags.toString()),
                        field("paths", paths.isEmpty() ? null : paths.toString()),
                        field("mandatory", isMandatory() ? "true" : null),
                        field("draft", isDraft() ? "true" : null),
                        field("hidden", isDraft() || isInFeeds() ? null : "feeds"),
                        field("hidden", isDraft() || isInSitemap() ? null : "[sitemap]"),
                        field("cover", cover))
                .flatMap(field -> field)
                .collect(Collectors.joining("\n", "---\n", "\n---\nA body.\n"));
    }

    private static Stream<String> field(String name, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(name + ": " + value);
    }
}
