package io.colporteur.intake;

import io.colporteur.entry.SourcePath;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts files in and out of the pipeline, so that it is known when a pass over the inbox has really ended, and that an
 * older look at a file never overtakes a newer one. A file that somebody goes on writing to is set aside, so that nobody waits
 * for it for ever. Thread-safe.
 */
public final class Turnstile {

    /** So much longer than a file may be in the making. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final long longestWait;
    private final Map<SourcePath, Arrival> latest = new HashMap<>();
    private final Set<SourcePath> aside = new LinkedHashSet<>();
    private long tickets;
    private long inside;
    private boolean scanned;
    private long lastOfScan;
    private long insideSinceScan;
    private boolean passedOnce;
    private boolean closed;

    /** @param settle how long a file may be in the making after it was last written to */
    public Turnstile(Duration settle) {
        longestWait = settle.plus(PATIENCE).toNanos();
    }

    /** A file may have changed: it enters. */
    public synchronized Arrival enter(SourcePath path) {
        long now = System.nanoTime();
        Arrival before = latest.get(path);
        long waitsUntil = before != null ? before.waitsUntil() : aside.contains(path) ? now : now + longestWait;
        long ticket = ++tickets;
        long since = before != null && before.waits() ? before.since() : ticket;
        Arrival arrival = new Arrival(path, ticket, since, now, waitsUntil);
        latest.put(path, arrival);
        count(arrival, 1);
        return arrival;
    }

    private void count(Arrival arrival, int change) {
        inside += change;
        if (arrival.since() <= lastOfScan) {
            insideSinceScan += change;
        }
    }

    /** Whether the same file has entered again since, or nothing is taken in any more: then this arrival need not go on. */
    public synchronized boolean superseded(Arrival arrival) {
        Arrival last = latest.get(arrival.path());
        return closed || (last != null && last.ticket() > arrival.ticket());
    }

    /** What became of the arrival is stored, or it was superseded. */
    public synchronized void leave(Arrival arrival) {
        count(arrival, -1);
        if (latest.remove(arrival.path(), arrival)) {
            aside.remove(arrival.path());
        }
    }

    /**
     * The file is still being written, and was waited for long enough: it leaves as it came, to be looked at again later.
     *
     * @return whether it was not aside before
     */
    public synchronized boolean setAside(Arrival arrival) {
        count(arrival, -1);
        return latest.remove(arrival.path(), arrival) && aside.add(arrival.path());
    }

    /** The files that were set aside and have not been stored since. */
    public synchronized List<SourcePath> aside() {
        return List.copyOf(aside);
    }

    /** How many arrivals have entered and not left. */
    public synchronized long inside() {
        return inside;
    }

    /** A scan has offered all that it found; unless a pass is still about to end, one begins to. */
    public synchronized void scanned() {
        if (!scanned && !closed) {
            scanned = true;
            lastOfScan = tickets;
            insideSinceScan = inside;
        }
    }

    /** True once for each scan: when all that it found has left, whatever came since. */
    public synchronized boolean passEnds() {
        if (!scanned || insideSinceScan > 0) {
            return false;
        }
        scanned = false;
        return true;
    }

    /** The first pass is stored whole: from now on each change is published at once. */
    public synchronized void open() {
        passedOnce = true;
    }

    /** The program is to end: what is inside leaves without being stored, and the next start finds it again. */
    public synchronized void close() {
        closed = true;
        scanned = false;
    }

    /** Whether the first pass has ended. */
    public synchronized boolean isOpen() {
        return passedOnce;
    }
}
