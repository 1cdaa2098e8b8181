package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.DirectionMarks;
import io.colporteur.entry.Position;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one place that takes out the characters which XML 1.0 (section 2.2, {@code Char}) forbids: most control
 * characters, unpaired surrogates, U+FFFE and U+FFFF. It comes after entities are decoded, for these may spell such
 * characters. It also takes out {@linkplain DirectionMarks marks of direction} that nothing closes.
 */
final class CleanText {

    private CleanText() {}

    /** The text without what may not stay in it: the same string when there is none. */
    static String of(String text) {
        return without(unwanted(text), text);
    }

    /** The same, and says so when something was taken out. */
    static String of(String text, Position at, Diagnostics diagnostics) {
        BitSet unwanted = unwanted(text);
        if (unwanted.isEmpty()) {
            return text;
        }
        String clean = without(unwanted, text);
        report(text.codePointAt(unwanted.nextSetBit(0)), at, clean, diagnostics);
        return clean;
    }

    /** Says that a character was taken out. */
    static void report(int codePoint, Position at, String excerpt, Diagnostics diagnostics) {
        boolean turns = DirectionMarks.isOne(codePoint);
        diagnostics.report(
                Code.CHARACTER_REMOVED,
                at,
                excerpt,
                turns
                        ? "The invisible mark U+" + hex(codePoint)
                                + " was left out: it turns the direction of writing, and nothing on its line closes it."
                        : "The character U+" + hex(codePoint) + " was left out: no feed can carry it.",
                "Delete it, or the entity or escape that stands for it.");
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

    /** Where in a text stands what may not stay in it. */
    static BitSet unwanted(String text) {
        BitSet unwanted = forbidden(text);
        if (DirectionMarks.anyIn(text)) {
            unwanted.or(DirectionMarks.unpaired(text));
        }
        return unwanted;
    }

    private static BitSet forbidden(String text) {
        BitSet forbidden = new BitSet(0);
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= ' ' && character < Character.MIN_SURROGATE) {
                continue;
            }
            int codePoint = text.codePointAt(index);
            forbidden.set(index, !isAllowed(codePoint));
            index += Character.charCount(codePoint) - 1;
        }
        return forbidden;
    }

    static String without(BitSet places, String text) {
        if (places.isEmpty()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int next = places.nextSetBit(from);
            int to = next < 0 ? text.length() : next;
            rest.append(text, from, to);
            from = places.nextClearBit(to);
        }
        return rest.toString();
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
