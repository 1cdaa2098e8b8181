package io.colporteur.routes;

import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.intake.FileKind;
import io.colporteur.intake.Ledger;
import java.io.File;
import java.time.Instant;
import java.util.List;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Lets only those files of a scan through that are ours to read and do not look as they did when they were last read. For
 * the scan's one thread.
 */
final class SeenFilter implements GenericFileFilter<File> {

    private final Ledger ledger;
    private final List<String> coverFolders;
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
            return !FileKind.hidden(relative);
        }
        SourcePath path = new SourcePath(relative);
        return FileKind.of(path, coverFolders) != FileKind.OTHER
                && !ledger.matches(path, new Stamp(file.getFileLength(), Instant.ofEpochMilli(file.getLastModified())));
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
