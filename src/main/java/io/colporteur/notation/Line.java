package io.colporteur.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a text that is no YAML, looked at as its author is likely to have meant it.
 *
 * @param text the whole line
 * @param indent how many spaces it begins with
 * @param name what stands before the colon, absent when the line does not look like a field
 * @param value what stands after the colon and its space
 * @param valueStart the column of the value, counted from 0
 */
record Line(String text, int indent, @Nullable String name, String value, int valueStart) {

    private static final Pattern FIELD = Pattern.compile("^\\s*(?:-\\s+)*+([\\p{L}_][^\\s:]*)\\s*:(?:\\s+(.*))?$");
    private static final Pattern FIELD_WITHOUT_SPACE =
            Pattern.compile("^\\s*(?:-\\s+)*+([\\p{L}_][^\\s:/]*):([^\\s/].*)$");

    static Line of(String text) {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        Matcher field = FIELD.matcher(text);
        if (!field.matches()) {
            return new Line(text, indent, null, "", text.length());
        }
        String value = field.group(2);
        return value == null
                ? new Line(text, indent, field.group(1), "", text.length())
                : new Line(text, indent, field.group(1), value.strip(), text.codePointCount(0, field.start(2)));
    }

    /** The line as it should be when the space after its first colon was forgotten; absent when that is not the slip. */
    @Nullable String withSpaceAfterColon() {
        Matcher field = FIELD_WITHOUT_SPACE.matcher(text);
        return field.matches() ? field.group(1) + ": " + field.group(2).strip() : null;
    }

    /** What stands before a column, counted from 0 in code points. */
    String upTo(int column) {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(column, length)));
    }

    /** {@code title: "Foo : bar"}: the field with its whole value in quotes that need no escapes. */
    String quoted() {
        return (name == null ? "" : name + ": ") + inQuotes(withoutOuterQuotes(value));
    }

    /** {@code title: 'C:\Users'}: the same in single quotes, in which a backslash is one. */
    String quotedOnce() {
        return (name == null ? "" : name + ": ") + inSingleQuotes(withoutOuterQuotes(value));
    }

    /** {@code title: "Foo"}, when the value begins with a quote that nothing closes. */
    String closed() {
        String open = value.isEmpty() ? text.strip() : value;
        return (name == null ? "" : name + ": ") + inQuotes(open.substring(1));
    }

    private static String withoutOuterQuotes(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("'") || value.startsWith("\""))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String inQuotes(String value) {
        boolean plain = value.indexOf('"') < 0 && value.indexOf('\\') < 0;
        return plain ? '"' + value + '"' : inSingleQuotes(value);
    }

    private static String inSingleQuotes(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
