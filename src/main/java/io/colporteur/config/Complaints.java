package io.colporteur.config;

import io.colporteur.entry.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the settings of one source. Append-only; for one thread. */
final class Complaints {

    private final String source;
    private final boolean positioned;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private Complaints(String source, boolean positioned) {
        this.source = source;
        this.positioned = positioned;
    }

    /** About a file, in which everything has a place. */
    static Complaints aboutFile(String file) {
        return new Complaints(file, true);
    }

    /** About an environment variable or an option, which is a place itself. */
    static Complaints about(String variableOrOption) {
        return new Complaints(variableOrOption, false);
    }

    void add(@Nullable Position at, String key, String message, String hint) {
        problems.add(new ConfigProblem(source, positioned ? at : null, key, message, hint));
    }

    void unknownKey(Position at, String key, Collection<String> known, String elseHint) {
        add(
                at,
                key,
                "unknown key '" + key + "'",
                Nearest.to(key, known).map(Complaints::didYouMean).orElse(elseHint));
    }

    static String didYouMean(String name) {
        return "did you mean '" + name + "'?";
    }

    List<ConfigProblem> problems() {
        return problems;
    }
}
