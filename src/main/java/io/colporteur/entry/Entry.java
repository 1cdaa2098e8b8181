package io.colporteur.entry;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is ready to be catalogued: checked, repaired, complete. What only the catalogue can know (its identity,
 * its first date, whether its slug is free) is in {@link CataloguedEntry}.
 *
 * <p>Addresses are site-relative with a leading slash, or absolute; HTML is sanitised; every text is free of characters
 * that XML 1.0 (section 2.2) forbids.
 *
 * @param id the author's own id, absent when the catalogue shall mint one
 * @param idAt where the author gave the id, absent without one
 * @param title plain text
 * @param language a language tag (BCP 47), absent when it is the site's
 * @param summaryHtml paragraphs of sanitised HTML
 * @param summaryText the same as plain text, a blank line between paragraphs
 * @param excerpt the summary's beginning, cut between words
 * @param contentHtml the body, absent without one
 * @param coverStem the stem by which a cover was looked for, found or not; absent when none is wanted
 * @param otherAuthors whether there are more than these, who are not named
 * @param isbn13 thirteen digits
 * @param isbn10 nine digits and a check character, absent where the ISBN-13 has none
 * @param isbnGiven the ISBN as its author gave it, absent without one
 * @param paths normalised: a leading slash, no trailing one; in the author's order, without repetitions
 * @param hidden from what its author hides it, in the order of {@link Output}, each once
 * @param extra all other fields, in the author's order
 * @param contentHash SHA-256 in hexadecimal of all that the author gave: fields, body and cover
 */
public record Entry(
        SourcePath source,
        @Nullable String id,
        @Nullable Position idAt,
        Slug slug,
        String title,
        @Nullable String language,
        List<Author> authors,
        boolean otherAuthors,
        @Nullable String summaryHtml,
        @Nullable String summaryText,
        @Nullable String excerpt,
        @Nullable String contentHtml,
        @Nullable Cover cover,
        @Nullable String coverStem,
        @Nullable String isbn13,
        @Nullable String isbn10,
        @Nullable Text isbnGiven,
        @Nullable String site,
        @Nullable String freeResource,
        @Nullable String importance,
        @Nullable Boolean mandatory,
        List<String> paths,
        List<Breadcrumb> breadcrumbs,
        List<String> tags,
        @Nullable Instant date,
        @Nullable Instant updated,
        @Nullable Instant expires,
        boolean draft,
        List<Output> hidden,
        Map<String, Object> extra,
        String contentHash) {

    /** The collection it belongs to: the folder of its file in Unicode's form NFC, {@code ""} directly under the inbox. */
    public String collection() {
        return Normalizer.normalize(source.folder(), Normalizer.Form.NFC);
    }

    /** The cover, if it is one of the inbox. */
    public @Nullable LocalCover localCover() {
        return cover instanceof LocalCover local ? local : null;
    }
}
