package io.colporteur.report;

import java.util.Locale;

/** How diagnostics can be shown. */
public enum ReportFormat {
    /** For people at a terminal, with the lines that are meant. */
    TEXT,
    /** In our own shape, that of {@code problems.json}. */
    JSON,
    /** SARIF 2.1.0, for code scanning and for editors. */
    SARIF,
    /** Workflow commands, which GitHub Actions makes annotations of. */
    GITHUB;

    /** The name that is typed on the command line: {@code text}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
