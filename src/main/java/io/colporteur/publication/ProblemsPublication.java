package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Severity;
import java.util.List;

/** What is wrong in the inbox, for those who cannot see the console: errors, then warnings, and how many of each. */
final class ProblemsPublication implements Publication {

    private static final int MOST = 1_000;
    private static final List<Severity> COUNTED = List.of(Severity.ERROR, Severity.WARNING);

    @Override
    public Kind kind() {
        return Kind.PROBLEMS;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return new Document.Json(ProblemReport.of(view.problems(MOST), view.problemTotals(), COUNTED));
    }
}
