package io.colporteur.notation;

import java.util.Locale;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Says in an author's words what SnakeYAML says in a grammar's: what was likely meant, and what to type. It goes by the
 * beginnings of SnakeYAML's sentences; a sentence that it does not know is passed on as it is, in its place.
 */
final class Slips {

    private static final String QUOTE_THE_VALUE = "Quote the value: ";

    private final Source source;

    Slips(Source source) {
        this.source = source;
    }

    NotationException explain(MarkedYAMLException error) {
        String problem = Objects.requireNonNullElse(error.getProblem(), "unknown");
        Mark at = error.getProblemMark();
        Mark begun = error.getContextMark() == null ? at : error.getContextMark();
        if (problem.startsWith("mapping values are not allowed")) {
            return unexpectedColon(at);
        }
        if (problem.contains("(TAB)")) {
            return source.slip(at, "There is a tab where YAML wants spaces.", "Put spaces in its place.");
        }
        if (problem.startsWith("found character '")) {
            return forbiddenStart(at);
        }
        if (problem.startsWith("found unexpected end of stream")) {
            return unclosedQuote(begun);
        }
        if (problem.startsWith("could not find expected ':'")) {
            return noField(begun);
        }
        if (problem.contains("escape")) {
            return badEscape(at);
        }
        if (problem.startsWith("expected ',' or")) {
            return unclosedBracket(begun);
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("expected '<document start>'")) {
            return leftOver(at, problem);
        }
        Line line = source.line(at);
        if (line.name() != null && at.getColumn() >= line.valueStart()) {
            return source.slip(
                    at.getLine(),
                    line.valueStart(),
                    "The value of " + line.name() + " begins with a character that has a meaning of its own in YAML.",
                    QUOTE_THE_VALUE + line.quoted());
        }
        return source.slip(at, "This is not valid YAML: " + problem + ".", "");
    }

    NotationException forbiddenCharacter(ReaderException error) {
        int before = source.text().offsetByCodePoints(0, error.getPosition());
        int lineStart = source.text().lastIndexOf('\n', before - 1) + 1;
        int line = (int) source.text()
                .substring(0, before)
                .chars()
                .filter(character -> character == '\n')
                .count();
        return source.slip(
                line,
                source.text().codePointCount(lineStart, before),
                String.format(Locale.ROOT, "YAML cannot hold the control character U+%04X.", error.getCodePoint()),
                "Delete it.");
    }

    NotationException secondDocument(Mark at) {
        return source.slip(at, "A second YAML document begins here.", "Put each entry into a file of its own.");
    }

    NotationException unknownAnchor(Mark at, String anchor) {
        return source.slip(
                at,
                "A value that begins with * repeats another one, but nothing is called &" + anchor + " above it.",
                quoteHint(at));
    }

    NotationException ownTag(Mark at) {
        return source.slip(
                at, "A value that begins with ! names a type in YAML, and this one is not known.", quoteHint(at));
    }

    NotationException nameIsNoText(Mark at) {
        return source.slip(
                at,
                "The name of a field is missing, or is not a text.",
                "Write each field as name: value; quote a value that begins with { or ?.");
    }

    NotationException mergeOfNoFields(Mark at) {
        return source.slip(at, "Only fields can be merged in with <<.", "Name them by an alias, as in: <<: *common");
    }

    private NotationException unexpectedColon(Mark at) {
        Line line = source.line(at);
        int index = at.getLine();
        String before = line.upTo(at.getColumn()).strip();
        boolean looksLikeField = before.equals(line.name());
        int indexAbove = source.filledLineAbove(index);
        if (looksLikeField && indexAbove >= 0) {
            Line above = source.line(indexAbove);
            String spaced = above.withSpaceAfterColon();
            if (spaced != null) {
                return noSpaceAfterColon(indexAbove, above, spaced);
            }
            return source.slip(
                    index,
                    line.indent(),
                    "\"" + before
                            + ":\" is indented further than the line above, so it reads as more of that line's text.",
                    "If it is a field, begin it in the same column as the field above; if it is text, quote the whole text.");
        }
        if (line.name() == null || before.isEmpty()) {
            return source.slip(
                    at,
                    "A text over several lines holds a colon with a space after it, which YAML takes for a field.",
                    "Quote the whole text, or write >- after the field's name and begin the text on the next line.");
        }
        return source.slip(
                at,
                "The value of " + line.name()
                        + " holds a colon with a space after it, which YAML takes for another field.",
                QUOTE_THE_VALUE + line.quoted());
    }

