package io.colporteur.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How bad each kind of diagnostic is: as its code says, or as somebody wants it instead. Immutable.
 *
 * @param changed by code, those that differ from the code's own
 */
public record Severities(Map<Code, Severity> changed) {

    /** Each code's own. */
    public static final Severities USUAL = new Severities(Map.of());

    /** @throws IllegalArgumentException when a code cannot have the severity that it is given */
    public Severities {
        Map<Code, Severity> differing = new EnumMap<>(Code.class);
        changed.forEach((code, severity) -> {
            if (!code.leeway().severities().contains(severity)) {
                throw new IllegalArgumentException(code + " cannot be " + severity);
            }
            if (severity != code.severity()) {
                differing.put(code, severity);
            }
        });
        changed = Collections.unmodifiableMap(differing);
    }

    /**
     * These for these codes, and the others' own.
     *
     * @throws IllegalArgumentException when a code cannot have the severity that it is given
     */
    public static Severities of(Map<Code, Severity> wanted) {
        return new Severities(wanted);
    }

    /** How bad diagnostics of this code are. */
    public Severity of(Code code) {
        return changed.getOrDefault(code, code.severity());
    }
}
