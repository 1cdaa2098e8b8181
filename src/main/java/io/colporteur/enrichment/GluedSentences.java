package io.colporteur.enrichment;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with no space between them, as a line break that got lost leaves them: {@code le partage.Les coulisses}.
 * Only where nothing else can be meant: a lower-case word, a stop, a capitalised word. {@code Node.js}, {@code ASP.NET},
 * {@code J.K.}, {@code Mr.Smith}, {@code System.Out}, addresses and file names stay.
 */
final class GluedSentences {

    private static final String SPACE = "[\\s\\u00A0\\u202F]";
    private static final Pattern GLUED = Pattern.compile("(?<=^|" + SPACE + ")"
            + "([«“\"'’(\\[]*+([\\p{L}'’-]++)[»”\")\\]]?(?:\\.|[ \\u00A0\\u202F]?[!?]))"
            + "(\\p{Lu}(?:\\p{Ll}|['’]\\p{L})[\\p{L}'’-]*+)"
            + "(?=[,;:.!?…»”\"')\\]]*+(?:" + SPACE + "|$))");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?:.*['’-])?\\p{Ll}{2,}");
    /** Of domains and files, but for those that are words a sentence may begin with, such as {@code de}. */
    private static final Set<String> ENDINGS_OF_NAMES = Set.of(
            "com", "org", "net", "io", "fr", "be", "ch", "eu", "uk", "info", "js", "ts", "html", "htm", "md", "pdf",
            "txt", "json", "xml", "yaml", "yml", "css", "csv", "php", "java", "py", "png", "jpg", "jpeg", "gif", "svg",
            "zip", "epub", "odt", "docx", "xlsx");

    private GluedSentences() {}

    /**
     * The text with a space between its sentences.
     *
     * @param glued is told each place as it was
     */
    static String parted(String text, Consumer<String> glued) {
        if (!hasCapitalAfterStop(text)) {
            return text;
        }
        return GLUED.matcher(text).replaceAll(place -> {
            boolean sentences = LOWER_CASE_WORD.matcher(place.group(2)).matches()
                    && !ENDINGS_OF_NAMES.contains(place.group(3).toLowerCase(Locale.ROOT));
            if (!sentences) {
                return Matcher.quoteReplacement(place.group());
            }
            glued.accept(place.group());
            return Matcher.quoteReplacement(place.group(1) + " " + place.group(3));
        });
    }

    private static boolean hasCapitalAfterStop(String text) {
        for (int i = 1; i < text.length(); i++) {
            char stop = text.charAt(i - 1);
            if ((stop == '.' || stop == '!' || stop == '?') && Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
