package io.colporteur.report;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severity;
import java.io.IOException;
import java.util.Locale;

/**
 * For people at a terminal, as compilers do: what and where, the line itself with a mark under what is meant, what to
 * do; at the end how many of each there are.
 */
final class TextReport implements Report {

    private final SourceLines sources;
    private final Colours colours;

    TextReport(SourceLines sources, Colours colours) {
        this.sources = sources;
        this.colours = colours;
    }

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        SourceLines lines = new OpenFile(sources);
        for (Diagnostic diagnostic : findings.diagnostics()) {
            String quote = Spot.of(diagnostic, lines)
                    .map(spot -> quote(diagnostic, spot))
                    .orElse("");
            out.append(head(diagnostic)).append(quote).append(hint(diagnostic));
        }
        out.append(summary(findings)).append('\n');
    }

    private String head(Diagnostic diagnostic) {
        Position at = diagnostic.at();
        Severity severity = diagnostic.severity();
        String name = severity.name().toLowerCase(Locale.ROOT);
        return colours.bold(Glyphs.of(diagnostic.file().value()) + ":" + at.line() + ":" + at.column() + ":") + " "
                + colours.of(severity, name + "[" + diagnostic.code().slug() + "]") + " "
                + Glyphs.of(diagnostic.message()) + "\n";
    }

    private String quote(Diagnostic diagnostic, Spot spot) {
        Window window = Window.around(spot);
        String mark = "^" + "~".repeat(window.under() - 1);
        return (colours.dim("  " + diagnostic.at().line() + " |") + " " + window.text()).stripTrailing() + "\n"
                + colours.dim(margin(diagnostic) + " |") + " " + " ".repeat(window.before())
                + colours.of(diagnostic.severity(), mark) + "\n";
    }

    private String hint(Diagnostic diagnostic) {
        return diagnostic.hint().isEmpty()
                ? ""
                : colours.dim(margin(diagnostic) + " =") + " " + Glyphs.of(diagnostic.hint()) + "\n";
    }

    /** As wide as the number of the line. */
    private static String margin(Diagnostic diagnostic) {
        return "  " + " ".repeat(Integer.toString(diagnostic.at().line()).length());
    }

    private static String summary(Findings findings) {
        String files = Words.count(findings.files(), "file");
        return findings.diagnostics().isEmpty()
                ? files + ": no problems"
                : files + ": " + Words.count(findings.count(Severity.ERROR), "error") + ", "
                        + Words.count(findings.count(Severity.WARNING), "warning") + ", "
                        + Words.count(findings.count(Severity.NOTE), "note");
    }
}
