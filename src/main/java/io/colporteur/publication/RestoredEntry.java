package io.colporteur.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.entry.Author;
import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Output;
import io.colporteur.entry.Position;
import io.colporteur.entry.RemoteCover;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.entry.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry made of its own document, for one whose file cannot be understood now: it is published just as it was. Addresses
 * are absolute already; what its document does not show (explicit dates, when it expires) is not known.
 */
final class RestoredEntry {

    private static final ObjectMapper JSON = WireFormat.mapper();

    private RestoredEntry() {}

    /**
     * @param document the entry's, of which the keys that no entry lacks are known to be there
     * @param cover the source of its cover, absent without one
     */
    static Entry of(JsonNode document, SourcePath source, @Nullable SourcePath cover) {
        return new Entry(
                source,
                null,
                null,
                new Slug(document.path("slug").asText(), false, Position.START),
                document.path("title").asText(),
                text(document, "language"),
                list(
                        document,
                        "authors",
                        author -> new Author(
                                author.path("name").asText(),
                                author.path("slug").asText(),
                                text(author, "url"),
                                text(author, "orcid"),
                                text(author, "wikidata"))),
                document.path("other_authors").asBoolean(),
                text(document, "summary_html"),
                text(document, "summary_text"),
                text(document, "excerpt"),
                text(document, "content_html"),
                cover(document.path("cover"), cover),
                cover == null ? null : cover.coverStem(),
                text(document, "isbn13"),
                text(document, "isbn10"),
                null,
                text(document, "site"),
                text(document, "free_resource"),
                text(document, "importance"),
                document.has("mandatory") ? document.path("mandatory").asBoolean() : null,
                list(document, "paths", JsonNode::asText),
                list(
                        document,
                        "breadcrumbs",
                        crumb -> new Breadcrumb(crumb.path("title").asText(), text(crumb, "url"))),
                list(document, "tags", JsonNode::asText),
                null,
                null,
                null,
                false,
                hidden(document),
                extra(document.path("extra")),
                document.path("content_hash").asText());
    }

    private static List<Output> hidden(JsonNode document) {
        return list(document, "hidden", JsonNode::asText).stream()
                .flatMap(word -> Output.of(word).stream())
                .toList();
    }

    private static @Nullable Cover cover(JsonNode cover, @Nullable SourcePath source) {
        return source == null ? remote(cover) : local(cover, source);
    }

    private static @Nullable Cover remote(JsonNode cover) {
        String url = text(cover, "url");
        return url == null ? null : new RemoteCover(url, text(cover, "alt"), text(cover, "credit"));
    }

    private static Cover local(JsonNode cover, SourcePath source) {
        return new LocalCover(
                source,
                new Stamp(cover.path("size_in_bytes").asLong(), Instant.EPOCH),
                cover.path("mime_type").asText(),
                cover.path("width").asInt(),
                cover.path("height").asInt(),
                cover.path("sha256").asText(),
                text(cover, "alt"),
                text(cover, "credit"),
                null,
                variants(cover.path("variants")),
                false);
    }

    private static List<Variant> variants(JsonNode variants) {
        return variants.properties().stream()
                .map(variant -> new Variant(
                        variant.getKey(),
                        variant.getValue().path("width").asInt(),
                        variant.getValue().path("height").asInt()))
                .toList();
    }

    private static Map<String, Object> extra(JsonNode extra) {
        Map<String, Object> fields = new LinkedHashMap<>();
        extra.properties()
                .forEach(field -> fields.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
        return fields;
    }

    private static <T> List<T> list(JsonNode document, String key, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        document.path(key).forEach(element -> list.add(each.apply(element)));
        return list;
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.path(key).asText() : null;
    }
}
