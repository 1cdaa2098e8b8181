package io.colporteur.intake;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the inbox that concern us, as they lie there now. Immutable. */
public final class InboxFiles {

    /** What is misnamed looks the same whatever it holds. */
    public static final Stamp MISNAMED = new Stamp(0, Instant.EPOCH);

    /** What is wrong with a folder that {@linkplain #isClosed is closed}. */
    public static final String CLOSED = "The folder cannot be looked into.";

    private final Path inbox;
    private final List<String> coverFolders;

    /** Is told what lies in the inbox. */
    public interface Visitor {

        /** A file that holds an entry or is a cover, by its name; or something that is {@link FileKind#MISNAMED}. */
        void file(SourcePath path, Stamp stamp);

        /** A link to a folder, which is not followed. */
        default void link(SourcePath path) {}

        /** A file or a folder of which nothing can be learnt. */
        default void unreadable(SourcePath path, IOException why) {}
    }

    /**
     * @param inbox an absolute path
     * @param coverFolders the folders of the inbox that hold covers and no entries
     */
    public InboxFiles(Path inbox, List<String> coverFolders) {
        this.inbox = inbox;
        this.coverFolders = List.copyOf(coverFolders);
    }

    /** Goes through a folder of the inbox in no particular order; links to folders are not followed. */
    public void below(Path folder, Visitor visitor) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                Optional<SourcePath> path = relative(directory);
                path.filter(InboxFiles.this::isMisnamed)
                        .map(InboxFiles::misnamedPart)
                        .ifPresent(misnamed -> visitor.file(misnamed, MISNAMED));
                boolean skipped = path.filter(one -> FileKind.hidden(one.value()) || isMisnamed(one))
                        .isPresent();
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                relative(file).ifPresent(path -> visit(path, file, attributes, visitor));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                relative(file).ifPresent(path -> visitor.unreadable(path, why));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void visit(SourcePath path, Path file, BasicFileAttributes attributes, Visitor visitor) {
        FileKind kind = kind(path);
        if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
            if (!FileKind.hidden(path.value())) {
                visitor.link(path);
            }
        } else if (kind == FileKind.MISNAMED) {
            if (concerns(path, false)) {
                visitor.file(misnamedPart(path), MISNAMED);
            }
        } else if (kind != FileKind.OTHER) {
            visitor.file(path, Stamp.of(attributes));
        }
    }

    /** What a folder itself holds that is misnamed and would concern us. */
    public List<SourcePath> misnamedIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> relative(file).filter(this::isMisnamed).isPresent())
                    .filter(file -> concerns(FileNames.path(inbox, file), isFolder(file)))
                    .map(file -> FileNames.path(inbox, file))
                    .toList();
        }
    }

    /** What is wrong with the name of something {@link FileKind#MISNAMED}; nothing when it is not there, or no loss. */
    public List<Diagnostic> complaint(SourcePath path) {
        Path file = file(path);
        boolean folder = isFolder(file);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && concerns(path, folder)
                ? Misnomers.complaint(path, folder ? "folder" : "file")
                : List.of();
    }

    /** Whether it is a folder that nobody can say what is in. */
    public boolean isClosed(SourcePath path) {
        Path file = file(path);
        return isFolder(file) && !(Files.isReadable(file) && Files.isExecutable(file));
    }

    /** Whether an entry or a cover may be lost with what is misnamed. */
    private boolean concerns(SourcePath path, boolean folder) {
        FileKind meant = FileKind.meant(path, coverFolders);
        return folder || meant == FileKind.ENTRY || meant == FileKind.COVER;
    }

    private boolean isMisnamed(SourcePath path) {
        return kind(path) == FileKind.MISNAMED;
    }

    private static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Of something misnamed, and the folders on the way to it, the first whose name cannot be used. */
    static SourcePath misnamedPart(SourcePath path) {
        String value = path.value();
        int slash = value.indexOf('/');
        while (slash >= 0 && FileNames.isUsable(value.substring(0, slash))) {
            slash = value.indexOf('/', slash + 1);
        }
        return slash < 0 ? path : new SourcePath(value.substring(0, slash));
    }

    /** What a file is taken for, by its path alone. */
    public FileKind kind(SourcePath path) {
        return FileKind.of(path, coverFolders);
    }

    /** Where the file with this path is, if it is there. */
    public Path file(SourcePath path) {
        return FileNames.file(inbox, path);
    }

    /** Where a file or a folder lies in the inbox, empty when it is not inside. */
    public Optional<SourcePath> relative(Path file) {
        return file.startsWith(inbox) && !file.equals(inbox)
                ? Optional.of(FileNames.path(inbox, file))
                : Optional.empty();
    }
}
