package io.colporteur.enrichment;

import com.ibm.icu.text.Transliterator;
import io.colporteur.entry.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as lower-case ASCII words with hyphens between them: {@code Médias & société} is {@code medias-et-societe}. The
 * same on every machine and in every locale.
 */
final class SlugWords {

    private static final int LONGEST = 80;

    /** As much of a text as is looked at, in UTF-16 units: a letter can cost the big tables a tenth of a millisecond. */
    private static final int BEGINNING = 2 * LONGEST;

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What {@code &} and {@code +} are called. */
    private record Signs(String and, String plus) {}

    private static final Signs ENGLISH = new Signs("and", "plus");

    /** By the language alone; another one's are called as in English. */
    private static final Map<String, Signs> SIGNS = Map.of(
            "de", new Signs("und", "plus"),
            "en", ENGLISH,
            "es", new Signs("y", "mas"),
            "fr", new Signs("et", "plus"),
            "it", new Signs("e", "piu"),
            "nl", new Signs("en", "plus"),
            "pt", new Signs("e", "mais"));

    /** Letters that no decomposition takes apart. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('œ', "oe"),
            Map.entry('Œ', "oe"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "ae"),
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "ss"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "th"),
            Map.entry('ı', "i"));

    private SlugWords() {}

    /**
     * The words of a name that is the same in every entry: made from it alone, with signs spelled in English; for one without
     * words a hash.
     */
    static String ofName(String name) {
        String words = of(name, "en");
        return words.isEmpty() ? hash(name) : words;
    }

    /** The first words of a text, cut at whole ones; {@code ""} when its beginning has nothing that can be spelled. */
    static String of(String text, String language) {
        String spelled = spelled(Normalizer.normalize(beginning(text), Normalizer.Form.NFC), signs(language));
        String lower = ascii(spelled).toLowerCase(Locale.ROOT);
        String words = NO_WORD.matcher(lower).replaceAll("-");
        return shortened(words.replaceAll("^-|-$", ""));
    }

    /** A short name for what cannot be spelled. */
    static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, 6);
    }

    /** Cut between words, unless the last one is so long that it is cut anyway. */
    private static String beginning(String text) {
        if (text.length() <= BEGINNING) {
            return text;
        }
        int space = text.lastIndexOf(' ', BEGINNING);
        return text.substring(0, space > LONGEST ? space : BEGINNING);
    }

    /** Signs become words, so that C, C++ and C# differ; these are names, and the same in every language. */
    private static String spelled(String text, Signs signs) {
        StringBuilder result = new StringBuilder(text.length() + 8);
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> result.append(' ').append(signs.and()).append(' ');
                case '+' ->
                    result.append(' ')
                            .append(last == ' ' ? signs.plus() : ENGLISH.plus())
                            .append(' ');
                case '@' -> result.append(" at ");
                case '€' -> result.append(" euro ");
                case '#' -> result.append(Character.isLetterOrDigit(last) ? " sharp " : " ");
                default -> {
                    String letters = c < 0x80 ? null : LETTERS.get(c);
                    if (letters == null) {
                        result.append(c);
                    } else {
                        result.append(letters);
                    }
                }
            }
            last = c;
        }
        return result.toString();
    }

    private static Signs signs(String language) {
        return SIGNS.getOrDefault(language.split("-", 2)[0].toLowerCase(Locale.ROOT), ENGLISH);
    }

    /** Most texts only have accents to lose; what is left over needs the big tables. */
    private static String ascii(String text) {
        if (isAscii(text)) {
            return text;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.codePoints().anyMatch(SlugWords::needsTables) ? AnyToAscii.transliterate(text) : plain;
    }

    /** Also a number that is written as one letter, such as Ⅷ, is alphabetic. */
    private static boolean needsTables(int c) {
        return c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isAlphabetic(c));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int hyphen = words.lastIndexOf('-', LONGEST);
        return words.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }

    /** Loaded only when a text needs it: its tables cost more than all else at the start of the program. */
    private static final class AnyToAscii {

        private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");
        private static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        private AnyToAscii() {}

        /** Halves of surrogate pairs go before: where a rule takes out what parts two of them, the tables fail. */
        static String transliterate(String text) {
            String whole = HALF_A_PAIR.matcher(text).replaceAll("");
            synchronized (TRANSLITERATOR) {
                return TRANSLITERATOR.transliterate(whole);
            }
        }
    }
}
