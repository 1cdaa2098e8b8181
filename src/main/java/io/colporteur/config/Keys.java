package io.colporteur.config;

import io.colporteur.entry.ParsedEntry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of settings: what parses and checks the file, the environment and the options, names what was likely meant by
 * an unknown key, and says what a change makes stale.
 */
final class Keys {

    static final String VARIABLE_PREFIX = "COLPORTEUR_";

    /** The names that an entry's fields have of themselves. */
    private static final List<String> ENTRY_FIELDS =
            Stream.concat(ParsedEntry.FIELDS.stream(), Stream.of("authors")).toList();

    static final Key<String> SITE_ID = new Key<>(
            "site.id",
            Scalars.text("a text"),
            "colporteur",
            Epoch.RENDERING,
            "A constant from which the ids of entries are minted. Set it once, before the first run, and NEVER change it.");

    static final Key<URI> SITE_URL = new Key<>(
            "site.url",
            Addresses.site(),
            URI.create("https://example.org/"),
            Epoch.BOTH,
            "Where the outbox is served: an absolute http or https address.");

    static final Key<String> SITE_TITLE = new Key<>(
            "site.title",
            Scalars.text("a text"),
            "Catalogue",
            Epoch.BOTH,
            "The title of the whole feed, and the first breadcrumb of entries that give none.");

    static final Key<String> SITE_DESCRIPTION = new Key<>(
            "site.description",
            Scalars.text("a text"),
            "Everything in this catalogue, newest first.",
            Epoch.RENDERING,
            "What the whole feed is about, in a sentence.");

    static final Key<String> SITE_LANGUAGE = new Key<>(
            "site.language",
            Scalars.language(),
            "en",
            Epoch.BOTH,
            "The language of entries that do not say theirs: a tag such as fr, en or pt-BR.");

    static final Key<ZoneId> SITE_ZONE = new Key<>(
            "site.zone",
            Scalars.zone(),
            ZoneId.of("UTC"),
            Epoch.READING,
            "The time zone of dates without one, such as Europe/Paris.");

    static final Key<Path> INBOX_FOLDER = new Key<>(
            "inbox.folder",
            Scalars.folder(),
            Path.of("inbox"),
            Epoch.NONE,
            "Where entry files are dropped. Nothing is ever written there.");

    static final Key<Duration> INBOX_RESCAN = new Key<>(
            "inbox.rescan",
            Lengths.between("100ms", "24h"),
            Duration.ofSeconds(60),
            Epoch.NONE,
            "The pause between two scans, which find what the watcher missed.");

    static final Key<Boolean> INBOX_WATCH = new Key<>(
            "inbox.watch",
            Scalars.trueOrFalse(),
            true,
            Epoch.NONE,
            "Whether to listen to the file system between scans, so that a change is published at once.");

    static final Key<Duration> INBOX_SETTLE = new Key<>(
            "inbox.settle",
            Lengths.between("0s", "1h"),
            Duration.ofSeconds(2),
            Epoch.NONE,
            "How long a file that is empty or cannot be read may still be in the making, and is tried again.");

    static final Key<Path> OUTBOX_FOLDER = new Key<>(
            "outbox.folder", Scalars.folder(), Path.of("outbox"), Epoch.NONE, "Where feeds and documents are written.");

    static final Key<Path> STATE_FOLDER = new Key<>(
            "state.folder",
            Scalars.folder(),
            Path.of(".colporteur"),
            Epoch.NONE,
            "Where the catalogue is kept: what was published, when, and under which id.");

    static final Key<Map<String, List<String>>> FIELDS = new Key<>(
            "fields",
            new Named<>(ENTRY_FIELDS, new Items<>(Scalars.text("the name of a field")), "summary: [description]"),
            Map.of(),
            Epoch.READING,
            "Other names for the fields of an entry; the first that is there counts, image.id reaches into image.");

    static final Key<Map<String, String>> URLS = new Key<>(
            "urls",
            new Named<>(List.of(), Addresses.pattern(), "books: /library/books/{slug}"),
            Map.of(),
            Epoch.RENDERING,
            "Where the pages of a collection's entries are. Without a pattern: /{collection}/{slug}.");

    static final Key<List<String>> COVERS_FOLDERS = new Key<>(
            "covers.folders",
            new Items<>(Scalars.folderOfTheInbox()),
            List.of("covers"),
            Epoch.READING,
            "The folders of the inbox that hold covers; an entry's own folder is looked in first.");

    static final Key<Integer> FEEDS_COMPLETE = new Key<>(
            "feeds.complete",
            Scalars.whole(1, 10_000),
            100,
            Epoch.RENDERING,
            "A feed with at most this many entries shows them all.");

    static final Key<Integer> FEEDS_HEAD = new Key<>(
            "feeds.head",
            Scalars.whole(1, 1_000),
            50,
            Epoch.RENDERING,
            "A larger feed shows this many of the newest; not more than feeds.complete.");

    static final Key<Integer> FEEDS_MODIFIED = new Key<>(
            "feeds.modified",
            Scalars.whole(0, 1_000),
            20,
            Epoch.RENDERING,
            "After them it shows up to this many others, those that were modified last.");

    static final Key<Integer> SITEMAP_MAX = new Key<>(
            "sitemap.max",
            Scalars.whole(1, 50_000),
            1_000,
            Epoch.RENDERING,
            "The most addresses in one part of the sitemap.");

    /** All of them, in the order of the sample file. */
    static final List<Key<?>> ALL = List.of(
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
            OUTBOX_FOLDER,
            STATE_FOLDER,
            FIELDS,
            URLS,
            COVERS_FOLDERS,
            FEEDS_COMPLETE,
            FEEDS_HEAD,
            FEEDS_MODIFIED,
            SITEMAP_MAX);

    private Keys() {}

    static Optional<Key<?>> named(String name) {
        return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().<String>map(Key::name).toList();
    }

    static List<String> sections() {
        return ALL.stream().<String>map(Key::section).distinct().toList();
    }
}
