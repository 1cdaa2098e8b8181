package io.colporteur.config;

import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Severities;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of settings: what parses and checks the file, the environment and the options, names what was likely meant by
 * an unknown key, says what a change makes stale, and is printed as the sample file and the reference page.
 */
final class Keys {

    /** The names that an entry's fields have of themselves. */
    private static final List<String> ENTRY_FIELDS =
            Stream.concat(ParsedEntry.FIELDS.stream(), Stream.of("authors")).toList();

    static final Key<String> SITE_ID = new Key<>(
            "site.id",
            Scalars.text("a text"),
            "colporteur",
            "new-books.library.example",
            Epoch.RENDERING,
            "A constant from which the ids of entries are minted. Set it once, before the first run, and NEVER change it.",
            "With another one, new entries get other ids, and a lost catalogue cannot be brought back from the outbox:"
                    + " whoever follows a feed would then see all that is old as new. Any text will do; it need not be an"
                    + " address.");

    static final Key<URI> SITE_URL = new Key<>(
            "site.url",
            Addresses.site(),
            "https://example.org/",
            "https://library.example/new/",
            Epoch.BOTH,
            "Where the outbox is served: an absolute http or https address.");

    static final Key<String> SITE_TITLE = new Key<>(
            "site.title",
            Scalars.text("a text"),
            "Catalogue",
            "New books",
            Epoch.BOTH,
            "The title of the whole feed, and the first breadcrumb of entries that give none.");

    static final Key<String> SITE_DESCRIPTION = new Key<>(
            "site.description",
            Scalars.text("a text"),
            "Everything in this catalogue, newest first.",
            "What came into the library this month.",
            Epoch.RENDERING,
            "What the whole feed is about, in a sentence.");

    static final Key<String> SITE_LANGUAGE = new Key<>(
            "site.language",
            Scalars.language(),
            "en",
            "fr",
            Epoch.BOTH,
            "The language of entries that do not say theirs: a tag such as fr, en or pt-BR.");

    static final Key<ZoneId> SITE_ZONE = new Key<>(
            "site.zone",
            Scalars.zone(),
            "UTC",
            "Europe/Paris",
            Epoch.READING,
            "The time zone of dates without one, such as Europe/Paris.");

    static final Key<Path> INBOX_FOLDER = new Key<>(
            "inbox.folder",
            Scalars.folder(),
            "inbox",
            "/srv/library/inbox",
            Epoch.NONE,
            "Where entry files are dropped. Nothing is ever written there.");

    static final Key<Duration> INBOX_RESCAN = new Key<>(
            "inbox.rescan",
            Lengths.between("100ms", "24h"),
            "60s",
            "5m",
            Epoch.NONE,
            "The pause between two scans, which find what the watcher missed.");

    static final Key<Boolean> INBOX_WATCH = new Key<>(
            "inbox.watch",
            Scalars.trueOrFalse(),
            "true",
            "false",
            Epoch.NONE,
            "Whether to listen to the file system between scans, so that a change is published at once.");

    static final Key<Duration> INBOX_SETTLE = new Key<>(
            "inbox.settle",
            Lengths.between("0s", "1h"),
            "2s",
            "30s",
            Epoch.NONE,
            "How long a file that is empty or cannot be read may still be in the making, and is tried again.");

    static final Key<Boolean> INBOX_FOLLOW_LINKS = new Key<>(
            "inbox.followLinks",
            Scalars.trueOrFalse(),
            "false",
            "true",
            Epoch.READING,
            "Whether a symbolic link in the inbox may lead to a file outside of it, which is then read and published.",
            "Anybody who can put a link there could thereby publish whatever this program may read. Links to files that lie in"
                    + " the inbox itself are followed anyway; links to folders are not, whatever is set here.");

    static final Key<Path> OUTBOX_FOLDER = new Key<>(
            "outbox.folder",
            Scalars.folder(),
            "outbox",
            "/srv/library/public",
            Epoch.RENDERING, // one that was used before may hold what is out of date
            "Where feeds and documents are written.");

    static final Key<Integer> OUTBOX_MAX_REMOVAL = new Key<>(
            "outbox.maxRemoval",
            Scalars.percentage(0, 100),
            "20%",
            "50%",
            Epoch.NONE,
            "The largest share of the published entries that may go in one pass.",
            "Beyond it (and beyond ten entries) nothing is removed until colporteur allow-removals says so.");

