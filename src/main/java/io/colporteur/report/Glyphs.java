package io.colporteur.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.stream.Collectors;

/**
 * How text looks in a terminal, character by character: which stand for themselves, and how many cells each takes
 * (Unicode Standard Annex 11, ambiguous characters being narrow).
 */
final class Glyphs {

    private static final String TAB = "    ";
    private static final String REPLACEMENT = "\uFFFD";

    private Glyphs() {}

    /** The text with spaces for tabs, and U+FFFD for whatever could steer the terminal or reorder what it shows. */
    static String of(String text) {
        return text.codePoints().mapToObj(Glyphs::of).collect(Collectors.joining());
    }

    private static String of(int character) {
        if (character == '\t') {
            return TAB;
        }
        return steers(character) ? REPLACEMENT : Character.toString(character);
    }

    /** How many cells a text takes. */
    static int cells(String text) {
        return text.codePoints().map(Glyphs::cells).sum();
    }

    /** How many cells a character takes. */
    static int cells(int character) {
        if (character == '\t') {
            return TAB.length();
        }
        if (steers(character)) {
            return 1;
        }
        if (joinsTheLast(character)) {
            return 0;
        }
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case EastAsianWidth.FULLWIDTH, EastAsianWidth.WIDE -> 2;
            default -> 1;
        };
    }

    /** Control and format characters, among them those of bidirectional text; other line ends; halves of pairs. */
    private static boolean steers(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR,
                    UCharacterCategory.SURROGATE -> true;
            case UCharacterCategory.FORMAT -> !UCharacter.hasBinaryProperty(character, UProperty.JOIN_CONTROL);
            default -> false;
        };
    }

    private static boolean joinsTheLast(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacterCategory.NON_SPACING_MARK, UCharacterCategory.ENCLOSING_MARK, UCharacterCategory.FORMAT ->
                true;
            // the later letters of a Korean syllable
            default ->
                switch (UCharacter.getIntPropertyValue(character, UProperty.HANGUL_SYLLABLE_TYPE)) {
                    case HangulSyllableType.VOWEL_JAMO, HangulSyllableType.TRAILING_JAMO -> true;
                    default -> false;
                };
        };
    }
}
