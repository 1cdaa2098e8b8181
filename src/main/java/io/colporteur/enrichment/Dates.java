package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The entry's dates among themselves. They are never changed. */
final class Dates {

    private Dates() {}

    /** Says when an entry would be gone before it appears. */
    static void compare(@Nullable Instant date, @Nullable Instant expires, Diagnostics diagnostics) {
        if (date != null && expires != null && expires.isBefore(date)) {
            diagnostics.report(
                    Code.DATES_ORDER,
                    Position.START,
                    "",
                    "The entry expires at " + expires + ", before its date, " + date + ": it will never be shown.",
                    "Type a later expires, or leave that line out.");
        }
    }
}
