package io.colporteur.publication;

import io.colporteur.catalogue.Kind;
import io.colporteur.entry.LocalCover;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the wire. The components are the keys that outsiders rely on, in this order; addresses are absolute.
 *
 * @param otherAuthors true when there are more authors, who are not named, else absent
 * @param hidden from which outputs its author hides it
 * @param source the path of its file, relative to the inbox
 */
record EntryDocument(
        String id,
        String url,
        String title,
        String slug,
        String collection,
        String language,
        List<Author> authors,
        @Nullable Boolean otherAuthors,
        @Nullable String summaryHtml,
        @Nullable String summaryText,
        @Nullable String excerpt,
        @Nullable String contentHtml,
        @Nullable Cover cover,
        @Nullable String isbn13,
        @Nullable String isbn10,
        @Nullable String site,
        @Nullable String freeResource,
        @Nullable String importance,
        @Nullable Boolean mandatory,
        List<String> paths,
        List<Breadcrumb> breadcrumbs,
        List<String> tags,
        List<String> hidden,
        Instant datePublished,
        Instant dateModified,
        String contentHash,
        String source,
        Map<String, Object> extra) {

    record Author(
            String name,
            String slug,
            @Nullable String url,
            @Nullable String orcid,
            @Nullable String wikidata) {}

    record Breadcrumb(String title, @Nullable String url) {}

    record Variant(String url, int width, int height) {}

    record Cover(
            String url,
            @Nullable String mimeType,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long sizeInBytes,
            @Nullable String sha256,
            @Nullable String alt,
            @Nullable String credit,
            Map<String, Variant> variants) {

        /** Of one elsewhere nothing is known but its address. */
        static Cover of(io.colporteur.entry.Cover cover, Addresses addresses) {
            String url = addresses.cover(cover);
            return cover instanceof LocalCover local
                    ? new Cover(
                            url,
                            local.mimeType(),
                            local.width(),
                            local.height(),
                            local.stamp().size(),
                            local.sha256(),
                            cover.alt(),
                            cover.credit(),
                            variants(local, addresses))
                    : new Cover(url, null, null, null, null, null, cover.alt(), cover.credit(), Map.of());
        }

        private static Map<String, Variant> variants(LocalCover cover, Addresses addresses) {
            Map<String, Variant> variants = new LinkedHashMap<>();
            cover.variants()
                    .forEach(variant -> variants.put(
                            variant.name(),
                            new Variant(
                                    addresses.artefact(Kind.COVER_VARIANT, cover.nameOf(variant)),
                                    variant.width(),
                                    variant.height())));
            return variants;
        }
    }
}
