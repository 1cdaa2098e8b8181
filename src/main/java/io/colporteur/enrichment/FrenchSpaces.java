package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spaces at the signs of French, at which no line may break. One that was typed before {@code ; ! ?} becomes a narrow
 * no-break space (U+202F), one before a colon a wide one (U+00A0): so the <i>Lexique des règles typographiques en usage à
 * l'Imprimerie nationale</i>. Within guillemets it becomes a narrow one, as The Unicode Standard has it “around punctuation
 * characters in French typography” (section 6.2); the Lexique has a wide one there, which grows when a line is justified.
 *
 * <p>Nothing is added where no space stands, so that the habits of Canada and Switzerland stay; nor is a narrow space that
 * was typed changed. What only looks like a sign stays as well: smileys, times, code between backticks, guillemets that are
 * arrows. Counts what it changes in one field; for one thread.
 */
final class FrenchSpaces {

    private static final char WIDE = '\u00A0';
    private static final char NARROW = '\u202F';
    private static final String SPACE = "[ \\u00A0\\u202F]";

    /** Code, and times such as {@code 20 : 30}. */
    private static final Pattern NO_PROSE =
            Pattern.compile("`[^`]++`|(?<!\\d)\\d{1,2}" + SPACE + "?+:" + SPACE + "?+[0-5]\\d(?!\\d)");

    private static final String SIGNS = ";:!?";

    /** A sentence's sign: a letter, digit or bracket right after it would make it a smiley, code or an address. */
    private static final Pattern SIGN = Pattern.compile(
            "[!?]++(?=$|" + SPACE + "|[\"“”«»…—–’').,;\\]])" + "|[;:](?=$|" + SPACE + "(?!\\))|[\"“”«»…—–])");

    /** What a guillemet opens after, and closes before, beside spaces. */
    private static final String OPENING = "([{“\"'’/—–-";

    private static final String CLOSING = ")]}”\"'’.,;:!?…—–-";

    private final boolean french;
    private int changed;
    private String first = "";

    /** @param language of the text (BCP 47); any but French is left alone */
    FrenchSpaces(String language) {
        french = Locale.forLanguageTag(language).getLanguage().equals("fr");
    }

    /** A field that is one line of normalised text, with the spaces that French has; says so. */
    static String in(String text, String language, Position at, Diagnostics diagnostics) {
        FrenchSpaces spaces = new FrenchSpaces(language);
        String mended = spaces.in(text);
        spaces.report(at, diagnostics);
        return mended;
    }

    /** A line of normalised text with the spaces that French has: as long as it was. */
    String in(String line) {
        if (!french) {
            return line;
        }
        BitSet fixed = noProse(line);
        StringBuilder mended = new StringBuilder(line);
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '«' && opens(line, i)) {
                open++;
            } else if (c == '»') {
                open = Math.max(0, open - 1);
            } else if ((c == ' ' || c == WIDE) && !fixed.get(i)) {
                change(mended, i, space(line, i, open > 0));
            }
        }
        return mended.toString();
    }

    /** Says how many spaces were changed so far, if any. */
    void report(Position at, Diagnostics diagnostics) {
        if (changed > 0) {
            diagnostics.report(
                    Code.TYPOGRAPHY,
                    at,
                    first,
                    changed + (changed == 1 ? " space" : " spaces") + " before ; : ! ? or within « » became "
                            + (changed == 1 ? "a no-break space" : "no-break spaces") + ", as in French print.",
                    "Leave it so, or type them: U+00A0 before a colon, U+202F elsewhere.");
        }
    }

    private void change(StringBuilder text, int at, char space) {
        if (text.charAt(at) == space) {
            return;
        }
        if (changed++ == 0) {
            first = text.substring(text.lastIndexOf(" ", at - 1) + 1, Math.min(at + 2, text.length()));
        }
        text.setCharAt(at, space);
    }

    /** What the space at this place should be. */
    private static char space(String line, int at, boolean quoted) {
        char typed = line.charAt(at);
        char before = at == 0 ? ' ' : line.charAt(at - 1);
        char after = at == line.length() - 1 ? ' ' : line.charAt(at + 1);
        if (isSpace(before) || isSpace(after)) {
            return typed;
        }
        if (before == '«') {
            return opens(line, at - 1) ? NARROW : typed;
        }
        if (after == '»') {
            return quoted || closes(line, at + 1) ? NARROW : typed;
        }
        boolean sign = SIGNS.indexOf(after) >= 0
                && OPENING.indexOf(before) < 0
                && SIGN.matcher(line).region(at + 1, line.length()).lookingAt();
        return !sign ? typed : after == ':' ? WIDE : NARROW;
    }

    private static boolean opens(String line, int guillemet) {
        return guillemet == 0
                || isSpace(line.charAt(guillemet - 1))
                || OPENING.indexOf(line.charAt(guillemet - 1)) >= 0;
    }

    /** Also where what it closes was opened in another line. */
    private static boolean closes(String line, int guillemet) {
        return guillemet == line.length() - 1 || CLOSING.indexOf(line.charAt(guillemet + 1)) >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Spaces.isNoBreak(c);
    }

    private static BitSet noProse(String line) {
        BitSet places = new BitSet();
        Matcher found = NO_PROSE.matcher(line);
        while (found.find()) {
            places.set(found.start(), found.end());
        }
        return places;
    }
}
