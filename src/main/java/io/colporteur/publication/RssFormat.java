package io.colporteur.publication;

import io.colporteur.catalogue.Kind;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Site;
import io.colporteur.publication.XmlWriter.Namespace;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Feeds as RSS 2.0 with the modules content, Dublin Core and Media RSS, {@code atom:link} and {@code fh:complete} (RFC
 * 5005, section 2), as the RSS Advisory Board's profile advises. The archive that it leads to is written as Atom.
 *
 * <p>No {@code author}, which must be an e-mail address, and no {@code dc:date}, which some readers prefer to
 * {@code pubDate}.
 */
final class RssFormat implements FeedFormat {

    private static final List<Namespace> NAMESPACES = List.of(
            new Namespace("content", "http://purl.org/rss/1.0/modules/content/"),
            new Namespace("dc", "http://purl.org/dc/elements/1.1/"),
            new Namespace("atom", "http://www.w3.org/2005/Atom"),
            new Namespace("media", "http://search.yahoo.com/mrss/"),
            new Namespace("fh", "http://purl.org/syndication/history/1.0"));

    static final String NAME = "Colporteur";

    /** By this, a feed of ours is known. */
    static final String GENERATOR = "<generator>" + NAME + "</generator>";

    private final Site site;
    private final Addresses addresses;
    private final ItemHtml html;
    private final boolean archivedAsAtom;
    private final Items<byte[]> items =
            new Items<>(this::item, Function.identity(), new XmlItemProof(XmlItems.RSS, NAMESPACES));

    /** @param archivedAsAtom whether the pages of archives are published as Atom, so that this can lead to them */
    RssFormat(Site site, Addresses addresses, boolean archivedAsAtom) {
        this.site = site;
        this.addresses = addresses;
        this.html = new ItemHtml(addresses);
        this.archivedAsAtom = archivedAsAtom;
    }

    @Override
    public Document write(FeedDocument feed) {
        XmlWriter rss = opened();
        channel(rss, feed);
        Items.Made<byte[]> made = items.of(feed.entries());
        made.texts().forEach(rss::splice);
        rss.close();
        return new Document.Text(rss.toBytes(), feed.updated().orElse(Instant.EPOCH), made.omitted());
    }

    private static XmlWriter opened() {
        XmlWriter rss = new XmlWriter("rss", NAMESPACES, "version", "2.0");
        rss.open("channel");
        return rss;
    }

    private byte[] item(CataloguedEntry entry) {
        XmlWriter rss = opened();
        return rss.inside(() -> item(rss, entry));
    }

    private void channel(XmlWriter rss, FeedDocument feed) {
        FeedHead head = feed.head();
        rss.leaf("title", head.title());
        rss.leaf("link", head.home());
        // RSS wants one, even of a site that has none.
        String description = head.description();
        rss.leaf("description", description == null || description.isBlank() ? head.title() : description);
        rss.leaf("language", site.language());
        feed.updated().ifPresent(updated -> rss.leaf("lastBuildDate", Timestamps.rfc822(updated)));
        rss.leaf("generator", NAME);
        String self = addresses.artefact(Kind.FEED_RSS, feed.feed());
        rss.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self);
        if (feed.complete()) {
            rss.empty("fh:complete");
        }
        if (feed.older() != null && archivedAsAtom) {
            String older = addresses.artefact(Kind.ARCHIVE_ATOM, feed.older());
            rss.empty("atom:link", "rel", "prev-archive", "type", AtomFormat.MEDIA_TYPE, "href", older);
        }
    }

    private void item(XmlWriter rss, CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        rss.open("item");
        rss.leaf("title", entry.title());
        rss.leaf("link", addresses.page(catalogued));
        rss.leaf("guid", catalogued.id(), "isPermaLink", "false");
        rss.leaf("pubDate", Timestamps.rfc822(catalogued.published()));
        entry.authors().forEach(author -> rss.leaf("dc:creator", author.name()));
        if (entry.language() != null && !entry.language().equals(site.language())) {
            rss.leaf("dc:language", entry.language());
        }
        entry.tags().forEach(tag -> rss.leaf("category", tag));
        entry.paths().forEach(path -> rss.leaf("category", path, "domain", addresses.home()));
        texts(rss, catalogued);
        if (entry.cover() != null) {
            cover(rss, entry.cover());
        }
        rss.close();
    }

    /** The description comes first, because some readers take the last of the two. */
    private void texts(XmlWriter rss, CataloguedEntry catalogued) {
        String content = html.content(catalogued);
        String description = html.summary(catalogued).orElse(content);
        rss.leaf("description", description);
        if (!content.equals(description)) {
            rss.leaf("content:encoded", content);
        }
    }

    /**
     * The cover twice: the enclosure is the only picture that RSS itself knows, so that of readers without Media RSS;
     * others see that the two addresses are equal. It must have a type and a length, which nobody knows of one elsewhere.
     */
    private void cover(XmlWriter rss, Cover cover) {
        String url = addresses.cover(cover);
        if (cover instanceof LocalCover local) {
            openLocal(rss, local, url);
        } else {
            rss.open("media:content", "url", url, "medium", "image");
        }
        if (cover.alt() != null) {
            rss.leaf("media:description", cover.alt(), "type", "plain");
        }
        if (cover.credit() != null) {
            rss.leaf("media:credit", cover.credit());
        }
        rss.close();
    }

    private void openLocal(XmlWriter rss, LocalCover cover, String url) {
        String size = Long.toString(cover.stamp().size());
        rss.empty("enclosure", "url", url, "length", size, "type", cover.mimeType());
        rss.open(
                "media:content",
                "url",
                url,
                "type",
                cover.mimeType(),
                "medium",
                "image",
                "fileSize",
                size,
                "width",
                Integer.toString(cover.width()),
                "height",
                Integer.toString(cover.height()));
        Thumbnail.of(cover, addresses).write(rss);
    }
}
