package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.notation.Notation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second step: a text, split into its fields and its body. The front matter begins with a line that opens a
 * {@link Fence}, before which only blank lines may stand, and ends with one that closes it; or it is a bare JSON object.
 *
 * @param fields the lines between; the object itself
 * @param firstLine the line of the file at which they begin
 * @param body what comes after, {@code ""} where there is nothing but white space
 */
record FrontMatter(Notation notation, String fields, int firstLine, String body) {

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
        Optional<Fence> fence = Fence.openedBy(opening);
        if (fence.isPresent()) {
            return fenced(fence.get(), text, after(text, start), line, diagnostics);
        }
        if (beginsObject(text, start)) {
            int end = endOfObject(text, start);
            return of(Notation.JSON, text, start, end, end, line);
        }
        reportMissing(line, opening, diagnostics);
        return null;
    }

    private static @Nullable FrontMatter fenced(
            Fence fence, String text, int from, int openingLine, Diagnostics diagnostics) {
        int number = openingLine + 1;
        Position missed = null;
        String instead = "";
        for (int index = from; index < text.length(); index = after(text, index)) {
            if (mayClose(text, index)) {
                String closing = lineAt(text, index);
                if (fence.isClosedBy(closing)) {
                    return of(fence.notation(), text, from, index, after(text, index), openingLine + 1);
                }
                if (missed == null && fence.isMissedBy(closing)) {
                    missed = new Position(number, 1);
                    instead = closing;
                }
            }
            number++;
        }
        reportUnclosed(fence, missed == null ? new Position(openingLine, 1) : missed, instead, diagnostics);
        return null;
    }

    private static FrontMatter of(Notation notation, String text, int from, int to, int rest, int firstLine) {
        String body = text.substring(rest);
        return new FrontMatter(notation, text.substring(from, to), firstLine, body.isBlank() ? "" : body);
    }

    /** A brace alone would as well begin a template. */
    private static boolean beginsObject(String text, int start) {
        if (text.charAt(start) != '{') {
            return false;
        }
        int next = start + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || text.charAt(next) == '"' || text.charAt(next) == '}';
    }

    /** Where the object ends; the end of the text when its braces are not closed, which the reader of JSON explains. */
    private static int endOfObject(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int index = start; index < text.length(); index++) {
            char character = text.charAt(index);
            if (quoted && character == '\\') {
                index++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == '{') {
                depth++;
            } else if (!quoted && character == '}' && --depth == 0) {
                return index + 1;
            }
        }
        return text.length();
    }

    private static void reportMissing(int line, String opening, Diagnostics diagnostics) {
        String fence = opening.strip();
        Position at = new Position(line, opening.indexOf(fence) + 1);
        if (Fence.openedBy(fence).isPresent()) {
            diagnostics.report(
                    Code.FRONT_MATTER_MISSING,
                    at,
                    fence,
                    "The line that opens the front matter is indented.",
                    "Begin it, and all fields, in the first column.");
            return;
        }
        Optional<Fence> meant = Fence.resembledBy(fence);
        diagnostics.report(
                Code.FRONT_MATTER_MISSING,
                at,
                fence,
                meant.isPresent()
                        ? "The line that opens the front matter is not exactly "
                                + meant.get().words() + "."
                        : "The file does not begin with front matter.",
                meant.isPresent() ? "Write it as " + meant.get().closing() + "." : WHAT_TO_TYPE);
    }

    /** @param instead the line there that is likely meant to close it, if any */
    private static void reportUnclosed(Fence fence, Position at, String instead, Diagnostics diagnostics) {
        diagnostics.report(
                Code.FRONT_MATTER_UNCLOSED,
                at,
                instead,
                instead.isEmpty()
                        ? "The front matter that begins here is never closed."
                        : "This line looks like the end of the front matter, but is not exactly " + fence.words() + ".",
                "Put a line " + fence.closing() + " after the last field.");
    }

    private static boolean mayClose(String text, int lineStart) {
        char first = text.charAt(lineStart);
        return first == '.' || first == '+' || Fence.isDash(first);
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
