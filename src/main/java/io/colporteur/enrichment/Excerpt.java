package io.colporteur.enrichment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a text, for where there is little room. */
final class Excerpt {

    /** In characters as readers count them (extended grapheme clusters, UAX #29). */
    private static final int LONGEST = 280;

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?:[\\p{L}\\p{N}]{4,}|\\p{Ll}{2,}|[\\p{N}»”\")\\]])[»”\")\\]]?(?:\\.|[\\u00A0\\u202F ]?[!?…])(?:[\\u00A0\\u202F ]?[»”\")\\]])?(?= [\\p{Lu}\\p{N}«“\"(])");
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
        if (sentence > room / 2) {
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
        Matcher ends = SENTENCE_END.matcher(line).region(room / 2, Math.min(room + 2, line.length()));
        int last = 0;
        while (ends.find()) {
            last = ends.end();
        }
        return last;
    }
}
