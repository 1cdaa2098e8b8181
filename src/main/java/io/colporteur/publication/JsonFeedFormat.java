package io.colporteur.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Site;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds as JSON Feed 1.1. */
final class JsonFeedFormat implements FeedFormat {

    private final Site site;
    private final Addresses addresses;
    private final ItemHtml html;
    private final ObjectMapper mapper = WireFormat.mapper();
    private final Items<SerializedString> items =
            new Items<>(this::written, SerializedString::asUnquotedUTF8, new JsonItemProof());

    JsonFeedFormat(Site site, Addresses addresses) {
        this.site = site;
        this.addresses = addresses;
        this.html = new ItemHtml(addresses);
    }

    @Override
    public Document write(FeedDocument feed) {
        String subscribed = addresses.artefact(Kind.FEED_JSON, feed.feed());
        Items.Made<SerializedString> made = items.of(feed.entries());
        JsonFeed document = new JsonFeed(
                JsonFeed.VERSION,
                feed.head().title(),
                feed.head().home(),
                subscribed,
                feed.head().description(),
                feed.older() == null ? null : addresses.artefact(Kind.ARCHIVE_JSON, feed.older()),
                site.language(),
                new JsonFeed.FeedExtension(
                        addresses.artefact(Kind.MARKER, ""),
                        feed.complete(),
                        feed.page() == null ? null : addresses.artefact(Kind.ARCHIVE_JSON, feed.page())),
                made.texts().stream()
                        .map(RawValue::new)
                        .map(JsonFeed.WrittenItem::new)
                        .toList());
        return new Document.Json(document, made.omitted());
    }

    /** An item as it stands in a feed, two levels deep. */
    private SerializedString written(CataloguedEntry catalogued) {
        try {
            return new SerializedString(
                    mapper.writeValueAsString(item(catalogued)).strip().replace("\n", "\n    "));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON cannot be written to memory", e);
        }
    }

    private JsonFeed.Item item(CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        String freeResource = entry.freeResource() == null ? null : addresses.absolute(entry.freeResource());
        return new JsonFeed.Item(
                catalogued.id(),
                addresses.page(catalogued),
                entry.site() == null ? freeResource : addresses.absolute(entry.site()),
                entry.title(),
                html.content(catalogued),
                entry.summaryText(),
                entry.cover() == null ? null : addresses.cover(entry.cover()),
                catalogued.published(),
                catalogued.updated(),
                authors(entry),
                entry.tags(),
                ownLanguage(entry),
                Stream.ofNullable(entry.localCover()).map(this::attachment).toList(),
                new JsonFeed.ItemExtension(
                        entry.isbn13(),
                        entry.isbn10(),
                        entry.mandatory(),
                        entry.paths(),
                        freeResource,
                        entry.importance(),
                        entry.contentHash()));
    }

    private List<JsonFeed.Author> authors(Entry entry) {
        return entry.authors().stream()
                .map(author -> new JsonFeed.Author(author.name(), author.page()))
                .toList();
    }

    /** The specification wants an item's language only where it is not the feed's. */
    private @Nullable String ownLanguage(Entry entry) {
        return site.language().equals(entry.language()) ? null : entry.language();
    }

    private JsonFeed.Attachment attachment(LocalCover cover) {
        return new JsonFeed.Attachment(
                addresses.cover(cover),
                cover.mimeType(),
                cover.alt(),
                cover.stamp().size());
    }
}
