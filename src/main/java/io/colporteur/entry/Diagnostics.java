package io.colporteur.entry;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is found in one file while it goes through a stage. Append-only; for one thread.
 */
public final class Diagnostics {

    private final SourcePath file;
    private final Severities severities;
    private final List<Diagnostic> found = new ArrayList<>();

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
        found.add(new Diagnostic(file, severities.of(code), code, at, excerpt, message, hint));
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
        return found.stream().sorted(Diagnostic.IN_READING_ORDER).toList();
    }
}
