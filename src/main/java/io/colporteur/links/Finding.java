package io.colporteur.links;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say of an address.
 *
 * @param said goes on after the address: {@code answers 404: there is nothing}
 * @param now where it is now, for one that has moved for good
 */
public record Finding(
        LinkState state, String said, @Nullable String now) {

    /** After so many silent answers in a row, each later than the last, nobody can believe that it is for a moment only. */
    private static final int LOST_AFTER = 3;

    static Finding of(String address, Answers.Remembered known) {
        Answer answer = known.answer();
        return switch (answer.state()) {
            case ALIVE -> new Finding(LinkState.ALIVE, answer.said(), null);
            case MOVED -> {
                int fragment = address.indexOf('#');
                String now = answer.now() + (fragment < 0 ? "" : address.substring(fragment));
                yield new Finding(LinkState.MOVED, "has moved to " + now, now);
            }
            case DEAD -> new Finding(LinkState.DEAD, answer.said(), null);
            case SILENT ->
                known.failures() < LOST_AFTER
                        ? new Finding(LinkState.SILENT, answer.said(), null)
                        : new Finding(
                                LinkState.DEAD, answer.said() + ", " + known.failures() + " times in a row", null);
        };
    }
}
