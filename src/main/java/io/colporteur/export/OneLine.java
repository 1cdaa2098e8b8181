package io.colporteur.export;

import java.util.regex.Pattern;

/** Text for formats in which a line end ends the value. */
final class OneLine {

    /** No-break spaces are the author's, and stay. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\v]+");

    private OneLine() {}

    /** The same words with single spaces for line ends, paragraphs and runs of spaces. */
    static String of(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
