package io.colporteur.catalogue;

import io.colporteur.entry.Entry;
import io.colporteur.entry.Output;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry is to be seen, decided here and nowhere else.
 *
 * @param visible whether it is to be seen now: then it has its own document
 * @param hidden where it is not shown all the same
 * @param dueAt when it begins or ceases to be visible without an edit, absent when it does not
 */
public record Visibility(
        boolean visible, List<Output> hidden, @Nullable Instant dueAt) {

    /** An entry is seen from its publication until it expires, and never while it is a draft. */
    static Visibility of(Entry entry, Instant published, Instant now) {
        Instant expires = entry.expires();
        if (entry.draft() || (expires != null && !expires.isAfter(now))) {
            return new Visibility(false, entry.hidden(), null);
        }
        return published.isAfter(now)
                ? new Visibility(false, entry.hidden(), published)
                : new Visibility(true, entry.hidden(), expires);
    }

    /** Whether it is shown there now. */
    public boolean in(Output output) {
        return visible && !hidden.contains(output);
    }
}
