package io.colporteur.intake;

import io.colporteur.entry.SourcePath;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts files in and out of the pipeline, so that it is known when a pass over the inbox has really ended, and that an
 * older look at a file never overtakes a newer one. Thread-safe.
 */
public final class Turnstile {

    private final Map<SourcePath, Long> latest = new HashMap<>();
    private long tickets;
    private long inside;
    private boolean scanned;
    private boolean passedOnce;
    private boolean closed;

    /** A file may have changed: it enters. */
    public synchronized Arrival enter(SourcePath path) {
        long ticket = ++tickets;
        latest.put(path, ticket);
        inside++;
        return new Arrival(path, ticket, System.nanoTime());
    }

    /** Whether the same file has entered again since, or nothing is taken in any more: then this arrival need not go on. */
    public synchronized boolean superseded(Arrival arrival) {
        return closed || latest.getOrDefault(arrival.path(), 0L) > arrival.ticket();
    }

    /** What became of the arrival is stored, or it was superseded. */
    public synchronized void leave(Arrival arrival) {
        latest.remove(arrival.path(), arrival.ticket());
        inside--;
    }

    /** How many arrivals have entered and not left. */
    public synchronized long inside() {
        return inside;
    }

    /** A scan has offered all that it found. */
    public synchronized void scanned() {
        scanned = !closed;
    }

    /** True once for each scan: when all that it found has left. */
    public synchronized boolean passEnds() {
        if (!scanned || inside > 0) {
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
