package io.colporteur.publication;

import io.colporteur.catalogue.Feeds;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Author;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Site;
import io.colporteur.publication.XmlWriter.Namespace;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Feeds as Atom 1.0 (RFC 4287) with the links and marks of RFC 5005 (paged and archived feeds), and Media RSS for covers.
 * A feed and the pages of its archive have the same id.
 */
final class AtomFormat implements FeedFormat {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final Namespace ATOM = new Namespace("", XmlItems.ATOM_NAMESPACE);
    private static final List<Namespace> NAMESPACES = List.of(
            ATOM,
            new Namespace("fh", "http://purl.org/syndication/history/1.0"),
            new Namespace("media", "http://search.yahoo.com/mrss/"));

    private final Site site;
    private final Addresses addresses;
    private final ItemHtml html;
    private final Items<byte[]> entries =
            new Items<>(this::entry, Function.identity(), new XmlItemProof(XmlItems.ATOM, NAMESPACES));

    AtomFormat(Site site, Addresses addresses) {
        this.site = site;
        this.addresses = addresses;
        this.html = new ItemHtml(addresses);
    }

    @Override
    public Document write(FeedDocument feed) {
        Instant updated = feed.updated().orElse(Instant.EPOCH);
        XmlWriter atom = opened();
        head(atom, feed, updated);
        links(atom, feed);
        Items.Made<byte[]> made = entries.of(feed.entries());
        made.texts().forEach(atom::splice);
        return new Document.Text(atom.toBytes(), updated, made.omitted());
    }

    private XmlWriter opened() {
        return new XmlWriter("feed", NAMESPACES, "xml:lang", site.language());
    }

    private void head(XmlWriter atom, FeedDocument feed, Instant updated) {
        String description = feed.head().description();
        atom.leaf("id", Feeds.id(site.id(), feed.feed()));
        atom.leaf("title", feed.head().title());
        if (description != null && !description.isBlank()) {
            atom.leaf("subtitle", description);
        }
        atom.leaf("updated", Timestamps.rfc3339(updated));
        // Of the entries that have none: Atom wants one of every entry (section 4.1.1).
        atom.open("author");
        atom.leaf("name", site.title());
        atom.close();
        atom.leaf("generator", RssFormat.NAME);
    }

    private void links(XmlWriter atom, FeedDocument feed) {
        String subscribed = addresses.artefact(Kind.FEED_ATOM, feed.feed());
        atom.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                feed.head().home());
        if (feed.page() == null) {
            link(atom, "self", subscribed);
        } else {
            link(atom, "self", addresses.artefact(Kind.ARCHIVE_ATOM, feed.page()));
            link(atom, "current", subscribed);
            atom.empty("fh:archive");
        }
        if (feed.complete()) {
            atom.empty("fh:complete");
        }
        if (feed.older() != null) {
            link(atom, "prev-archive", addresses.artefact(Kind.ARCHIVE_ATOM, feed.older()));
        }
    }

    private static void link(XmlWriter atom, String relation, String address) {
        atom.empty("link", "rel", relation, "type", MEDIA_TYPE, "href", address);
    }

    private byte[] entry(CataloguedEntry catalogued) {
        XmlWriter atom = opened();
        return atom.inside(() -> entry(atom, catalogued));
    }

    private void entry(XmlWriter atom, CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        atom.open("entry", "xml:lang", site.language().equals(entry.language()) ? null : entry.language());
        atom.leaf("id", catalogued.id());
        atom.leaf("title", entry.title(), "type", "text");
        atom.empty("link", "rel", "alternate", "type", "text/html", "href", addresses.page(catalogued));
        Stream.of(entry.site(), entry.freeResource())
                .filter(address -> address != null)
                .map(addresses::absolute)
                .distinct()
                .forEach(address -> atom.empty("link", "rel", "related", "href", address));
        atom.leaf("published", Timestamps.rfc3339(catalogued.published()));
        atom.leaf("updated", Timestamps.rfc3339(catalogued.updated()));
        entry.authors().forEach(author -> author(atom, author));
        entry.tags().forEach(tag -> atom.empty("category", "term", tag));
        entry.paths().forEach(path -> atom.empty("category", "scheme", addresses.home(), "term", path));
        html.summary(catalogued).ifPresent(summary -> atom.leaf("summary", summary, "type", "html"));
        String content = html.content(catalogued);
        if (html.summary(catalogued).filter(content::equals).isEmpty()) {
            atom.leaf("content", content, "type", "html");
        }
        if (entry.cover() != null) {
            cover(atom, entry.cover());
        }
        atom.close();
    }

    private void author(XmlWriter atom, Author author) {
        atom.open("author");
        atom.leaf("name", author.name());
        String page = author.page();
        if (page != null) {
            atom.leaf("uri", page);
        }
        atom.close();
    }

    private void cover(XmlWriter atom, Cover cover) {
        String url = addresses.cover(cover);
        if (cover instanceof LocalCover local) {
            atom.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    local.mimeType(),
                    "length",
                    Long.toString(local.stamp().size()),
                    "title",
                    cover.alt(),
                    "href",
                    url);
            Thumbnail.of(local, addresses).write(atom);
        } else {
            atom.empty("media:content", "url", url, "medium", "image");
        }
    }
}
