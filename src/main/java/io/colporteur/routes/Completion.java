package io.colporteur.routes;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Knows when one pass has been published whole, or why it could not be. Thread-safe. */
public final class Completion {

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** A pass has ended and nothing is stale, or all that remains was given up. */
    void complete() {
        done.countDown();
    }

    /** Something could not be done at all. */
    void fail(Exception cause) {
        failure.compareAndSet(null, cause);
        done.countDown();
    }

    /** Waits for either; returns what went wrong. */
    public Optional<Exception> await() throws InterruptedException {
        done.await();
        return Optional.ofNullable(failure.get());
    }
}
