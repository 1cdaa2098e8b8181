package io.colporteur.cli;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.entry.Severity;
import io.colporteur.report.Words;
import java.util.Map;

/** How many problems there are, in words. */
final class ProblemSummary {

    private ProblemSummary() {}

    static String of(Catalogue catalogue) {
        Map<Severity, Long> totals = catalogue.problemTotals();
        long errors = totals.getOrDefault(Severity.ERROR, 0L);
        long warnings = totals.getOrDefault(Severity.WARNING, 0L);
        return errors + warnings == 0
                ? "no problems"
                : Words.count(errors, "error") + " and " + Words.count(warnings, "warning")
                        + "; 'colporteur check' shows them";
    }
}
