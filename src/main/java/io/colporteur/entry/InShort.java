package io.colporteur.entry;

import java.util.regex.Pattern;

/** Text of any length and shape, as it is quoted in something that is said about it. */
public final class InShort {

    private static final Pattern BREAKS = Pattern.compile("\\R");

    private InShort() {}

    /** The text in one line, of at most so many characters, after which an ellipsis stands for the rest. */
    public static String of(String text, int most) {
        String whole = text.strip();
        // a character may be two, so that twice as many are enough to look at
        int looked = Math.min(whole.length(), 2 * most);
        String line = BREAKS.matcher(whole.substring(0, looked)).replaceAll(" ");
        int shown = Math.min(most, line.codePointCount(0, line.length()));
        String cut = line.substring(0, line.offsetByCodePoints(0, shown));
        return looked == whole.length() && cut.length() == line.length() ? line : cut + "…";
    }
}
