package io.colporteur.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed on the wire, as JSON Feed 1.1 has it ({@code https://jsonfeed.org/version/1.1}).
 *
 * @param feedUrl what readers subscribe to, on the pages of its archive too: it identifies the feed
 * @param nextUrl the page of the archive with older entries, absent when there is none
 */
record JsonFeed(
        String version,
        @JsonInclude(JsonInclude.Include.ALWAYS) String title,
        String homePageUrl,
        String feedUrl,
        @Nullable String description,
        @Nullable String nextUrl,
        String language,
        @JsonProperty("_colporteur") FeedExtension extension,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<WrittenItem> items) {

    static final String VERSION = "https://jsonfeed.org/version/1.1";

    /**
     * Our own keys of a feed.
     *
     * @param about where they are explained
     * @param complete whether an entry that is absent is deleted; JSON Feed itself has no word for it
     * @param archivePage where this page of the feed's archive is, absent for what readers subscribe to
     */
    record FeedExtension(
            String about, boolean complete, @Nullable String archivePage) {}

    /** An {@link Item} that is JSON already, at the depth at which it stands in a feed. */
    record WrittenItem(@JsonValue RawValue json) {}

    /** An item; what is in its own keys is not repeated in the extension. */
    record Item(
            String id,
            String url,
            @Nullable String externalUrl,
            String title,
            String contentHtml,
            @Nullable String summary,
            @Nullable String image,
            Instant datePublished,
            Instant dateModified,
            List<Author> authors,
            List<String> tags,
            @Nullable String language,
            List<Attachment> attachments,
            @JsonProperty("_colporteur") ItemExtension extension) {}

    record Author(String name, @Nullable String url) {}

    record Attachment(String url, String mimeType, @Nullable String title, long sizeInBytes) {}

    /** Our own keys of an item, as in the entry's own document. */
    record ItemExtension(
            @Nullable String isbn13,
            @Nullable String isbn10,
            @Nullable Boolean mandatory,
            List<String> paths,
            @Nullable String freeResource,
            @Nullable String importance,
            String contentHash) {}
}
