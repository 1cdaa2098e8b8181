package io.colporteur.entry;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How long a file may still be in the making after it was last written to. Immutable.
 *
 * @param clock what a file's age is measured by
 */
public record Settling(Duration time, InstantSource clock) {

    /** For those who take files as they are. */
    public static final Settling NONE = new Settling(Duration.ZERO, InstantSource.system());

    /**
     * Whether somebody may still be writing a file that looks like this. A time in the future by a little is another machine's
     * clock; by much, it says nothing of the file's age.
     */
    public boolean isYoung(Stamp stamp) {
        return Duration.between(stamp.modified(), clock.instant()).abs().compareTo(time) < 0;
    }
}
