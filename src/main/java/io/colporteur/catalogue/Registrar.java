package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes the card of an entry: its dates and its slug, from what its file says and what it brings along. Dates are kept to
 * the second, as every format shows them: so the order of a feed can be told from the feed itself.
 */
final class Registrar {

    private final Slugs slugs;
    private final EntryCodec codec;

    Registrar(Slugs slugs, EntryCodec codec) {
        this.slugs = slugs;
        this.codec = codec;
    }

    /**
     * The card of an entry as it is now.
     *
     * @param past absent for a new one
     * @param announced whether slugs are published, and thereby kept, as soon as they are settled
     */
    Card card(String id, @Nullable Past past, Outcome.Accepted accepted, Instant now, boolean announced) {
        Entry entry = withKnownVariants(past, accepted.entry());
        Instant modified = earlier(accepted.stamp().modified(), now);
        Instant firstSeen = past == null ? modified : past.firstSeen();
        Instant published = toSeconds(entry.date() == null ? firstSeen : entry.date());
        Instant updated = toSeconds(updated(past, entry, modified, published, now));
        Card card = new Card(
                new CataloguedEntry(id, entry.slug().value(), published, updated, entry),
                entry.slug().value(),
                entry.slug().given(),
                announced || (past != null && past.announced()),
                Visibility.of(entry, published, now),
                firstSeen,
                changed(past, entry));
        return past != null && keepsSlug(past, card) ? card.withSlugOf(past) : slugs.settle(card);
    }

    /** Until smaller copies of a cover are made anew, those are shown that there are. */
    private Entry withKnownVariants(@Nullable Past past, Entry entry) {
        LocalCover before = past == null ? null : past.cover();
        LocalCover now = entry.localCover();
        return before == null
                        || now == null
                        || now.developed()
                        || !now.sha256().equals(before.sha256())
                        || now.variants().equals(before.variants())
                ? entry
                : codec.withVariants(entry, before.variants());
    }

    /** The author's instant, else when the content or the cover last changed. */
    private static Instant updated(@Nullable Past past, Entry entry, Instant modified, Instant published, Instant now) {
        if (entry.updated() != null) {
            return entry.updated();
        }
        if (past != null && past.contentHash().equals(entry.contentHash())) {
            return past.updated();
        }
        LocalCover cover = entry.localCover();
        Instant changed =
                cover == null ? modified : later(modified, earlier(cover.stamp().modified(), now));
        return later(changed, published);
    }

    /** What the author changed when the entry was last modified, {@code ""} for nothing since it came. */
    private static String changed(@Nullable Past past, Entry entry) {
        if (past == null) {
            return "";
        }
        if (past.contentHash().equals(entry.contentHash())) {
            return past.changed();
        }
        return past.entry() == null ? Differences.UNKNOWN : Differences.between(past.entry(), entry);
    }

    /**
     * A published slug stays unless the author gives another one, or gave one that was not to be had; a new one is settled
     * among those that want it, and anew as long as it is not the one that was wanted.
     */
    private static boolean keepsSlug(Past past, Card card) {
        boolean sameWish = past.wanted().equals(card.wanted());
        boolean unfulfilled = !past.slug().equals(card.wanted()) && (card.given() || !past.announced());
        boolean noNewWish = !card.given() && past.announced();
        return past.collection().equals(card.entry().collection())
                && !unfulfilled
                && ((sameWish && past.given() == card.given()) || (sameWish && past.announced()) || noNewWish);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant toSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
