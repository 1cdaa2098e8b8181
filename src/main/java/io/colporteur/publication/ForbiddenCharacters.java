package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The characters that XML 1.0 (section 2.2) forbids, and most readers of JSON with it. An entry promises to have none; this
 * tells which it has nevertheless, since {@link XmlWriter} would leave it out without a word.
 */
final class ForbiddenCharacters {

    private ForbiddenCharacters() {}

    /** The first one in what a feed shows of the entry, and its field by the name in the entry's document. */
    static Optional<String> in(CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        Cover cover = entry.cover();
        return Stream.of(
                        in("id", catalogued.id()),
                        in("title", entry.title()),
                        in("language", entry.language()),
                        entry.authors().stream().flatMap(author -> in("authors", author.name())),
                        in("summary_html", entry.summaryHtml()),
                        in("summary_text", entry.summaryText()),
                        in("content_html", entry.contentHtml()),
                        in("cover", cover == null ? null : cover.alt()),
                        in("cover", cover == null ? null : cover.credit()),
                        in("importance", entry.importance()),
                        in("paths", entry.paths()),
                        in("tags", entry.tags()))
                .flatMap(found -> found)
                .findFirst();
    }

    private static Stream<String> in(String field, List<String> texts) {
        return texts.stream().flatMap(text -> in(field, text));
    }

    private static Stream<String> in(String field, @Nullable String text) {
        if (text == null) {
            return Stream.empty();
        }
        return XmlWriter.isPlain(text)
                ? Stream.empty()
                : text.codePoints()
                        .boxed()
                        .filter(character -> character != '\r' && !XmlWriter.isLegal(character))
                        .limit(1)
                        .map(character -> String.format(Locale.ROOT, "U+%04X in %s", character, field));
    }
}
