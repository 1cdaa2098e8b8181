package io.colporteur.catalogue;

import io.colporteur.entry.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry is to be seen, decided here and nowhere else.
 *
 * @param dueAt when that changes without an edit, absent when it does not
 */
record Visibility(boolean visible, @Nullable Instant dueAt) {

    private static final Visibility NEVER = new Visibility(false, null);

    /** An entry is seen from its publication until it expires, and never while it is a draft. */
    static Visibility of(Entry entry, Instant published, Instant now) {
        Instant expires = entry.expires();
        if (entry.draft() || (expires != null && !expires.isAfter(now))) {
            return NEVER;
        }
        return published.isAfter(now) ? new Visibility(false, published) : new Visibility(true, expires);
    }
}
