package io.colporteur.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Collects what is found in one file while it goes through a stage. Append-only; for one thread. A file can be wrong in one
 * way a hundred thousand times: beyond the first {@value #MOST_OF_A_KIND}, only how many there are is told.
 */
public final class Diagnostics {

    private static final int MOST_OF_A_KIND = 100;

    private final SourcePath file;
    private final Severities severities;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);
    private final Map<Code, Position> beyond = new EnumMap<>(Code.class);

    /** @param severities how bad each kind of diagnostic is */
    public Diagnostics(SourcePath file, Severities severities) {
        this.file = file;
        this.severities = severities;
    }

    /** Of the usual severities. */
    public Diagnostics(SourcePath file) {
        this(file, Severities.USUAL);
    }

    /** Reports something with the severity that its code has here. */
    public void report(Code code, Position at, String excerpt, String message, String hint) {
        if (isFull(code)) {
            beyond.putIfAbsent(code, at);
        } else {
            found.add(new Diagnostic(file, severities.of(code), code, at, excerpt, message, hint));
        }
        counts.merge(code, 1, Integer::sum);
    }

    /** Whether no more of this kind are told one by one. */
    public boolean isFull(Code code) {
        return counts.getOrDefault(code, 0) >= MOST_OF_A_KIND;
    }

    /** Reports something about a field that is there; the field's own text is the excerpt. */
    public void report(Code code, Text field, String message, String hint) {
        report(code, field.at(), field.value(), message, hint);
    }

    /** Whether an error is among them, so that the entry cannot be published. */
    public boolean refused() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** What was found so far, in reading order. */
    public List<Diagnostic> toList() {
        return Stream.concat(found.stream(), beyond.keySet().stream().map(this::rest))
                .sorted(Diagnostic.IN_READING_ORDER)
                .toList();
    }

    private Diagnostic rest(Code code) {
        int more = counts.getOrDefault(code, 0) - MOST_OF_A_KIND;
        String message = "There are more like this in the file, " + more + " from here on.";
        Position at = beyond.getOrDefault(code, Position.START);
        return new Diagnostic(file, severities.of(code), code, at, "", message, "Mend those that are told.");
    }
}
