package io.colporteur.links;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of asking for an address.
 *
 * @param said in a few words, to go on with after the address: {@code answers 404}, {@code has no host of that name}
 * @param now where it is now, for one that has moved for good
 * @param retryAfter how long the host wants to be left alone, absent when it does not say
 */
record Answer(
        LinkState state,
        String said,
        @Nullable String now,
        @Nullable Duration retryAfter) {

    /** Also what a machine without a network gets. */
    static final Answer NOWHERE = dead("has no host of that name");

    static Answer alive() {
        return new Answer(LinkState.ALIVE, "answers", null, null);
    }

    static Answer moved(String now) {
        return new Answer(LinkState.MOVED, "has moved to " + now, now, null);
    }

    static Answer dead(String said) {
        return new Answer(LinkState.DEAD, said, null, null);
    }

    static Answer silent(String said) {
        return new Answer(LinkState.SILENT, said, null, null);
    }

    static Answer silent(String said, @Nullable Duration retryAfter) {
        return new Answer(LinkState.SILENT, said, null, retryAfter);
    }

    boolean isGood() {
        return state == LinkState.ALIVE || state == LinkState.MOVED;
    }
}
