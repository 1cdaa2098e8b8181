package io.colporteur.routes;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Knows when one pass has been published whole, or why it could not be. Thread-safe. */
public final class Completion implements Progress {

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    @Override
    public void published() {
        done.countDown();
    }

    @Override
    public void failed(Exception cause) {
        failure.compareAndSet(null, cause);
        done.countDown();
    }

    /** Waits for either; returns what went wrong. */
    public Optional<Exception> await() throws InterruptedException {
        done.await();
        return Optional.ofNullable(failure.get());
    }
}
