package io.colporteur.intake;

import io.colporteur.entry.FileNames;
import io.colporteur.entry.SourcePath;
import java.util.List;
import java.util.Set;

/** What a file of the inbox is taken for, by its path alone. */
public enum FileKind {
    /** A file that should hold an entry. */
    ENTRY,
    /** An image. */
    COVER,
    /** {@code robots.txt} directly under the inbox. */
    ROBOTS,
    /** A file, or a folder, that nobody can use for its {@linkplain FileNames name} or that of a folder on the way. */
    MISNAMED,
    /** Hidden, an editor's leftover, or something that we have no use for. */
    OTHER;

    private static final Set<String> ENTRIES = Set.of("md", "markdown", "html", "yaml", "yml", "json");
    private static final Set<String> COVERS = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");

    /**
     * What the file is taken for.
     *
     * @param coverFolders the folders of the inbox that hold covers: nothing in them is an entry
     */
    public static FileKind of(SourcePath path, List<String> coverFolders) {
        if (FileNames.isUsable(path.value())) {
            return meant(path, coverFolders);
        }
        return isLeftAside(path) ? OTHER : MISNAMED;
    }

    /** What the file would be taken for if its name could be used. */
    static FileKind meant(SourcePath path, List<String> coverFolders) {
        if (isLeftAside(path)) {
            return OTHER;
        }
        if (path.value().equals("robots.txt")) {
            return ROBOTS;
        }
        String extension = path.extension();
        if (COVERS.contains(extension)) {
            return COVER;
        }
        boolean amongCovers =
                coverFolders.stream().anyMatch(folder -> path.value().startsWith(folder + "/"));
        return ENTRIES.contains(extension) && !amongCovers ? ENTRY : OTHER;
    }

    private static boolean isLeftAside(SourcePath path) {
        return hidden(path.value())
                || path.fileName().endsWith("~")
                || path.fileName().startsWith("~$"); // a word processor's note of who has the file open
    }

    /** Whether the path or a folder on the way to it is hidden. */
    public static boolean hidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }
}
