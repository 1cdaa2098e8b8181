package io.colporteur.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.catalogue.Artefact;
import io.colporteur.catalogue.Former;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what we published back into what the catalogue knew: the outbox's own documents can bring a lost one back. What is
 * not a document of ours, whole and at its own name, says nothing. Immutable, without I/O.
 */
public final class Recollection {

    private final ObjectMapper json = WireFormat.mapper();
    private final Addresses addresses;

    public Recollection(Site site) {
        this.addresses = new Addresses(site, Map.of());
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

    /**
     * Whether a file is evidently one that we wrote here: an entry's document or a feed that names itself so and is written as
     * we write, a part of the sitemap.
     */
    public boolean isOurs(String name, byte[] document) {
        if (name.endsWith(".xml")) {
            return isSitemapPart(name) || (contains(document, RssFormat.GENERATOR) && namesItself(name, document));
        }
        return isWrittenByUs(document)
                && (entry(name, document).isPresent()
                        || (contains(document, JsonFeed.VERSION) && namesItself(name, document)));
    }

    /** A feed gives its own address, which a copy elsewhere does not have. */
    private boolean namesItself(String name, byte[] document) {
        return contains(document, '"' + addresses.file(name) + '"');
    }

    private boolean isWrittenByUs(byte[] document) {
        try {
            return Arrays.equals(document, json.writeValueAsBytes(json.readTree(document)));
        } catch (IOException notJson) {
            return false;
        }
    }

    private static boolean isSitemapPart(String name) {
        return Artefact.ofMany(name)
                .filter(artefact -> artefact.kind() == Kind.SITEMAP_SHARD)
                .isPresent();
    }

    private static boolean contains(byte[] document, String text) {
        return new String(document, StandardCharsets.UTF_8).contains(text);
    }

    private Optional<Former> former(String file, JsonNode root) {
        String id = text(root, "id");
        String slug = text(root, "slug");
        SourcePath source = SourcePath.parse(root.path("source").asText("")).orElse(null);
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
        SourcePath cover = cover(text(root.path("cover"), "url"));
        Entry entry = RestoredEntry.of(root, source, cover);
        return Optional.of(new Former(source, id, name, slug, published, updated, hash, entry.isbn13(), cover, entry));
    }

    private @Nullable SourcePath cover(@Nullable String url) {
        if (url == null || !url.startsWith(addresses.home())) {
            return null;
        }
        try {
            String name = new URI(url)
                    .getPath()
                    .substring(new URI(addresses.home()).getPath().length());
            return Kind.sourceOfCover(name).orElse(null);
        } catch (URISyntaxException notOurs) {
            return null;
        }
    }

    /** Ids of entries by the names that they once had. */
    public Map<String, String> redirects(byte[] document) {
        Map<String, String> redirects = new LinkedHashMap<>();
        read(document)
                .ifPresent(root -> root.path("redirects").forEach(redirect -> {
                    String name = text(redirect, "former_name");
                    String entry = text(redirect, "entry");
                    if (name != null && entry != null) {
                        redirects.put(name, entry);
                    }
                }));
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

    private static @Nullable Instant instant(JsonNode node, String key) {
        try {
            return Instant.parse(node.path(key).asText(""));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
