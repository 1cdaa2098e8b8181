package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.Position;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The last part of the entry's address. A legal slug that the author gave is never changed. */
final class Slugs {

    private static final int LONGEST = 500;
    private static final int LONGEST_SEGMENT = 120;

    private Slugs() {}

    /**
     * The slug as given, else one made of the given one, the title, the file's name, or at last of the file's whole
     * path. A given slug that is reserved is an error; a made one is changed until it is not.
     *
     * @param language a language tag, for the words that stand for signs
     */
    static Slug slug(@Nullable Text field, String title, String language, SourcePath source, Diagnostics diagnostics) {
        if (field == null) {
            return new Slug(free(made(title, language, source), source), false, Position.START);
        }
        if (!isLegal(field.value())) {
            return repaired(field, title, language, source, diagnostics);
        }
        String free = free(field.value(), source);
        if (!free.equals(field.value())) {
            diagnostics.report(
                    Code.SLUG_RESERVED,
                    field,
                    "The slug “" + field.value() + "” is a name that the outbox needs for itself.",
                    "Choose another slug, for example " + free);
        }
        return new Slug(field.value(), true, field.at());
    }

    private static Slug repaired(
            Text field, String title, String language, SourcePath source, Diagnostics diagnostics) {
        String trimmed = Normalizer.normalize(field.value().strip(), Normalizer.Form.NFC)
                .replaceAll("/{2,}", "/")
                .replaceAll("^/|/$", "");
        String slug = isLegal(trimmed) ? trimmed : bySegment(trimmed, language);
        if (slug.isEmpty()) {
            slug = made(title, language, source);
        }
        slug = free(slug, source);
        diagnostics.report(
                Code.SLUG_ILLEGAL,
                field,
                "This slug cannot be part of an address; “" + slug + "” is used instead.",
                "Type slug: " + slug);
        return new Slug(slug, false, field.at());
    }

    private static String bySegment(String path, String language) {
        StringJoiner slug = new StringJoiner("/");
        for (String segment : path.split("/", -1)) {
            String words = SlugWords.of(segment, language);
            if (slug.length() + 1 + words.length() > LONGEST) {
                break;
            }
            if (!words.isEmpty()) {
                slug.add(words);
            }
        }
        return slug.toString();
    }

    private static String made(String title, String language, SourcePath source) {
        String ofTitle = SlugWords.of(title, language);
        if (!ofTitle.isEmpty()) {
            return ofTitle;
        }
        String ofName = SlugWords.of(source.stem(), language);
        return ofName.isEmpty() ? SlugWords.hash(source.value()) : ofName;
    }

    private static String free(String slug, SourcePath source) {
        return ReservedNames.freeSlug(source.folder(), slug);
    }

    private static boolean isLegal(String slug) {
        return FileNames.bytes(slug) <= LONGEST
                && Normalizer.isNormalized(slug, Normalizer.Form.NFC)
                && Arrays.stream(slug.split("/", -1)).allMatch(Slugs::isLegalSegment);
    }

    /** A segment is also a file's name: it is not empty, not hidden, not too long for a file system. */
    private static boolean isLegalSegment(String segment) {
        return !segment.isEmpty()
                && !segment.startsWith(".")
                && FileNames.bytes(segment) <= LONGEST_SEGMENT
                && segment.codePoints().allMatch(Slugs::isHarmless);
    }

    private static boolean isHarmless(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
