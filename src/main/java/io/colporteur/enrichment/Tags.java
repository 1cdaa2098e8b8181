package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The entry's tags. */
public final class Tags {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private Tags() {}

    /** What stands for a tag in an address, the same in every entry. Any number of threads may use it. */
    public static String slug(String tag) {
        return SlugWords.ofName(tag);
    }

    /** The tags as plain text, in the author's order, each once. A single text may name several, with commas between. */
    static List<String> tags(List<Text> fields, Diagnostics diagnostics) {
        return fields.stream()
                .map(field -> PlainText.of(field, "tag", Code.TEXT_MARKUP, diagnostics))
                .flatMap(tag -> fields.size() == 1 ? COMMA.splitAsStream(tag) : Stream.of(tag))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
