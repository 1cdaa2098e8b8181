package io.colporteur.cli;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.entry.Severity;
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
                : count(errors, "error") + " and " + count(warnings, "warning") + ", see problems.json in the outbox";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
