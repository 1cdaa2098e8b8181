package io.colporteur.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.colporteur.catalogue.Former;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what we published back into what the catalogue knew: the outbox's own documents can bring a lost one back. What is
 * not a document of ours, whole and at its own name, says nothing. Immutable, without I/O.
 */
public final class Recollection {

    private static final Pattern SITEMAP_PART = Pattern.compile("sitemaps/(all|[01]+)\\.xml");

    private final ObjectReader json = WireFormat.mapper().reader();
    private final String home;

    public Recollection(Site site) {
        this.home = site.url().toASCIIString();
    }

    /** The constant of the site that an outbox belongs to. */
    public Optional<String> siteId(byte[] marker) {
        return read(marker).map(root -> text(root, "site_id"));
    }

    /**
     * The entry in a document.
     *
     * @param name of the document's file, relative to the outbox
     */
    public Optional<Former> entry(String name, byte[] document) {
        return read(document).flatMap(root -> former(name, root));
    }

    /** Whether a file of this name could be one that we wrote: for others, there is no need to look into it. */
    public boolean mayBeOurs(String name) {
        return name.endsWith(".json") || name.endsWith(".xml");
    }

    /** Whether a file is evidently one that we wrote: an entry's document at its name, a feed that says so. */
    public boolean isOurs(String name, byte[] document) {
        if (name.endsWith(".xml")) {
            return contains(document, RssPublication.GENERATOR)
                    || sitemapPart(name).isPresent();
        }
        return entry(name, document).isPresent()
                || read(document)
                        .filter(root -> JsonFeed.VERSION.equals(text(root, "version"))
                                && root.path("_colporteur").has("about"))
                        .isPresent();
    }

    /** The prefix of the sitemap's part that has this name, {@code ""} for the one that holds all. */
    public Optional<String> sitemapPart(String name) {
        return Optional.of(SITEMAP_PART.matcher(name))
                .filter(Matcher::matches)
                .map(part -> part.group(1).equals("all") ? "" : part.group(1));
    }

    private static boolean contains(byte[] document, String text) {
        return new String(document, StandardCharsets.UTF_8).contains(text);
    }

    private Optional<Former> former(String file, JsonNode root) {
        String id = text(root, "id");
        String slug = text(root, "slug");
        String source = text(root, "source");
        String hash = text(root, "content_hash");
        Instant published = instant(root, "date_published");
        Instant updated = instant(root, "date_modified");
        if (id == null || slug == null || source == null || hash == null || published == null || updated == null) {
            return Optional.empty();
        }
        String collection = text(root, "collection");
        String name = collection == null ? slug : collection + "/" + slug;
        if (!Kind.ENTRY.nameOf(name).equals(file)) {
            return Optional.empty(); // a copy that somebody made
        }
        return Optional.of(new Former(
                new SourcePath(source),
                id,
                name,
                slug,
                published,
                updated,
                hash,
                text(root, "isbn13"),
                texts(root.path("paths")),
                cover(text(root.path("cover"), "url"))));
    }

    private @Nullable SourcePath cover(@Nullable String url) {
        return url == null || !url.startsWith(home)
                ? null
                : Kind.sourceOfCover(URI.create(url)
                                .getPath()
                                .substring(URI.create(home).getPath().length()))
                        .orElse(null);
    }

    /** Ids of entries by the names that they once had. */
    public Map<String, String> redirects(byte[] document) {
        Map<String, String> redirects = new LinkedHashMap<>();
        read(document).stream()
                .flatMap(root -> elements(root.path("redirects")))
                .forEach(redirect -> {
                    String name = text(redirect, "former_name");
                    String entry = text(redirect, "entry");
                    if (name != null && entry != null) {
                        redirects.put(name, entry);
                    }
                });
        return redirects;
    }

    private Optional<JsonNode> read(byte[] document) {
        try {
            return Optional.of(json.readTree(document));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        String text = node.path(key).asText("");
        return text.isEmpty() ? null : text;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }

    private static @Nullable Instant instant(JsonNode node, String key) {
        try {
            return Instant.parse(node.path(key).asText(""));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
