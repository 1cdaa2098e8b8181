package io.colporteur.intake;

import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** The files of the inbox that concern us, as they lie there now. Immutable. */
public final class InboxFiles {

    private final Path inbox;
    private final List<String> coverFolders;

    /** Is told what lies in the inbox. */
    public interface Visitor {

        /** A file that holds an entry or is a cover, by its name. */
        void file(SourcePath path, Stamp stamp);

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
                boolean hidden = relative(directory)
                        .filter(path -> FileKind.hidden(path.value()))
                        .isPresent();
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                relative(file)
                        .filter(path -> kind(path) != FileKind.OTHER)
                        .ifPresent(path -> visitor.file(path, Stamp.of(attributes)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                relative(file).ifPresent(path -> visitor.unreadable(path, why));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What a file is taken for, by its path alone. */
    public FileKind kind(SourcePath path) {
        return FileKind.of(path, coverFolders);
    }

    /** Where a file or a folder lies in the inbox, empty when it is not inside. */
    public Optional<SourcePath> relative(Path file) {
        return file.startsWith(inbox) && !file.equals(inbox)
                ? Optional.of(new SourcePath(inbox.relativize(file).toString().replace(File.separatorChar, '/')))
                : Optional.empty();
    }
}
