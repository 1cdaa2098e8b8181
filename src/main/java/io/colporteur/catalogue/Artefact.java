package io.colporteur.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the outbox.
 *
 * @param subject which one of its kind it is
 */
public record Artefact(Kind kind, String subject) {

    private static final List<Kind> FEEDS = List.of(Kind.FEED_JSON, Kind.FEED_RSS, Kind.FEED_ATOM);
    private static final Pattern ARCHIVE = Pattern.compile("archive/(.+?)(\\.json|\\.atom\\.xml)");
    private static final Pattern SITEMAP_PART = Pattern.compile("sitemaps/(all|[01]+)\\.xml");

    /**
     * The document with this name that lists many entries: of a feed, a page of its archive, a part of the sitemap. Empty
     * where none can have that name.
     */
    public static Optional<Artefact> ofMany(String name) {
        return FEEDS.stream()
                .map(format -> new Artefact(format, feedWith(name, format.nameOf(Feeds.WHOLE))))
                .filter(feed -> feed.name().equals(name))
                .findFirst()
                .or(() -> page(name))
                .or(() -> sitemapPart(name));
    }

    private static String feedWith(String name, String file) {
        return name.endsWith("/" + file) ? Feeds.inFolder(name.substring(0, name.length() - file.length() - 1)) : "";
    }

    private static Optional<Artefact> page(String name) {
        Matcher page = ARCHIVE.matcher(name);
        return page.matches() && Place.feedOf(page.group(1)).isPresent()
                ? Optional.of(new Artefact(
                        page.group(2).equals(".json") ? Kind.ARCHIVE_JSON : Kind.ARCHIVE_ATOM, page.group(1)))
                : Optional.empty();
    }

    private static Optional<Artefact> sitemapPart(String name) {
        Matcher part = SITEMAP_PART.matcher(name);
        return part.matches()
                ? Optional.of(new Artefact(Kind.SITEMAP_SHARD, part.group(1).equals("all") ? "" : part.group(1)))
                : Optional.empty();
    }

    /** Its file, relative to the outbox, with {@code /} between segments. */
    public String name() {
        return kind.nameOf(subject);
    }

    /** When it is written: what has a lower phase comes first. */
    int phase() {
        return kind.phase(subject);
    }
}
