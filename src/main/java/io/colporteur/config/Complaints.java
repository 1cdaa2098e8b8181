package io.colporteur.config;

import io.colporteur.entry.Position;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells the findings what is wrong with the settings of one source. For one thread. */
final class Complaints {

    private final Findings findings;
    private final String source;
    private final boolean positioned;

    Complaints(Findings findings, String source, boolean positioned) {
        this.findings = findings;
        this.source = source;
        this.positioned = positioned;
    }

    /** The file, the environment variable or the option. */
    String source() {
        return source;
    }

    void add(@Nullable Position at, String key, String message, String hint) {
        findings.problem(problem(at, key, message, hint));
    }

    void unknownKey(Position at, String key, Collection<String> known, String elseHint) {
        add(
                at,
                key,
                "unknown key '" + key + "'",
                Nearest.to(key, known).map(Complaints::didYouMean).orElse(elseHint));
    }

    /**
     * The same source gives a key a second time, perhaps by its old name.
     *
     * @param other how it did so before
     */
    void givenTwice(@Nullable Position at, String name, Settings.Setting other, String hint) {
        String message = name.equals(other.name())
                ? "'" + name + "' is given twice"
                : "'" + name + "' and '" + other.name() + "' are the same setting";
        add(at, name, message, hint);
    }

    /**
     * A key is given by its old name, which is worth a note.
     *
     * @param now what to type, here, instead of that
     */
    void oldName(@Nullable Position at, String old, Key<?> key, String now) {
        String message = "'" + old + "' is called '" + key.name() + "' now";
        findings.note(problem(at, old, message, "type " + now + "; the old name still works"));
    }

    void goneKey(@Nullable Position at, KeyTable.Retired key) {
        add(at, key.name(), "'" + key.name() + "' is gone since version " + key.since(), key.instead());
    }

    static String didYouMean(String name) {
        return "did you mean '" + name + "'?";
    }

    private ConfigProblem problem(@Nullable Position at, String key, String message, String hint) {
        return new ConfigProblem(source, positioned ? at : null, key, message, hint);
    }
}
