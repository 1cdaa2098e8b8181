package io.colporteur.links;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** A checker whose network the test makes up. */
public final class Offline {

    private Offline() {}

    /**
     * A checker that remembers in a file.
     *
     * @param dead what is said of addresses that are dead
     * @param moved where others are now; all else is alive
     */
    public static LinkChecker checker(Path memory, Map<String, String> dead, Map<String, String> moved) {
        Asker asker = address -> {
            String typed = address.toString();
            return dead.containsKey(typed)
                    ? Answer.dead(dead.get(typed))
                    : moved.containsKey(typed) ? Answer.moved(moved.get(typed)) : Answer.alive();
        };
        return new LinkChecker(asker, Answers.in(memory), InstantSource.system(), time -> {});
    }
}
