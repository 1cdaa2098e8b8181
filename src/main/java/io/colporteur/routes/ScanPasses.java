package io.colporteur.routes;

import io.colporteur.entry.SourcePath;
import io.colporteur.intake.Ledger;
import io.colporteur.intake.Turnstile;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows when a scan of the inbox begins and when it has offered all that it found, and keeps scans rare enough: the pause
 * between two is at least {@value #REST} times as long as a scan takes. Used by the scan's one thread, where nothing else is
 * said.
 */
final class ScanPasses extends DefaultPollingConsumerPollStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(ScanPasses.class);
    private static final int REST = 120;

    private final Ledger ledger;
    private final Turnstile turnstile;
    private final SeenFilter seen;
    private final Duration pause;
    private final Consumer<SourcePath> offer;
    private final Runnable offered;
    private final Consumer<Exception> failed;
    private volatile boolean asked = true;
    private volatile boolean failing;
    private long began;
    private long ended = System.nanoTime();
    private long took;

    /**
     * @param pause between two scans, at least
     * @param offer takes what a scan came upon but Camel cannot offer
     * @param offered is told when all files of a scan have been offered
     * @param failed is told why a scan could not be made
     */
    ScanPasses(
            Ledger ledger,
            Turnstile turnstile,
            SeenFilter seen,
            Duration pause,
            Consumer<SourcePath> offer,
            Runnable offered,
            Consumer<Exception> failed) {
        this.ledger = ledger;
        this.turnstile = turnstile;
        this.seen = seen;
        this.pause = pause;
        this.offer = offer;
        this.offered = offered;
        this.failed = failed;
    }

    /** Has the next scan begin as soon as the last one is as long ago as it took. Any thread may ask for it. */
    void soon() {
        asked = true;
    }

    /** Whether the last scan could not be made. Any thread may ask. */
    boolean failing() {
        return failing;
    }

    @Override
    public boolean begin(org.apache.camel.Consumer consumer, Endpoint endpoint) {
        long now = System.nanoTime();
        if (now - ended < (asked ? took : Math.max(pause.toNanos(), REST * took))) {
            return false;
        }
        asked = false;
        began = now;
        ledger.beginPass();
        return true;
    }

    @Override
    public void commit(org.apache.camel.Consumer consumer, Endpoint endpoint, int polled) {
        failing = false;
        ended = System.nanoTime();
        took = Math.max(0, seen.lastLook() - began); // without the time that the files took to be handled
        LOG.debug("scan of {} known files: {} new or changed, {} ms", ledger.size(), polled, took / 1_000_000);
        seen.notOffered().forEach(offer);
        turnstile.scanned();
        offered.run();
    }

    /** A pass that failed found nothing out: what it did not see is not gone. */
    @Override
    public boolean rollback(org.apache.camel.Consumer consumer, Endpoint endpoint, int retry, Exception cause) {
        failing = true;
        ended = System.nanoTime();
        failed.accept(new IOException(
                "the inbox cannot be scanned: " + cause.getMessage()
                        + "; bring it back, or name another with --inbox; what is published stays",
                cause));
        return false;
    }
}
