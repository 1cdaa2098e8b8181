package io.colporteur.report;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import java.util.List;
import java.util.Optional;

/**
 * The text that a diagnostic is about, in its line.
 *
 * @param start where it begins, counted in UTF-16 units from 0; never beyond the end of the line
 * @param end where it ends, the same as the start when only the place is known
 */
record Spot(String line, int start, int end) {

    private static final String CUT = "…";

    /** Nothing for a diagnostic about the whole file, or one whose line is not to be had. */
    static Optional<Spot> of(Diagnostic diagnostic, SourceLines sources) {
        Position at = diagnostic.at();
        if (at.equals(Position.START) && diagnostic.excerpt().isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = sources.of(diagnostic.file());
        if (at.line() > lines.size()) {
            return Optional.empty();
        }
        Spot spot = find(diagnostic.excerpt(), lines.get(at.line() - 1), at.column());
        return at.equals(Position.START) && !spot.isFound() ? Optional.empty() : Optional.of(spot);
    }

    /** The excerpt where it first stands in a line, from a column on; else that column. */
    private static Spot find(String excerpt, String line, int column) {
        int from = line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        // a long excerpt was cut
        String text = excerpt.endsWith(CUT) && !line.contains(excerpt)
                ? excerpt.substring(0, excerpt.length() - CUT.length())
                : excerpt;
        int found = line.indexOf(text, from);
        if (found > from && line.substring(from, found).isBlank()) {
            // no text begins with white space: what is meant is the white space itself
            return new Spot(line, from, from);
        }
        if (found >= 0) {
            return new Spot(line, found, found + text.length());
        }
        // a text of several lines: what of it stands in the first
        String rest = line.substring(from).stripTrailing();
        return new Spot(line, from, text.startsWith(rest) ? from + rest.length() : from);
    }

    boolean isFound() {
        return end > start;
    }

    String text() {
        return line.substring(start, end);
    }

    /** 1 for the first character, counted in Unicode code points. */
    int startColumn() {
        return column(start);
    }

    /** The column after the last character. */
    int endColumn() {
        return column(end);
    }

    private int column(int index) {
        return line.codePointCount(0, index) + 1;
    }
}
