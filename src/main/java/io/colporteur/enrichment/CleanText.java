package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The one place that takes out the characters which XML 1.0 (section 2.2, {@code Char}) forbids: most control
 * characters, unpaired surrogates, U+FFFE and U+FFFF. It comes after entities are decoded, for these may spell such
 * characters.
 */
final class CleanText {

    private CleanText() {}

    /** The text without the forbidden characters: the same string when there is none. */
    static String of(String text) {
        int bad = firstForbidden(text);
        if (bad < 0) {
            return text;
        }
        return text.codePoints()
                .filter(CleanText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same, and says so when something was taken out. */
    static String of(String text, Position at, Diagnostics diagnostics) {
        int bad = firstForbidden(text);
        if (bad < 0) {
            return text;
        }
        String clean = of(text);
        report(text.codePointAt(bad), at, clean, diagnostics);
        return clean;
    }

    /** Says that a character was taken out. */
    static void report(int codePoint, Position at, String excerpt, Diagnostics diagnostics) {
        diagnostics.report(
                Code.CHARACTER_REMOVED,
                at,
                excerpt,
                "The character U+" + hex(codePoint) + " was left out: no feed can carry it.",
                "Delete it, or the entity that stands for it.");
    }

    /** The characters of a text that may not stay in it. */
    static IntStream forbidden(String text) {
        return text.codePoints().filter(c -> !isAllowed(c));
    }

    /** The same for each text inside a value as JSON has them: a text, number, boolean, list or map. */
    static Object inside(Object value) {
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CleanText::inside).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> clean = new LinkedHashMap<>();
            map.forEach((key, inner) -> clean.put(of(String.valueOf(key)), inside(inner)));
            return clean;
        }
        return value;
    }

    private static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (!isAllowed(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint) - 1;
        }
        return -1;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static String hex(int codePoint) {
        return HexFormat.of().withUpperCase().toHexDigits(codePoint, 4);
    }
}
