package io.colporteur.catalogue;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The errors and warnings of each file, with running totals; and the notes that the catalogue itself makes. */
final class Problems {

    private static final String COLUMNS = "path, severity, code, line, col, excerpt, message, hint";

    private final Database database;

    Problems(Database database) {
        this.database = database;
    }

    /** What is now wrong with a file; returns whether that is something else than before. */
    boolean replace(SourcePath file, List<Diagnostic> diagnostics) {
        List<Diagnostic> now = diagnostics.stream()
                .filter(Problems::isKept)
                .sorted(Diagnostic.IN_READING_ORDER)
                .toList();
        List<Diagnostic> before = of(file);
        if (now.equals(before)) {
            return false;
        }
        if (!before.isEmpty()) {
            database.update("DELETE FROM problem WHERE path = ?", file.value());
        }
        for (int nr = 0; nr < now.size(); nr++) {
            insert(nr, now.get(nr));
        }
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            addToTotal(severity, count(now, severity) - count(before, severity));
        }
        return true;
    }

    /** The notes about a file are found again by reading it, but for those that only the catalogue can make. */
    private static boolean isKept(Diagnostic diagnostic) {
        return diagnostic.severity() != Severity.NOTE || diagnostic.code() == Code.SLUG_CONTESTED;
    }

    List<Diagnostic> of(SourcePath file) {
        return database.list(
                "SELECT " + COLUMNS + " FROM problem WHERE path = ? ORDER BY nr", Problems::diagnostic, file.value());
    }

    /** Of all files, in reading order. */
    List<Diagnostic> all() {
        return database.list("SELECT " + COLUMNS + " FROM problem ORDER BY path, nr", Problems::diagnostic);
    }

    /** Errors before warnings, each in reading order; no notes. */
    static List<Diagnostic> worst(Database database, int limit) {
        return database.list(
                // alphabetically, errors come before warnings
                "SELECT " + COLUMNS + " FROM problem WHERE severity IN ('ERROR', 'WARNING')"
                        + " ORDER BY severity, path, line, col, code, message LIMIT ?",
                Problems::diagnostic,
                limit);
    }

    static Map<Severity, Long> totals(Database database) {
        Map<Severity, Long> totals = new EnumMap<>(Severity.class);
        totals.put(Severity.ERROR, 0L);
        totals.put(Severity.WARNING, 0L);
        database.list(
                        "SELECT severity, problems FROM problem_total",
                        row -> Map.entry(Severity.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(total -> totals.put(total.getKey(), total.getValue()));
        return totals;
    }

    private void insert(int nr, Diagnostic diagnostic) {
        database.update(
                "INSERT INTO problem (nr, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                nr,
                diagnostic.file().value(),
                diagnostic.severity().name(),
                diagnostic.code().slug(),
                diagnostic.at().line(),
                diagnostic.at().column(),
                diagnostic.excerpt(),
                diagnostic.message(),
                diagnostic.hint());
    }

    private void addToTotal(Severity severity, long difference) {
        if (difference != 0) {
            database.update(
                    "INSERT INTO problem_total (severity, problems) VALUES (?, ?)"
                            + " ON CONFLICT (severity) DO UPDATE SET problems = problems + excluded.problems",
                    severity.name(),
                    difference);
        }
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    private static Diagnostic diagnostic(ResultSet row) throws SQLException {
        return new Diagnostic(
                new SourcePath(row.getString(1)),
                Severity.valueOf(row.getString(2)),
                Code.valueOf(row.getString(3).toUpperCase(Locale.ROOT).replace('-', '_')),
                new Position(row.getInt(4), row.getInt(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