    private NotationException forbiddenStart(Mark at) {
        Line line = source.line(at);
        String character =
                Character.toString(line.text().codePointAt(line.text().offsetByCodePoints(0, at.getColumn())));
        return source.slip(at, "A value cannot begin with " + character + " in YAML.", quoteHint(at));
    }

    private NotationException unclosedQuote(Mark opened) {
        Line line = source.line(opened);
        String what = line.name() == null ? "a text" : "the value of " + line.name();
        return source.slip(
                opened, "The quote that opens " + what + " is not closed.", "Close it, as in: " + line.closed());
    }

    private NotationException noField(Mark at) {
        Line line = source.line(at);
        String spaced = line.withSpaceAfterColon();
        if (spaced != null) {
            return noSpaceAfterColon(at.getLine(), line, spaced);
        }
        return source.slip(
                at,
                "This line is neither a field nor part of the one above.",
                "Write it as name: value, or indent it if it goes on with the text above.");
    }

    private NotationException noSpaceAfterColon(int index, Line line, String spaced) {
        return source.slip(index, line.indent(), "There is no space after the colon.", "Write it as: " + spaced);
    }

    NotationException badEscape(Mark at) {
        Line line = source.line(at);
        return source.slip(
                at,
                "Between double quotes a backslash begins an escape, and this one is none.",
                line.name() == null
                        ? "Write two backslashes for one, or use single quotes."
                        : "Write two backslashes for one, or use single quotes: " + line.quotedOnce());
    }

    private NotationException unclosedBracket(Mark opened) {
        Line line = source.line(opened);
        return source.slip(
                opened,
                "The bracket that opens here is not closed, or a comma is missing in it.",
                line.name() == null ? "Close it." : "Close it; or, if it is text, quote the value: " + line.quoted());
    }

    /** Something stands where the list or the fields before it are expected to go on or to end. */
    private NotationException leftOver(Mark at, String problem) {
        Line line = source.line(at);
        if (at.getColumn() > line.indent()) {
            return endedEarly(at, line);
        }
        if (problem.endsWith("'-'")) {
            return source.slip(
                    at,
                    "A list begins where a field is expected.",
                    "Write the name of the field on a line of its own above the list, as in paths:");
        }
        return source.slip(
                at,
                "This line does not belong to the lines above it.",
                "Begin all fields, and all items of a list, in the same column; do not mix the two.");
    }

    /** A quote or bracket closed the value before the line's end, though not always the one that its author thinks of. */
    private NotationException endedEarly(Mark at, Line line) {
        String before = line.upTo(at.getColumn());
        char closing = before.stripTrailing().charAt(before.stripTrailing().length() - 1);
        boolean bracket = closing == ']' || closing == '}';
        boolean openedHere = line.value().indexOf(closing) == 0 && at.getColumn() > line.valueStart() + 1;
        int openedAbove =
                line.name() == null || bracket || openedHere ? -1 : source.lineThatOpens(closing, at.getLine());
        if (openedAbove >= 0) {
            return unclosedQuoteAbove(openedAbove);
        }
        boolean withinWord = before.endsWith("'") && !line.value().endsWith("'");
        if (line.name() == null || withinWord) {
            return source.slip(
                    at,
                    "The text between quotes has ended here, but there is more on the line.",
                    "Between single quotes write '' for each '; between double quotes write \\\" for each \".");
        }
        return source.slip(
                at,
                "The value of " + line.name() + " has ended at its closing " + (bracket ? "bracket" : "quote")
                        + ", but there is more on the line.",
                QUOTE_THE_VALUE + line.quoted());
    }

    private NotationException unclosedQuoteAbove(int index) {
        Line line = source.line(index);
        return source.slip(
                index,
                line.valueStart(),
                "The quote that opens the value of " + line.name() + " is not closed.",
                "Close it, as in: " + line.closed());
    }

    private String quoteHint(Mark at) {
        Line line = source.line(at);
        return line.name() == null ? "Put the text in quotes." : QUOTE_THE_VALUE + line.quoted();
    }
}
