package io.colporteur.notation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.colporteur.entry.InShort;
import java.util.Locale;

/**
 * Says in an author's words what Jackson says in a parser's: what was likely meant, and what to type. It goes by the
 * beginnings of Jackson's sentences and by what stands there; a sentence that it does not know is passed on, in its place.
 */
final class JsonSlips {

    private static final String HOW_TO_WRITE =
            "Put names and texts in double quotes, and a comma between one field and the next.";

    private static final String HOW_TO_CLOSE =
            "Close every { with }, every [ with ] and every text with a double quote.";

    private static final int LONGEST_WORD = 60;

    private final Source source;
    private final String text;

    JsonSlips(Source source) {
        this.source = source;
        this.text = source.text();
    }

    NotationException moreAfterTheEnd(JsonLocation location) {
        int offset = offset(location);
        return slip(
                offset,
                "There is more after the end of the JSON.",
                at(offset) == '{' ? "Put each entry into a file of its own." : HOW_TO_CLOSE);
    }

    NotationException explain(JsonProcessingException problem) {
        String says = problem.getOriginalMessage();
        int offset = problem.getLocation() == null ? 0 : offset(problem.getLocation());
        // only the words tell: not every end that comes too early has an exception of its own
        if (says.startsWith("Unexpected end-of-input")) {
            return slip(offset, "The JSON ends here, before all that was opened is closed.", HOW_TO_CLOSE);
        }
        if (says.contains("was expecting double-quote")) {
            return noName(offset);
        }
        if (says.contains("was expecting comma")) {
            return noComma(offset, says.contains("Object"));
        }
        if (says.contains("was expecting a colon")) {
            return slip(offset, "A colon is missing here, between a name and its value.", HOW_TO_WRITE);
        }
        if (says.startsWith("Unexpected close marker")) {
            String expected = at(offset) == '}' ? "]" : "}";
            return slip(offset, "A closing " + expected + " is missing before this.", HOW_TO_CLOSE);
        }
        if (says.startsWith("Illegal unquoted character")) {
            return openText(offset);
        }
        if (says.startsWith("Unrecognized character escape")) {
            return slip(
                    text.lastIndexOf('\\', offset),
                    "A backslash begins an escape, and this one is none.",
                    "Write two backslashes for one.");
        }
        if (says.startsWith("Unexpected character")
                || says.startsWith("Unrecognized token")
                || says.startsWith("Invalid numeric value")) {
            return noValue(startOfWord(offset));
        }
        return slip(offset, "This is not valid JSON: " + withoutAsides(says) + ".", HOW_TO_WRITE);
    }

    private NotationException noName(int offset) {
        if (isStrange(offset)) {
            return strange(offset);
        }
        if (at(offset) == '}' || at(offset) == ',') {
            return commaTooMany(offset);
        }
        return slip(
                offset,
                "The name of a field is missing here, or has no quotes.",
                "Write each field as \"name\": value.");
    }

    private NotationException noComma(int offset, boolean inObject) {
        if (isStrange(offset)) {
            return strange(offset);
        }
        return inObject
                ? slip(offset, "A comma or a closing } is missing before this.", HOW_TO_WRITE)
                : slip(
                        offset,
                        "A comma or a closing ] is missing before this.",
                        "Write a list as [\"first\", \"second\"].");
    }

    private NotationException openText(int offset) {
        return at(offset) == '\n'
                ? slip(
                        offset,
                        "A text is not closed on the line on which it begins.",
                        "Close its quote; a line break within a text is written \\n.")
                : slip(
                        offset,
                        String.format(Locale.ROOT, "The control character U+%04X stands in a text.", (int) at(offset)),
                        "Write \\t for a tab, and delete any other.");
    }

    private NotationException noValue(int offset) {
        if (isStrange(offset)) {
            return strange(offset);
        }
        if ("]},".indexOf(at(offset)) >= 0) {
            return text.substring(0, offset).stripTrailing().endsWith(",")
                    ? commaTooMany(offset)
                    : slip(offset, "A value is missing here.", "Write \"\" for an empty text, or delete the field.");
        }
        String shown = InShort.of(wordAt(offset), LONGEST_WORD);
        if (shown.matches("-?0[0-9]+")) {
            return slip(
                    offset,
                    shown + " begins with a zero, as no number does in JSON, so it needs quotes.",
                    "Write it as \"" + shown + "\".");
        }
        return slip(
                offset,
                shown + " is neither a number nor true, false or null, so it needs quotes.",
                "Write it as \"" + shown.replace("\"", "\\\"") + "\".");
    }

    private NotationException commaTooMany(int offset) {
        int comma = text.lastIndexOf(',', at(offset) == ',' ? offset : offset - 1);
        return slip(
                comma, "There is a comma too many here.", "Delete it: a comma stands between two, not after the last.");
    }

    /** Whether something stands there that many write, but that JSON does not know. */
    private boolean isStrange(int offset) {
        return "'/#‘’“”«".indexOf(at(offset)) >= 0;
    }

    private NotationException strange(int offset) {
        return at(offset) == '/' || at(offset) == '#'
                ? slip(offset, "JSON has no remarks.", "Delete it, or write the fields in YAML or TOML.")
                : slip(
                        offset,
                        "Names and texts stand between straight double quotes in JSON.",
                        "Write \" in place of these.");
    }

    private int startOfWord(int offset) {
        int start = Math.min(offset, text.length());
        while (start > 0 && " \t\n:,[{".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Up to the comma or bracket behind it, or the end of its line. */
    private String wordAt(int offset) {
        int end = offset;
        while (end < text.length() && "\n,]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(offset, end).strip();
    }

    /** The character there; a space at the end of the text. */
    private char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : ' ';
    }

    private int offset(JsonLocation location) {
        int start = 0;
        for (int line = 1; line < location.getLineNr(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(start + Math.max(location.getColumnNr() - 1, 0), text.length());
    }

    private NotationException slip(int offset, String sentence, String hint) {
        int line = (int) text.substring(0, offset)
                .chars()
                .filter(character -> character == '\n')
                .count();
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return source.slip(line, text.codePointCount(lineStart, offset), sentence, hint);
    }

    /** Jackson's own words, without what it says of a source that it was not told of. */
    private static String withoutAsides(String sentence) {
        int aside = sentence.indexOf(" (start marker");
        return aside < 0 ? sentence : sentence.substring(0, aside);
    }
}
