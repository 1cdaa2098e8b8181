package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import org.jspecify.annotations.Nullable;

/**
 * The second step: a text, split into its fields and its body. The front matter begins with a line {@code ---}, before
 * which only blank lines may stand, and ends with a line {@code ---} or {@code ...}.
 *
 * @param fields the lines between
 * @param firstLine the line of the file at which they begin
 * @param body what comes after, {@code ""} where there is nothing but white space
 */
record FrontMatter(String fields, int firstLine, String body) {

    private static final String WHAT_TO_TYPE =
            "Begin the file with a line ---, the fields one to a line (title: My title), and another line ---.";

    /** Splits a text whose lines end with {@code \n}; reports and returns null where there is no front matter. */
    static @Nullable FrontMatter split(String text, Diagnostics diagnostics) {
        int line = 1;
        int start = 0;
        while (start < text.length() && lineAt(text, start).isEmpty()) {
            start = after(text, start);
            line++;
        }
        String opening = lineAt(text, start);
        if (!opening.equals("---")) {
            reportMissing(new Position(line, 1), opening, diagnostics);
            return null;
        }
        int from = after(text, start);
        Position unlike = null;
        int number = line + 1;
        for (int index = from; index < text.length(); index = after(text, index)) {
            if (mayClose(text, index)) {
                String closing = lineAt(text, index);
                if (closing.equals("---") || closing.equals("...")) {
                    String body = text.substring(after(text, index));
                    return new FrontMatter(text.substring(from, index), line + 1, body.isBlank() ? "" : body);
                }
                if (unlike == null && onlyDashes(closing)) {
                    unlike = new Position(number, 1);
                }
            }
            number++;
        }
        reportUnclosed(new Position(line, 1), unlike, diagnostics);
        return null;
    }

    private static void reportMissing(Position at, String opening, Diagnostics diagnostics) {
        if (opening.equals("+++") || opening.startsWith("---toml")) {
            otherLanguage("TOML", at, opening, diagnostics);
        } else if (opening.startsWith("---json") || opening.equals("{") || opening.startsWith(";;;")) {
            otherLanguage("JSON", at, opening, diagnostics);
        } else if (onlyDashes(opening)) {
            diagnostics.report(
                    Code.FRONT_MATTER_MISSING,
                    at,
                    opening,
                    "The line that opens the front matter is not exactly three hyphens.",
                    "Write it as ---.");
        } else {
            diagnostics.report(
                    Code.FRONT_MATTER_MISSING, at, opening, "The file does not begin with front matter.", WHAT_TO_TYPE);
        }
    }

    private static void otherLanguage(String language, Position at, String opening, Diagnostics diagnostics) {
        diagnostics.report(
                Code.FRONT_MATTER_SYNTAX,
                at,
                opening,
                "The front matter is in " + language + ", which is not read yet.",
                "Write it in YAML, between two lines ---.");
    }

    private static void reportUnclosed(Position opening, @Nullable Position unlike, Diagnostics diagnostics) {
        diagnostics.report(
                Code.FRONT_MATTER_UNCLOSED,
                unlike == null ? opening : unlike,
                "",
                unlike == null
                        ? "The front matter that begins here is never closed."
                        : "This line looks like the end of the front matter, but is not exactly three hyphens.",
                "Put a line --- after the last field.");
    }

    private static boolean mayClose(String text, int lineStart) {
        char first = text.charAt(lineStart);
        return first == '-' || first == '.' || first == '\u2013' || first == '\u2014';
    }

    /** Whether a line is two or more hyphens, or the dashes that word processors make of them. */
    private static boolean onlyDashes(String line) {
        return !line.isEmpty()
                && !line.equals("-")
                && line.chars()
                        .allMatch(character -> character == '-' || character == '\u2013' || character == '\u2014');
    }

    /** The line that starts here, without white space at its end. */
    private static String lineAt(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    }

    /** Where the next line starts. */
    private static int after(String text, int lineStart) {
        int end = text.indexOf('\n', lineStart);
        return end < 0 ? text.length() : end + 1;
    }
}
