package io.colporteur.enrichment;

import java.util.Set;

/** The names in the outbox that are the program's own, so that each name there has one owner. */
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
            "sitemaps");

    /** Folders at the top of the outbox that no feed of a path may lie in. */
    private static final Set<String> FOLDERS = Set.of("archive", "authors", "covers", "sitemaps");

    private ReservedNames() {}

    /** Whether an entry of this collection cannot have this slug. */
    static boolean includesSlug(String collection, String slug) {
        String last = slug.substring(slug.lastIndexOf('/') + 1);
        return IN_EVERY_FOLDER.contains(last) || (collection.isEmpty() && AT_THE_TOP.contains(firstSegment(slug)));
    }

    /** Whether no feed can lie under this site path. */
    static boolean includesPath(String path) {
        return FOLDERS.contains(firstSegment(path.substring(1)));
    }

    private static String firstSegment(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
