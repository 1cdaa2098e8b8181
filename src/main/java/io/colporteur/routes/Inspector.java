package io.colporteur.routes;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.Manifest.Claim;
import io.colporteur.outbox.OutboxFiles;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether the outbox still is as it was written, and has that written again which somebody else changed or removed.
 * For one thread at a time.
 */
public final class Inspector {

    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

    /** What is read at a time, so that nobody notices: all of a small outbox within seconds, a million files within a day. */
    private static final int MOST_FILES = 20;

    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Catalogue catalogue;
    private final OutboxFiles outbox;
    private String last = "";

    public Inspector(Catalogue catalogue, OutboxFiles outbox) {
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    /** Looks at all files, but not into them. */
    synchronized void inspectAll() {
        int changed = catalogue.markUnless(outbox::holds);
        if (changed > 0) {
            LOG.warn("somebody else changed or removed files of the outbox ({}); they are written again", changed);
        }
    }

    /** Reads some files, each time the next ones in the order of their names. */
    synchronized void inspectSome() {
        List<Claim> next = catalogue.someWritten(last, MOST_FILES);
        last = "";
        long bytes = 0;
        for (Claim file : next) {
            if (!holds(file) && catalogue.markUnless(file, this::holds)) {
                LOG.warn("somebody else changed or removed {} in the outbox; it is written again", file.name());
            }
            last = file.name();
            bytes += file.size();
            if (bytes > MOST_BYTES) {
                break;
            }
        }
    }

    private boolean holds(Claim file) {
        return outbox.holds(file.name(), file.size(), file.checksum());
    }
}