    static final Key<Path> STATE_FOLDER = new Key<>(
            "state.folder",
            Scalars.folder(),
            ".colporteur",
            "/var/lib/colporteur",
            Epoch.NONE,
            "Where the catalogue is kept: what was published, when, and under which id.");

    static final Key<Map<String, List<String>>> FIELDS = new Key<>(
            "fields",
            new Named<>(ENTRY_FIELDS, new Items<>(Scalars.text("the name of a field")), "summary: [description]"),
            "{}",
            """
            summary: [description, excerpt]
            cover: [image, image.id]
            paths: [categories]
            updated: [lastmod, last_modified_at]
            expires: [expiryDate]""",
            Epoch.READING,
            "Other names for the fields of an entry; the first that is there counts, image.id reaches into image.",
            "These take in a folder of Jekyll, Hugo, Eleventy or Osuny as it is:");

    static final Key<Long> READING_MAX_BYTES = new Key<>(
            "reading.maxBytes",
            Sizes.between("1KB", "64MB"),
            "4MB",
            "500KB",
            Epoch.READING,
            "The size of the largest file that is read as an entry.");

    static final Key<Long> READING_MAX_FRONT_MATTER = new Key<>(
            "reading.maxFrontMatter",
            Sizes.between("1KB", "16MB"),
            "1MB",
            "100KB",
            Epoch.READING,
            "The longest front matter, counted in characters; long texts belong into the body.");

    static final Key<Integer> READING_MAX_DEPTH = new Key<>(
            "reading.maxDepth",
            Scalars.whole(5, 200),
            "50",
            "10",
            Epoch.READING,
            "How deep lists and fields may be nested in it.");

    static final Key<Integer> READING_MAX_VALUES = new Key<>(
            "reading.maxValues",
            Scalars.whole(100, 1_000_000),
            "100000",
            "10000",
            Epoch.READING,
            "How many names and values it may have; an alias of YAML counts as all that it stands for.");

    static final Key<Map<String, String>> URLS = new Key<>(
            "urls",
            new Named<>(List.of(), Addresses.pattern(), "books: /library/books/{slug}"),
            "{}",
            "books: /library/books/{slug}",
            Epoch.RENDERING,
            "Where the pages of a collection's entries are. Without a pattern: /{collection}/{slug}.");

    static final Key<List<String>> COVERS_FOLDERS = new Key<>(
            "covers.folders",
            new Items<>(Scalars.folderOfTheInbox("covers")),
            "[covers]",
            "[images/covers, pictures]",
            Epoch.READING,
            "The folders of the inbox that hold covers; an entry's own folder is looked in first.");

    static final Key<Long> COVERS_MAX_BYTES = new Key<>(
            "covers.maxBytes",
            Sizes.between("10KB", "100MB"),
            "20MB",
            "5MB",
            Epoch.READING,
            "The size of the largest file that is taken for a cover.");

    static final Key<Integer> COVERS_MAX_SIDE = new Key<>(
            "covers.maxSide",
            Scalars.whole(100, 65_000),
            "20000",
            "8000",
            Epoch.READING,
            "The most pixels of a cover's width and height.");

    static final Key<Integer> COVERS_MAX_PIXELS = new Key<>(
            "covers.maxPixels",
            Scalars.whole(10_000, 500_000_000),
            "50000000",
            "20000000",
            Epoch.READING,
            "The most pixels of a cover, its width multiplied by its height.");

    static final Key<Integer> COVERS_MIN_WIDTH = new Key<>(
            "covers.minWidth",
            Scalars.whole(0, 5_000),
            "100",
            "300",
            Epoch.READING,
            "A cover of fewer pixels in width is told to be small (cover-small); with 0, none is.");

    static final Key<Map<String, Integer>> COVERS_VARIANTS = new Key<>(
            "covers.variants",
            new Named<>(List.of(), Scalars.whole(16, 1_600), "small: 300"),
            "{}",
            "{small: 300, large: 500}",
            Epoch.READING,
            "The widths in pixels, by names of your choice, in which each cover is also published as a smaller JPEG.",
            "An entry goes out at once, and once more when these are made. None is ever wider than its cover.");

    static final Key<Severities> DIAGNOSTICS = new Key<>(
            "diagnostics",
            new CodeSeverities(),
            "{}",
            """
            cover-missing: error
            author-missing: warning
            date-invalid: warning""",
            Epoch.READING,
            "How bad a kind of problem is, where that is to be something else than usual: error, warning or note.",
            "With an error an entry is refused, and its last good version stays; a note is shown only by check and"
                    + " explain. Which codes there are, and what each can be, is in the reference of diagnostics. For"
                    + " instance:");

