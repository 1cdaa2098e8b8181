package io.colporteur.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bibliographies say of an entry. There is no date in it: an entry's dates are those of its page, and none says when
 * the work itself came out.
 *
 * @param authors names as the entry has them
 * @param otherAuthors whether there are more, who are not named
 * @param isbn thirteen digits; who has one is a book, and of the others it is not known what they are
 * @param url absolute, where the work is to be had, else the entry's own page
 * @param summary plain text, a blank line between paragraphs
 * @param language a language tag (BCP 47)
 * @param note why it matters
 */
record Citation(
        String id,
        String collection,
        String slug,
        String title,
        List<String> authors,
        boolean otherAuthors,
        @Nullable String isbn,
        String url,
        @Nullable String summary,
        List<String> tags,
        String language,
        @Nullable String note) {

    boolean isBook() {
        return isbn != null;
    }
}
