package io.colporteur.enrichment;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in the outbox that are the program's own, so that each name there has one owner, and no folder is needed where
 * a document lies. An entry's document is {@code collection/slug.json}, a path's feeds lie in the folder of that name: so
 * {@code feed} and {@code atom} are no entry's, and no folder has the ending of a document.
 *
 * <p>Names are compared letter by letter, as the author wrote them: a slug, a path and a collection
 * in NFC. {@code Feed} and {@code Archive} are free. Where the outbox's file system takes {@code X} and {@code x} for the
 * same name, what has such names shares a file; only endings are compared without regard to case.
 */
final class ReservedNames {

    /** Documents that lie beside the entries in every folder. */
    private static final Set<String> IN_EVERY_FOLDER = Set.of("feed", "atom");

    /** Folders and documents at the top of the outbox. */
    private static final Set<String> AT_THE_TOP = Set.of(
            "archive",
            "authors",
            "changes",
            "covers",
            "feeds",
            "index",
            "problems",
            "redirects",
            "robots",
            "schemas",
            "sitemap",
            "sitemaps",
            "tags");

    /** Folders at the top of the outbox that are no collection, and that no feed of a path may lie in. */
    private static final Set<String> FOLDERS = Set.of("archive", "authors", "covers", "schemas", "sitemaps", "tags");

    /** What documents end with, at the end of a folder's name. */
    private static final Pattern ENDING =
            Pattern.compile("(?:\\.(?:json|xml|html|txt|opml))+(?=/|\\z)", Pattern.CASE_INSENSITIVE);

    private ReservedNames() {}

    /** The slug itself where an entry of this collection can have it, else one like it that it can have. */
    static String freeSlug(String collection, String slug) {
        int last = slug.lastIndexOf('/') + 1;
        String document = slug.substring(last);
        String free = withoutEndings(slug.substring(0, last))
                + (IN_EVERY_FOLDER.contains(document) ? renamed(document) : document);
        return collection.isEmpty() ? freeAtTheTop(free, AT_THE_TOP) : free;
    }

    /** The folder itself where entries or the feeds of a path can lie in it, else one like it where they can. */
    static String freeFolder(String folder) {
        return freeAtTheTop(withoutEndings(folder), FOLDERS);
    }

    /** Whether a folder is one of the program's own, or lies in one. */
    static boolean includesFolder(String folder) {
        return FOLDERS.contains(firstSegment(folder));
    }

    private static String withoutEndings(String folder) {
        return ENDING.matcher(folder).replaceAll("");
    }

    private static String freeAtTheTop(String path, Set<String> reserved) {
        String first = firstSegment(path);
        return reserved.contains(first) ? renamed(first) + path.substring(first.length()) : path;
    }

    private static String renamed(String segment) {
        return segment + "-1";
    }

    private static String firstSegment(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