    static final Key<Integer> FEEDS_COMPLETE = new Key<>(
            "feeds.complete",
            Scalars.whole(1, 10_000),
            "100",
            "200",
            Epoch.RENDERING,
            "A feed with at most this many entries shows them all.");

    static final Key<Integer> FEEDS_HEAD = new Key<>(
            "feeds.head",
            Scalars.whole(1, 1_000),
            "50",
            "30",
            Epoch.RENDERING,
            "A larger feed shows this many of the newest; not more than feeds.complete.");

    static final Key<Integer> FEEDS_MODIFIED = new Key<>(
            "feeds.modified",
            Scalars.whole(0, 1_000),
            "20",
            "10",
            Epoch.RENDERING,
            "After them it shows up to this many others, those that were modified last.");

    static final Key<Set<FeedFormat>> FEEDS_FORMATS = new Key<>(
            "feeds.formats",
            Choices.of(FeedFormat.class),
            "[json, rss, atom]",
            "[json, rss]",
            Epoch.RENDERING,
            "The formats in which feeds come; at least one.");

    static final Key<Boolean> FEEDS_AUTHORS = new Key<>(
            "feeds.authors",
            Scalars.trueOrFalse(),
            "true",
            "false",
            Epoch.RENDERING,
            "Whether each author has a feed.");

    static final Key<Boolean> FEEDS_TAGS = new Key<>(
            "feeds.tags", Scalars.trueOrFalse(), "true", "false", Epoch.RENDERING, "Whether each tag has a feed.");

    static final Key<List<DeclaredFeed>> FEEDS_DECLARED = new Key<>(
            "feeds.declared",
            new Declarations(),
            "[]",
            "[{path: /essentials, where: {mandatory: true}, title: The essentials}]",
            Epoch.RENDERING,
            "Feeds of your own: each shows, at its path, the entries of which every field in where has one of the values there.",
            "The fields are collection, language, author, tag, path and mandatory. Without where it is the feed of the"
                    + " entries that have its path, or with / the whole feed, which gets title, description and archive"
                    + " (whether it has archive pages) here. The list may stand directly under feeds. For instance:");

    static final Key<Integer> ARCHIVE_MAX = new Key<>(
            "archive.max",
            Scalars.whole(1, 1_000),
            "100",
            "200",
            Epoch.RENDERING,
            "The most entries on one page of an archive.");

    static final Key<Integer> SITEMAP_MAX = new Key<>(
            "sitemap.max",
            Scalars.whole(1, 50_000),
            "1000",
            "5000",
            Epoch.RENDERING,
            "The most addresses in one part of the sitemap.");

    static final Key<Long> SITEMAP_MAX_BYTES = new Key<>(
            "sitemap.maxBytes",
            Sizes.between("10KB", "50MB"),
            "50MB",
            "10MB",
            Epoch.RENDERING,
            "The most bytes of one part of the sitemap; readers take at most 50 MB, uncompressed.");

    /** All that there are. Nothing was renamed or retired yet. */
    static final KeyTable TABLE = new KeyTable(
            List.of(
                    SITE_ID,
                    SITE_URL,
                    SITE_TITLE,
                    SITE_DESCRIPTION,
                    SITE_LANGUAGE,
                    SITE_ZONE,
                    INBOX_FOLDER,
                    INBOX_RESCAN,
                    INBOX_WATCH,
                    INBOX_SETTLE,
                    INBOX_FOLLOW_LINKS,
                    OUTBOX_FOLDER,
                    OUTBOX_MAX_REMOVAL,
                    STATE_FOLDER,
                    FIELDS,
                    READING_MAX_BYTES,
                    READING_MAX_FRONT_MATTER,
                    READING_MAX_DEPTH,
                    READING_MAX_VALUES,
                    URLS,
                    COVERS_FOLDERS,
                    COVERS_MAX_BYTES,
                    COVERS_MAX_SIDE,
                    COVERS_MAX_PIXELS,
                    COVERS_MIN_WIDTH,
                    COVERS_VARIANTS,
                    DIAGNOSTICS,
                    FEEDS_COMPLETE,
                    FEEDS_HEAD,
                    FEEDS_MODIFIED,
                    FEEDS_FORMATS,
                    FEEDS_AUTHORS,
                    FEEDS_TAGS,
                    FEEDS_DECLARED,
                    ARCHIVE_MAX,
                    SITEMAP_MAX,
                    SITEMAP_MAX_BYTES),
            List.of(),
            List.of());

    private Keys() {}
}
