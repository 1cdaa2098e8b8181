package io.colporteur.routes;

import io.colporteur.entry.FileNames;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.intake.FileKind;
import io.colporteur.intake.InboxFiles;
import io.colporteur.intake.Ledger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    private final InboxFiles inbox;
    private final Ledger ledger;
    private final Set<File> links = new HashSet<>();
    private final List<SourcePath> closed = new ArrayList<>();
    private final Set<File> uncertain = new LinkedHashSet<>();
    private long lastLook;

    SeenFilter(InboxFiles inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        lastLook = System.nanoTime();
        if (!isNamed(file.getFile())) {
            return false;
        }
        String relative = path(file);
        if (file.isDirectory()) {
            return !FileKind.hidden(relative) && !isLink(file) && isOpen(new SourcePath(relative));
        }
        SourcePath path = new SourcePath(relative);
        return inbox.kind(path) != FileKind.OTHER
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

    private boolean isOpen(SourcePath folder) {
        boolean open = !inbox.isClosed(folder);
        if (!open && !ledger.matches(folder, Stamp.UNREAD)) {
            closed.add(folder);
        }
        return open;
    }

    /**
     * A {@link File} is text: it does not lead to a file whose name is not UTF-8, nor does the scan into such a folder. And in
     * Camel's own paths there are no backslashes.
     */
    private boolean isNamed(File file) {
        String name = file.getName();
        if (FileNames.isCertain(name)) {
            return true;
        }
        uncertain.add(file.getParentFile());
        return FileNames.isUsable(name) && file.exists();
    }

    /**
     * What the scan came upon since this was last asked and cannot offer, for its name or since it is a folder that cannot be
     * looked into; but for what is known already.
     */
    List<SourcePath> notOffered() {
        List<SourcePath> notOffered = new ArrayList<>(closed);
        closed.clear();
        for (File folder : uncertain) {
            try {
                inbox.misnamedIn(folder.toPath()).stream()
                        .filter(path -> !ledger.matches(path, InboxFiles.MISNAMED))
                        .forEach(notOffered::add);
            } catch (IOException e) {
                LOG.debug("{} went while it was listed; the next scan will tell", folder, e);
            }
        }
        uncertain.clear();
        return notOffered;
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
