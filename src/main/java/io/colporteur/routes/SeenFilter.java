package io.colporteur.routes;

import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.intake.FileKind;
import io.colporteur.intake.Ledger;
import java.io.File;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only those files of a scan through that are ours to read and do not look as they did when they were last read. For
 * the scan's one thread.
 */
final class SeenFilter implements GenericFileFilter<File> {

    private static final Logger LOG = LoggerFactory.getLogger(SeenFilter.class);

    private final Ledger ledger;
    private final List<String> coverFolders;
    private final Set<File> links = new HashSet<>();
    private long lastLook;

    SeenFilter(Ledger ledger, List<String> coverFolders) {
        this.ledger = ledger;
        this.coverFolders = coverFolders;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        lastLook = System.nanoTime();
        String relative = path(file);
        if (file.isDirectory()) {
            return !FileKind.hidden(relative) && !isLink(file);
        }
        SourcePath path = new SourcePath(relative);
        return FileKind.of(path, coverFolders) != FileKind.OTHER
                && !ledger.matches(path, new Stamp(file.getFileLength(), Instant.ofEpochMilli(file.getLastModified())));
    }

    /** A folder that is reached through a link may be anywhere, even above the inbox: it is not followed. */
    private boolean isLink(GenericFile<File> folder) {
        boolean link = Files.isSymbolicLink(folder.getFile().toPath());
        if (link && links.add(folder.getFile())) {
            LOG.warn("{} is a link to a folder and is not followed", path(folder));
        }
        return link;
    }

    /** {@link System#nanoTime} of the last look at a file: all are listed before the first is offered. */
    long lastLook() {
        return lastLook;
    }

    /** The path below the inbox, with {@code /} between the segments. */
    static String path(GenericFile<File> file) {
        return file.getRelativeFilePath().replace(File.separatorChar, '/');
    }
}
