package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entry's language (BCP 47). */
final class Languages {

    /** Longer first subtags are well-formed too, but none is registered: it is a name such as "french". */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}(?:-.*)?");

    private Languages() {}

    /** The language tag in its usual letter case, absent when it is none. */
    static @Nullable String language(@Nullable Text field, Diagnostics diagnostics) {
        if (field == null) {
            return null;
        }
        String tag = canonical(field.value().strip());
        if (tag == null) {
            String dashed = canonical(field.value().strip().replace('_', '-'));
            diagnostics.report(
                    Code.LANGUAGE_INVALID,
                    field,
                    "The lang is not a language tag; the entry counts as being in the site's language.",
                    dashed == null ? "Type a tag such as fr, en or pt-BR." : "Type " + dashed);
        }
        return tag;
    }

    private static @Nullable String canonical(String typed) {
        if (!CODE.matcher(typed).matches()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(typed).build().toLanguageTag();
        } catch (IllformedLocaleException notATag) {
            return null;
        }
    }
}
