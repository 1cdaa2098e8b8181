package io.colporteur.notation;

import io.colporteur.entry.Position;
import io.colporteur.notation.TomlCursor.Place;
import io.colporteur.notation.Value.Scalar;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names, quoted texts and plain values of TOML. For one thread. */
final class TomlTexts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[0-9]{1,40}");
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:0|[1-9](?:_?[0-9])*+)" + "(?:\\.[0-9](?:_?[0-9])*+)?(?:[eE][+-]?[0-9](?:_?[0-9])*+)?");

    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*+|0o[0-7](?:_?[0-7])*+" + "|0b[01](?:_?[01])*+|[+-]?inf|[+-]?nan");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d"
            + "(?:[Tt ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:[Zz]|[+-]\\d\\d:\\d\\d)?)?"
            + "|\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?");

    /** No number or date is longer. */
    private static final int LONGEST = 100;

    private static final Pattern DAY_AND_HOUR = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:");

    private static final String ESCAPES = "btnfre\"\\";
    private static final String ESCAPED = "\b\t\n\f\r\u001B\"\\";

    private final TomlCursor cursor;

    TomlTexts(TomlCursor cursor) {
        this.cursor = cursor;
    }

    /** One name, or one part of a name with dots. */
    String name() throws NotationException {
        char first = cursor.peek();
        boolean block = cursor.startsWith("\"\"\"") || cursor.startsWith("'''");
        if (!block && (first == '"' || first == '\'')) {
            return quoted().text();
        }
        Place place = cursor.place();
        int start = cursor.index();
        while (!cursor.ended() && isPartOfName(cursor.peek())) {
            cursor.take();
        }
        String name = cursor.since(start);
        if (!NAME.matcher(name).matches()) {
            throw cursor.slip(
                    place,
                    "A name is missing here, or holds something else than the letters a to z, digits, - and _.",
                    "Put such a name in double quotes, as in: \"" + (name.isEmpty() ? "été" : name) + "\" = \"value\"");
        }
        return name;
    }

    /** Letters of all kinds: so that a complaint can name the whole of a name that has to be quoted. */
    private static boolean isPartOfName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }

    /** A number, date or boolean, up to what ends a value. */
    Scalar plain(String name) throws NotationException {
        Place place = cursor.place();
        Position at = cursor.position();
        int start = cursor.index();
        if (cursor.looksAt(DAY_AND_HOUR, LONGEST)) {
            cursor.skip("2024-04-09 ".length());
        }
        while (!cursor.ended() && " \t\n,]}#".indexOf(cursor.peek()) < 0) {
            cursor.take();
        }
        String text = cursor.since(start);
        if (text.length() <= LONGEST) {
            if (NUMBER.matcher(text).matches() || OTHER_NUMBER.matcher(text).matches()) {
                return new Scalar(text.replace("_", ""), true, at);
            }
            if (text.equals("true")
                    || text.equals("false")
                    || MOMENT.matcher(text).matches()) {
                return new Scalar(text, true, at);
            }
        }
        if (text.isEmpty()) {
            throw cursor.slip(
                    place,
                    "The value of " + name + " is missing.",
                    "Write " + name + " = \"some text\", or delete the line.");
        }
        throw cursor.slip(
                place,
                "The value of " + name
                        + (LEADING_ZERO.matcher(text).matches()
                                ? " begins with a zero, as no number does in TOML, so it needs quotes."
                                : " is neither a number, a date, true nor false, so it needs quotes."),
                "Put it in quotes: " + name + " = " + inQuotes((text + cursor.restOfLine()).strip()));
    }

    private static String inQuotes(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A text between one or three quotes of either kind. */
    Scalar quoted() throws NotationException {
        Place opened = cursor.place();
        Position at = cursor.position();
        char quote = cursor.peek();
        boolean block = cursor.startsWith(String.valueOf(quote).repeat(3));
        cursor.skip(block ? 3 : 1);
        if (block) {
            cursor.skip('\n');
        }
        StringBuilder text = new StringBuilder();
        while (!closes(quote, block, text)) {
            if (cursor.ended() || (!block && cursor.peek() == '\n')) {
                throw cursor.slip(
                        opened,
                        "The quote that opens here is not closed" + (block ? "." : " on its line."),
                        block
                                ? "Close it with the same three quotes."
                                : "Close it; a text over several lines stands between three quotes: \"\"\".");
            }
            if (quote == '"' && cursor.peek() == '\\') {
                escape(block, text);
            } else {
                text.append(cursor.take());
            }
        }
        return new Scalar(text.toString(), false, at);
    }

    /** Takes the closing quotes; up to two more of them, right before, belong to the text between three. */
    private boolean closes(char quote, boolean block, StringBuilder text) {
        if (!block) {
            return cursor.skip(quote);
        }
        if (!cursor.startsWith(String.valueOf(quote).repeat(3))) {
            return false;
        }
        cursor.skip(3);
        while (cursor.skip(quote)) {
            text.append(quote);
        }
        return true;
    }

    private void escape(boolean block, StringBuilder text) throws NotationException {
        Place place = cursor.place();
        cursor.take();
        char character = cursor.peek();
        if (block && (character == '\n' || character == ' ' || character == '\t')) {
            cursor.skipSpaces();
            if (cursor.peek() != '\n') {
                throw badEscape(place);
            }
            cursor.skipAny(" \t\n");
            return;
        }
        int known = ESCAPES.indexOf(character);
        if (known >= 0) {
            cursor.skip(1);
            text.append(ESCAPED.charAt(known));
        } else if (character == 'x' || character == 'u' || character == 'U') {
            cursor.skip(1);
            text.appendCodePoint(unicode(character == 'x' ? 2 : character == 'u' ? 4 : 8, place));
        } else {
            throw badEscape(place);
        }
    }

    private int unicode(int digits, Place place) throws NotationException {
        int start = cursor.index();
        while (cursor.index() - start < digits && HexFormat.isHexDigit(cursor.peek())) {
            cursor.take();
        }
        String hex = cursor.since(start);
        long codePoint = hex.length() == digits ? HexFormat.fromHexDigitsToLong(hex) : -1;
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT || surrogate) {
            throw badEscape(place);
        }
        return (int) codePoint;
    }

    private NotationException badEscape(Place place) {
        return cursor.slip(
                place,
                "Between double quotes a backslash begins an escape, and this one is none.",
                "Write two backslashes for one, or use single quotes: 'C:\\Users'");
    }
}
