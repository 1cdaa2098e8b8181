package io.colporteur.catalogue;

import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry brings along when its file is read again: all that an edit cannot take away.
 *
 * @param name under which it was last published, or would have been
 * @param wanted the slug that it asked for
 * @param given whether its author did
 * @param announced whether it was ever published under its slug
 * @param changed what its author changed when it was last modified, {@code ""} when that is not remembered
 * @param cover which readers see with it, absent without one
 * @param entry what was read the last time, absent when only its hash is remembered
 */
record Past(
        String id,
        String name,
        String slug,
        String wanted,
        boolean given,
        boolean announced,
        Instant firstSeen,
        Instant updated,
        String contentHash,
        String changed,
        @Nullable LocalCover cover,
        @Nullable Entry entry) {

    private static final Pattern NUMBER = Pattern.compile("-[1-9][0-9]*");

    /** The collection that it belonged to. */
    String collection() {
        int length = name.length() - slug.length() - 1;
        return length < 0 ? "" : name.substring(0, length);
    }

    static Past of(Card card) {
        return new Past(
                card.id(),
                card.catalogued().name(),
                card.catalogued().slug(),
                card.wanted(),
                card.given(),
                card.announced(),
                card.firstSeen(),
                card.catalogued().updated(),
                card.entry().contentHash(),
                card.changed(),
                card.entry().localCover(),
                card.entry());
    }

    /** Nobody remembers what a former entry had asked for: what it asks for now, if it could have got its slug by that. */
    static Past of(Former former, Entry now) {
        String wish = now.slug().value();
        boolean same = former.slug().startsWith(wish)
                && (former.slug().equals(wish)
                        || NUMBER.matcher(former.slug().substring(wish.length()))
                                .matches());
        return new Past(
                former.id(),
                former.name(),
                former.slug(),
                same ? wish : former.slug(),
                now.slug().given(),
                true,
                former.published(),
                former.updated(),
                former.contentHash(),
                "",
                former.entry() == null ? null : former.entry().localCover(),
                null);
    }
}
