package io.colporteur.links;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {

    void of(Duration time) throws InterruptedException;
}
