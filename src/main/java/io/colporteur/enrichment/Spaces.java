package io.colporteur.enrichment;

/**
 * White space in running text. Ordinary white space only separates, so a run of it is worth one space; the no-break
 * spaces U+00A0 and U+202F are typography and stay, and beside one of them an ordinary space says nothing more.
 */
final class Spaces {

    private Spaces() {}

    static boolean isOrdinary(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isNoBreak(char c) {
        return c == '\u00A0' || c == '\u202F';
    }

    /** One space for each run, none beside a no-break space; the ends may still have one. */
    static String collapsed(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean pending = false;
        char last = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOrdinary(c)) {
                pending = true;
                continue;
            }
            if (pending && !isNoBreak(c) && !isNoBreak(last)) {
                result.append(' ');
            }
            pending = false;
            last = c;
            result.append(c);
        }
        if (pending && !isNoBreak(last)) {
            result.append(' ');
        }
        return result.toString();
    }

    /** The same without any space at the ends. */
    static String normalised(String text) {
        String collapsed = collapsed(text);
        int start = 0;
        int end = collapsed.length();
        while (start < end && isAny(collapsed.charAt(start))) {
            start++;
        }
        while (end > start && isAny(collapsed.charAt(end - 1))) {
            end--;
        }
        return collapsed.substring(start, end);
    }

    /** Whether there is nothing but spaces of any kind. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isAny((char) c));
    }

    private static boolean isAny(char c) {
        return isOrdinary(c) || isNoBreak(c);
    }
}
