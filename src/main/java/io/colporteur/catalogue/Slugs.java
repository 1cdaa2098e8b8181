package io.colporteur.catalogue;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import java.util.Comparator;
import java.util.Optional;

/**
 * Settles which entry has which slug of a collection. A slug under which an entry was published is its own for good. The
 * others, all of which arrived in the same pass, are settled by rank: one that its author gave goes before a derived one,
 * then the path of the file decides. Whoever does not get {@code x} tries {@code x-2}, {@code x-3} and so on, and may in
 * turn displace a lower one there; so the outcome does not depend on the order of arrival.
 */
final class Slugs {

    /** What an entry would like: the n-th choice of the slug that it asked for. */
    private record Claim(Card card, int nth) {

        String slug() {
            return nth == 1 ? card.wanted() : card.wanted() + "-" + nth;
        }

        boolean authorsOwn() {
            return nth == 1 && card.given();
        }

        /** The claim by which an entry has the slug that it has. */
        static Claim of(Card card) {
            String slug = card.catalogued().slug();
            int nth = slug.equals(card.wanted())
                    ? 1
                    : Integer.parseInt(slug.substring(card.wanted().length() + 1));
            return new Claim(card, nth);
        }

        Claim next() {
            return new Claim(card, nth + 1);
        }
    }

    private static final Comparator<Claim> BY_RANK = Comparator.comparing((Claim claim) -> !claim.authorsOwn())
            .thenComparing(claim -> claim.card().entry().source());

    private final Cards cards;
    private final Displacement displacement;

    /** What is to be done when an entry that was not yet published has to leave its slug. */
    @FunctionalInterface
    interface Displacement {
        void displaced(Card before, Card after);
    }

    Slugs(Cards cards, Displacement displacement) {
        this.cards = cards;
        this.displacement = displacement;
    }

    /** The card under the best slug that it can have; who is displaced by that finds another one. */
    Card settle(Card newcomer) {
        return settle(new Claim(newcomer, 1));
    }

    private Card settle(Claim first) {
        Claim claim = first;
        while (true) {
            Optional<Card> holder = holder(claim);
            if (holder.isEmpty()) {
                return claim.card().withSlug(claim.slug());
            }
            if (!holder.get().announced() && BY_RANK.compare(claim, Claim.of(holder.get())) < 0) {
                displace(holder.get());
                return claim.card().withSlug(claim.slug());
            }
            claim = claim.next();
        }
    }

    private Optional<Card> holder(Claim claim) {
        return cards.withSlug(claim.card().entry().collection(), claim.slug())
                .filter(other -> !other.id().equals(claim.card().id()));
    }

    /** The loser leaves its slug, under which nobody finds it any more, and makes its next claim. */
    private void displace(Card loser) {
        cards.put(loser.withSlug("\0" + loser.id()));
        displacement.displaced(loser, settle(Claim.of(loser).next()));
    }

    /** What its author is told when an entry has another slug than it asked for. */
    Optional<Diagnostic> contested(Card card) {
        String slug = card.catalogued().slug();
        if (slug.equals(card.wanted()) || holder(new Claim(card, 1)).isEmpty()) {
            return Optional.empty();
        }
        SourcePath file = card.entry().source();
        Position at = card.entry().slug().at();
        return Optional.of(new Diagnostic(
                file,
                Code.SLUG_CONTESTED.severity(),
                Code.SLUG_CONTESTED,
                at,
                card.wanted(),
                "Another entry of this collection has the slug " + card.wanted() + "; this one became " + slug + ".",
                "Give one of them a slug of its own."));
    }
}
