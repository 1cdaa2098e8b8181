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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns a path that a watcher noticed into the files that it may be about. Thread-safe. */
public final class Hints {

    private final Path inbox;
    private final List<String> coverFolders;
    private final Ledger ledger;
    private final Function<String, List<SourcePath>> knownBelow;

    /**
     * @param inbox an absolute path
     * @param knownBelow the known files below a folder of the inbox
     */
    public Hints(Path inbox, List<String> coverFolders, Ledger ledger, Function<String, List<SourcePath>> knownBelow) {
        this.inbox = inbox;
        this.coverFolders = coverFolders;
        this.ledger = ledger;
        this.knownBelow = knownBelow;
    }

    /** The file itself; for a folder that came, what is new in it; for one that went, what was known in it. */
    public List<SourcePath> about(Path noticed) {
        if (Files.isDirectory(noticed)) {
            return changedBelow(noticed);
        }
        if (!noticed.startsWith(inbox) || noticed.equals(inbox)) {
            return List.of();
        }
        SourcePath path = relative(noticed);
        List<SourcePath> files = new ArrayList<>();
        if (isOurs(path)) {
            files.add(path);
        }
        if (Files.notExists(noticed)) {
            files.addAll(knownBelow.apply(path.value()));
        }
        return files;
    }

    private List<SourcePath> changedBelow(Path folder) {
        List<SourcePath> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    SourcePath path = relative(file);
                    Stamp stamp = Stamp.of(attributes);
                    if (isOurs(path) && !ledger.matches(path, stamp)) {
                        files.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE; // the scan will tell
                }
            });
        } catch (IOException e) {
            return files; // the folder went while it was listed; the scan will tell
        }
        return files;
    }

    private boolean isOurs(SourcePath path) {
        return FileKind.of(path, coverFolders) != FileKind.OTHER;
    }

    private SourcePath relative(Path file) {
        return new SourcePath(inbox.relativize(file).toString().replace(File.separatorChar, '/'));
    }
}
