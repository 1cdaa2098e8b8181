package io.colporteur.enrichment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a text, for where there is little room. */
final class Excerpt {

    /** In characters as readers count them (extended grapheme clusters, UAX #29). */
    private static final int LONGEST = 280;

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final String STOPS = ".!?…";
    private static final String OPENING = "«“\"(";
    private static final String CLOSING = "»”\")]\u00A0\u202F";
    private static final Pattern LOOSE_END = Pattern.compile("[\\s\\u00A0\\u202F,;:.…–—«“(\\[-]+$");

    private Excerpt() {}

    /** The text in one line; a longer one up to the end of a sentence in its second half, else to a word and {@code …}. */
    static String of(String text) {
        String line = Spaces.normalised(text);
        int room = end(line);
        if (room == line.length()) {
            return line;
        }
        int sentence = lastSentence(line, room);
        if (sentence > 0) {
            return line.substring(0, sentence);
        }
        int word = line.lastIndexOf(' ', room);
        String cut = line.substring(0, word > room / 2 ? word : room);
        return LOOSE_END.matcher(cut).replaceFirst("") + "…";
    }

    /** Where the longest beginning ends that leaves room for the ellipsis, or the whole when it fits. */
    private static int end(String line) {
        if (line.length() <= LONGEST) {
            return line.length();
        }
        Matcher characters = CHARACTER.matcher(line);
        int end = 0;
        for (int count = 1; characters.find(); count++) {
            if (count == LONGEST - 1) {
                end = characters.end();
            }
            if (count > LONGEST) {
                return end;
            }
        }
        return line.length();
    }

    private static int lastSentence(String line, int room) {
        for (int space = line.lastIndexOf(' ', room); space > room / 2; space = line.lastIndexOf(' ', space - 1)) {
            if (startsSentence(line.charAt(space + 1)) && endsSentence(line, space)) {
                return space;
            }
        }
        return 0;
    }

    private static boolean startsSentence(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || OPENING.indexOf(c) >= 0;
    }

    /** Not where the stop belongs to an abbreviation: up to three letters that begin with a capital, or a single one. */
    private static boolean endsSentence(String line, int end) {
        int stop = end - 1;
        while (stop > 0 && CLOSING.indexOf(line.charAt(stop)) >= 0) {
            stop--;
        }
        if (STOPS.indexOf(line.charAt(stop)) < 0) {
            return false;
        }
        int start = stop;
        while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        int letters = stop - start;
        boolean abbreviation =
                letters == 1 || (letters > 1 && letters <= 3 && Character.isUpperCase(line.charAt(start)));
        return line.charAt(stop) != '.' || !abbreviation;
    }
}
