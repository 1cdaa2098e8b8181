package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import org.jspecify.annotations.Nullable;

/** The id that an author may give. */
final class Ids {

    private static final int LONGEST = 500;

    private Ids() {}

    /** The id as given; an error, and absent, when it cannot be one. */
    static @Nullable String id(@Nullable Text field, Diagnostics diagnostics) {
        if (field == null) {
            return null;
        }
        String id = field.value().strip();
        if (id.isEmpty() || id.length() > LONGEST || !isOneWord(id)) {
            diagnostics.report(
                    Code.ID_INVALID,
                    field,
                    "The id has " + (id.length() > LONGEST ? "more than " + LONGEST : "spaces or control")
                            + " characters, which not every feed reader keeps.",
                    "Type an id such as urn:isbn:9782070368228, or leave the line out to have one made.");
            return null;
        }
        return id;
    }

    private static boolean isOneWord(String id) {
        return CleanText.of(id).equals(id)
                && id.codePoints()
                        .noneMatch(c ->
                                Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
