package io.colporteur.catalogue;

import io.colporteur.entry.Author;
import io.colporteur.entry.Entry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds there are, which entries each of them has, and in which formats it is published. A feed goes by its key:
 * {@code ""} is the whole feed, {@code /competences/comprendre} that of a site path, {@code authors/ada-lovelace} that of
 * an author, {@code tags/typography} that of a tag. Immutable.
 */
public final class Feeds {

    /** The key of the feed that has every entry that is in feeds at all. */
    public static final String WHOLE = "";

    private static final String AUTHORS = "authors/";
    private static final String TAGS = "tags/";

    /**
     * What is said of a feed beyond that it is one.
     *
     * @param key the whole feed's, or that of a site path
     * @param where which entries it has; absent for those that have its path
     * @param archived whether it has archive pages; absent for what is usual
     */
    public record Declared(
            String key,
            @Nullable Predicate<Entry> where,
            @Nullable Boolean archived) {}

    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Set<Kind> formats;
    private final boolean ofAuthors;
    private final boolean ofTags;
    private final UnaryOperator<String> tagSlug;

    /**
     * @param formats those of {@link Kind#FEED_JSON}, {@link Kind#FEED_RSS} and {@link Kind#FEED_ATOM} that are wanted
     * @param ofAuthors whether each author has a feed
     * @param ofTags whether each tag has one
     * @param tagSlug makes the part of the key that names a tag; pure
     */
    public Feeds(
            List<Declared> declared,
            Set<Kind> formats,
            boolean ofAuthors,
            boolean ofTags,
            UnaryOperator<String> tagSlug) {
        declared.forEach(feed -> this.declared.put(feed.key(), feed));
        this.formats = Set.copyOf(formats);
        this.ofAuthors = ofAuthors;
        this.ofTags = ofTags;
        this.tagSlug = tagSlug;
    }

    /** The feeds that have this entry while it is to be seen: the whole one first, each once. */
    public List<String> of(Entry entry) {
        Set<String> feeds = new LinkedHashSet<>();
        feeds.add(WHOLE);
        entry.paths().stream()
                .map(Feeds::ofPath)
                .filter(path -> !isSelected(path))
                .forEach(feeds::add);
        declared.values().stream()
                .filter(feed -> feed.where() != null && feed.where().test(entry))
                .map(Declared::key)
                .forEach(feeds::add);
        if (ofAuthors) {
            entry.authors().forEach(author -> feeds.add(AUTHORS + author.slug()));
        }
        if (ofTags) {
            entry.tags().forEach(tag -> feeds.add(TAGS + tagSlug.apply(tag)));
        }
        return List.copyOf(feeds);
    }

    /** The key of the feed of a site path; that of the site's root is the whole feed. */
    public static String ofPath(String path) {
        return path.equals("/") ? WHOLE : path;
    }

    private boolean isSelected(String key) {
        Declared feed = declared.get(key);
        return feed != null && feed.where() != null;
    }

    /** The folder of the outbox in which a feed's documents are, {@code ""} for the outbox itself. */
    public static String folderOf(String key) {
        return key.startsWith("/") ? key.substring(1) : key;
    }

    /**
     * The id of a feed, the same for ever, also on another address.
     *
     * @param siteId the constant from which ids are minted
     */
    public static String id(String siteId, String key) {
        return "urn:uuid:" + Hashes.uuid(siteId + "\n\nfeed\n" + key);
    }

    /** The key of the feed whose documents are in this folder. */
    static String inFolder(String folder) {
        boolean isKey = folder.isEmpty() || folder.startsWith(AUTHORS) || folder.startsWith(TAGS);
        return isKey ? folder : "/" + folder;
    }

    /** Whether the feed has archive pages as soon as it is too long to show all its entries. */
    boolean isArchived(String key) {
        Declared feed = declared.get(key);
        Boolean archived = feed == null ? null : feed.archived();
        return archived == null ? key.equals(WHOLE) : archived;
    }

    /** The formats in which a feed is published, in the order of {@link Kind}; those of authors and tags have no Atom. */
    public List<Kind> formatsOf(String key) {
        boolean small = key.startsWith(AUTHORS) || key.startsWith(TAGS);
        return formats.stream()
                .filter(format -> !small || format != Kind.FEED_ATOM)
                .sorted()
                .toList();
    }

    /** The formats of the pages of a feed's archive, in the order of {@link Kind}: there are no pages in RSS. */
    public List<Kind> archiveFormatsOf(String key) {
        return isArchived(key)
                ? formatsOf(key).stream()
                        .filter(format -> format != Kind.FEED_RSS)
                        .map(format -> format == Kind.FEED_JSON ? Kind.ARCHIVE_JSON : Kind.ARCHIVE_ATOM)
                        .toList()
                : List.of();
    }

    /** The author or the tag that a feed is about, as this entry of it has them; empty for other feeds. */
    public Optional<Author> authorOf(String key, Entry entry) {
        return entry.authors().stream()
                .filter(author -> key.equals(AUTHORS + author.slug()))
                .findFirst();
    }

    /** The tag that a feed is about, as this entry of it has it; empty for other feeds. */
    public Optional<String> tagOf(String key, Entry entry) {
        return key.startsWith(TAGS)
                ? entry.tags().stream()
                        .filter(tag -> key.equals(TAGS + tagSlug.apply(tag)))
                        .findFirst()
                : Optional.empty();
    }
}
