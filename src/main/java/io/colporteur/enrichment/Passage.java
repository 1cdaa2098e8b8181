package io.colporteur.enrichment;

import io.colporteur.entry.Position;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as its author typed it: what is said of something in it stands where it does.
 *
 * @param start where in the file the text begins, which is in the first column
 */
record Passage(String text, Position start) {

    private static final Pattern ANYTHING = Pattern.compile("\\S");

    /** A text in which nothing can be found: all that is said of it stands in one place. */
    static Passage at(Position place) {
        return new Passage("", place);
    }

    /** Where the first of these that occurs, in letters of either case, does so first; else where the text begins. */
    Position of(String... typed) {
        for (String wanted : typed) {
            Matcher found = Pattern.compile(wanted, Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
                    .matcher(text);
            if (!wanted.isEmpty() && found.find()) {
                return position(found.start());
            }
        }
        Matcher anything = ANYTHING.matcher(text);
        return anything.find() ? new Position(position(anything.start()).line(), 1) : start;
    }

    private Position position(int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        long line = text.chars().limit(lineStart).filter(c -> c == '\n').count();
        return new Position(start.line() + (int) line, text.codePointCount(lineStart, offset) + 1);
    }
}
