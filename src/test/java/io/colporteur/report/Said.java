package io.colporteur.report;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.util.List;

/** Diagnostics to show, each saying no more than its test needs. */
final class Said {

    private Said() {}

    static Diagnostic of(String file, Code code, Position at, String excerpt, String message, String hint) {
        return new Diagnostic(new SourcePath(file), code.severity(), code, at, excerpt, message, hint);
    }

    static Diagnostic of(Code code, String message, String hint) {
        return of("a/x.md", code, Position.START, "", message, hint);
    }

    /** Something on the first line of a file. */
    static Diagnostic at(int column, String excerpt) {
        return of("a/x.md", Code.ISBN_INVALID, new Position(1, column), excerpt, "Wrong.", "");
    }

    static String by(Report report, Diagnostic... diagnostics) throws IOException {
        StringBuilder out = new StringBuilder();
        report.write(new Findings(List.of(diagnostics), 1), out);
        return out.toString();
    }
}
