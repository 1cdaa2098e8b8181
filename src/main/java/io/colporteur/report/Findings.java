package io.colporteur.report;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Severity;
import java.util.List;

/**
 * What there is to say of an inbox.
 *
 * @param diagnostics given in any order, kept in {@linkplain Diagnostic#IN_READING_ORDER reading order}
 * @param files how many entry files were looked at
 */
public record Findings(List<Diagnostic> diagnostics, int files) {

    public Findings {
        diagnostics = diagnostics.stream().sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    /** How many diagnostics are of this severity. */
    public long count(Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
