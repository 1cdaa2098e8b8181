package io.colporteur.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Diagnostics on the wire: {@code problems.json}, and what {@code check --format json} prints.
 *
 * @param problems in the order in which they are given
 * @param totals how many there are of each severity, also of those that are not listed
 */
public record ProblemReport(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Problem> problems, Map<String, Long> totals) {

    /**
     * One of them.
     *
     * @param file relative to the inbox
     * @param excerpt the offending text, absent where something is missing
     * @param hint absent where nothing needs to be done
     */
    public record Problem(
            String file,
            String severity,
            String code,
            int line,
            int column,
            String excerpt,
            String message,
            String hint) {

        /** A diagnostic on the wire. */
        public static Problem of(Diagnostic diagnostic) {
            return new Problem(
                    diagnostic.file().value(),
                    nameOf(diagnostic.severity()),
                    diagnostic.code().slug(),
                    diagnostic.at().line(),
                    diagnostic.at().column(),
                    diagnostic.excerpt(),
                    diagnostic.message(),
                    diagnostic.hint());
        }
    }

    /**
     * A report of these diagnostics.
     *
     * @param totals by severity; one that is missing counts nothing
     * @param counted the severities whose totals are shown, zeros too
     */
    public static ProblemReport of(List<Diagnostic> diagnostics, Map<Severity, Long> totals, List<Severity> counted) {
        Map<String, Long> byName = new LinkedHashMap<>();
        counted.forEach(severity -> byName.put(nameOf(severity), totals.getOrDefault(severity, 0L)));
        return new ProblemReport(diagnostics.stream().map(Problem::of).toList(), byName);
    }

    private static String nameOf(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
