package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import java.util.List;

/** The entry's tags. */
public final class Tags {

    private Tags() {}

    /** What stands for a tag in an address, the same in every entry. Any number of threads may use it. */
    public static String slug(String tag) {
        return SlugWords.ofName(tag);
    }

    /** The tags as plain text, in the author's order, each once. */
    static List<String> tags(List<Text> fields, Diagnostics diagnostics) {
        return fields.stream()
                .map(field -> PlainText.of(field, "tag", Code.TEXT_MARKUP, diagnostics))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
