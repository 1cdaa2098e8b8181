package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The entry's title, as plain text. */
final class Titles {

    private Titles() {}

    /**
     * The title as given, else the body's first heading, else one made of the file's name.
     *
     * @param language of the entry
     */
    static String title(
            @Nullable Text field, String bodyHtml, String language, SourcePath source, Diagnostics diagnostics) {
        Text given = field == null ? null : PlainText.of(field, "title", Code.TITLE_MARKUP, language, diagnostics);
        return given == null ? made(bodyHtml, language, source, diagnostics) : given.value();
    }

    private static String made(String bodyHtml, String language, SourcePath source, Diagnostics diagnostics) {
        String heading = heading(bodyHtml);
        String title = heading.isEmpty()
                ? fromName(source.stem())
                : FrenchSpaces.in(heading, language, Position.START, diagnostics);
        diagnostics.report(
                Code.TITLE_MISSING,
                Position.START,
                "",
                "The entry has no title; “" + title + "” was made of "
                        + (heading.isEmpty() ? "the file's name." : "its first heading."),
                "Add a line that begins with title:");
        return title;
    }

    /** A file's or folder's name as a title: {@code le-choc-du-futur} is {@code Le choc du futur}. */
    static String fromName(String name) {
        String words = Spaces.normalised(CleanText.of(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replace('-', ' ')
                .replace('_', ' '));
        if (words.isEmpty()) {
            return name;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private static String heading(String bodyHtml) {
        if (bodyHtml.isEmpty()) {
            return "";
        }
        Element heading = Jsoup.parseBodyFragment(bodyHtml).selectFirst("h1, h2, h3, h4, h5, h6");
        return heading == null ? "" : Spaces.normalised(CleanText.of(heading.wholeText()));
    }
}
