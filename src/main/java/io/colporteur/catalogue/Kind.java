package io.colporteur.catalogue;

import io.colporteur.entry.Cover;
import io.colporteur.entry.SourcePath;
import java.util.Optional;

/**
 * The kinds of artefact, in the order in which they are written: nothing is linked to before it is there. An artefact
 * is one file of the outbox; its subject says which one of its kind it is.
 */
public enum Kind {
    /** {@code .colporteur.json}: whose outbox this is. No subject. */
    MARKER(0),
    /**
     * A cover; the subject is its path in the inbox. Those outside of its folder {@code covers} go under {@code covers/_}
     * (and so does one there that would be in the way of those, or of the copies), so that no two have the same name.
     */
    COVER(1),
    /** A smaller copy of a cover; the subject is its {@link Cover#nameOf name}. */
    COVER_VARIANT(1),
    /** One entry, whole; the subject is {@code collection/slug}. */
    ENTRY(2),
    /** A page of a feed's archive, as JSON Feed; the subject is the {@link Place#page page}. */
    ARCHIVE_JSON(3),
    /** The same page as Atom. */
    ARCHIVE_ATOM(3),
    /** JSON Feed; the subject is the key of the feed, see {@link Feeds}. */
    FEED_JSON(5),
    /** RSS; the subject is as for {@link #FEED_JSON}. */
    FEED_RSS(5),
    /** Atom; the subject is as for {@link #FEED_JSON}. */
    FEED_ATOM(5),
    /** A part of the sitemap; the subject is the binary prefix of the hashes in it, {@code ""} for all. */
    SITEMAP_SHARD(5),
    /** What is wrong in the inbox, worst first. No subject. */
    PROBLEMS(5),
    /** Old addresses and where they lead. No subject. */
    REDIRECTS(5),
    /** The list of the sitemap's parts, written when all of them are. No subject. */
    SITEMAP(6),
    /** Where robots find the sitemap, written when it is there. No subject. */
    ROBOTS(7);

    /** The whole feed comes before all others: most readers wait for it. */
    private static final int WHOLE_FEED = 4;

    private static final int SHOWING_MANY = 25;

    private static final String COVERS = "covers/";
    private static final String OTHER_COVERS = COVERS + "_/";
    private static final String VARIANTS = COVERS + "_variants/";
    private static final String ARCHIVE = "archive/";

    private final int phase;

    Kind(int phase) {
        this.phase = phase;
    }

    /** When this artefact of the kind is written: those of a lower phase first. */
    int phase(String subject) {
        return switch (this) {
            case FEED_JSON, FEED_RSS, FEED_ATOM -> subject.equals(Feeds.WHOLE) ? WHOLE_FEED : phase;
            default -> phase;
        };
    }

    /** Whether artefacts are removed in this phase: each kind has a second one for that, in reverse, when all are written. */
    static boolean isRemoval(int phase) {
        return phase > ROBOTS.phase;
    }

    /** What a phase of writing and that of removing the same artefacts have as their sum. */
    static int bothPhases() {
        return 2 * ROBOTS.phase + 1;
    }

    /** How much work it is to render one, compared with the document of an entry: others show up to a hundred entries. */
    int effort() {
        return switch (this) {
            case MARKER, COVER, ENTRY, ROBOTS -> 1;
            default -> SHOWING_MANY;
        };
    }

    /** The artefact's file, relative to the outbox, with {@code /} between segments. */
    public String nameOf(String subject) {
        return switch (this) {
            case MARKER -> ".colporteur.json";
            case COVER -> amongCovers(subject) ? subject : OTHER_COVERS + subject;
            case COVER_VARIANT -> VARIANTS + subject + ".jpg";
            case ENTRY -> subject + ".json";
            case ARCHIVE_JSON -> ARCHIVE + subject + ".json";
            case ARCHIVE_ATOM -> ARCHIVE + subject + ".atom.xml";
            case FEED_JSON -> inFolder(subject, "feed.json");
            case FEED_RSS -> inFolder(subject, "feed.xml");
            case FEED_ATOM -> inFolder(subject, "atom.xml");
            case SITEMAP_SHARD -> "sitemaps/" + (subject.isEmpty() ? "all" : subject) + ".xml";
            case PROBLEMS -> "problems.json";
            case REDIRECTS -> "redirects.json";
            case SITEMAP -> "sitemap.xml";
            case ROBOTS -> "robots.txt";
        };
    }

    private static boolean amongCovers(String path) {
        String folder = path + "/";
        return path.startsWith(COVERS) && !folder.startsWith(OTHER_COVERS) && !folder.startsWith(VARIANTS);
    }

    /** The source of the cover that has this name in the outbox, empty where none can have it. */
    public static Optional<SourcePath> sourceOfCover(String name) {
        return SourcePath.parse(name.startsWith(OTHER_COVERS) ? name.substring(OTHER_COVERS.length()) : name)
                .filter(source -> COVER.nameOf(source.value()).equals(name));
    }

    private static String inFolder(String feed, String file) {
        String folder = Feeds.folderOf(feed);
        return folder.isEmpty() ? file : folder + "/" + file;
    }
}
