package io.colporteur.catalogue;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Settles which entry has which name: its collection and slug, which is also its document, so that a name has one owner
 * even where a slash of the slug could be one of the collection. A name under which an entry was published is its own for
 * good. The others, all of which arrived in the same pass, are settled by rank: one that its author gave goes before a derived one,
 * then the path of the file decides. Whoever does not get {@code x} tries {@code x-2}, {@code x-3} and so on, and may in
 * turn displace a lower one there; so the outcome does not depend on the order of arrival.
 */
final class Slugs {

    /** What an entry would like: the n-th choice of the slug that it asked for. */
    private record Claim(Card card, int nth) {

        String name() {
            return card.withSlug(slug()).catalogued().name();
        }

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

    private static final Pattern NUMBER = Pattern.compile("-[0-9]+$");
    private static final Pattern LATER = Pattern.compile("-(?:[2-9]|[1-9][0-9]{1,8})");

    private static final Comparator<Claim> BY_RANK = Comparator.comparing((Claim claim) -> !claim.authorsOwn())
            .thenComparing(claim -> claim.card().entry().source());

    private final Cards cards;
    private final Formers formers;
    private final Severities severities;
    private final Displacement displacement;

    /** What is to be done when an entry that was not yet published has to leave its slug. */
    @FunctionalInterface
    interface Displacement {
        void displaced(Card before, Card after);
    }

    Slugs(Cards cards, Formers formers, Severities severities, Displacement displacement) {
        this.cards = cards;
        this.formers = formers;
        this.severities = severities;
        this.displacement = displacement;
    }

    /** The card under the best slug that it can have; who is displaced by that finds another one. */
    Card settle(Card newcomer) {
        return settle(new Claim(newcomer, 1));
    }

    private Card settle(Claim first) {
        Claim claim = first;
        while (true) {
            if (isRemembered(claim)) {
                claim = claim.next();
                continue;
            }
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
        return cards.named(claim.name())
                .filter(other -> !other.id().equals(claim.card().id()));
    }

    /** Whether another entry was published under the name before the catalogue was lost, and will be read again. */
    private boolean isRemembered(Claim claim) {
        return formers.holderOf(claim.name())
                .filter(former -> !former.id().equals(claim.card().id()))
                .isPresent();
    }

    /** The loser leaves its slug, under which nobody finds it any more, and makes its next claim. */
    private void displace(Card loser) {
        cards.leaveSlug(loser.id());
        displacement.displaced(loser, settle(Claim.of(loser).next()));
    }

    /**
     * An entry that was not yet published has left its name: of those that would rather have that than their own, the first in
     * rank gets it, and leaves a name in turn, until nobody wants what is left.
     */
    void vacate(Card leaver) {
        List<Card> others = new ArrayList<>(
                cards.numberedBehind(NUMBER.matcher(leaver.catalogued().name()).replaceFirst("")));
        Card left = leaver;
        while (left != null) {
            String free = left.catalogued().name();
            Claim next = others.stream()
                    .flatMap(other -> claim(other, free).stream())
                    .min(BY_RANK)
                    .orElse(null);
            left = next == null ? null : next.card();
            if (next != null) {
                Card moved = next.card().withSlug(next.slug());
                displacement.displaced(next.card(), moved);
                others.set(others.indexOf(next.card()), moved);
            }
        }
    }

    /** The claim of an entry to a name, if it would rather have that than its own. */
    private static Optional<Claim> claim(Card card, String name) {
        String wanted = new Claim(card, 1).name();
        int nth = name.equals(wanted) ? 1 : name.startsWith(wanted + "-") ? number(name.substring(wanted.length())) : 0;
        return nth > 0 && nth < Claim.of(card).nth() ? Optional.of(new Claim(card, nth)) : Optional.empty();
    }

    /** 0 for what is not the number of a later claim. */
    private static int number(String ending) {
        return LATER.matcher(ending).matches() ? Integer.parseInt(ending.substring(1)) : 0;
    }

    /** What its author is told when an entry has another slug than it asked for. */
    Optional<Diagnostic> contested(Card card) {
        String slug = card.catalogued().slug();
        Claim first = new Claim(card, 1);
        if (slug.equals(card.wanted()) || (holder(first).isEmpty() && !isRemembered(first))) {
            return Optional.empty();
        }
        SourcePath file = card.entry().source();
        Position at = card.entry().slug().at();
        return Optional.of(new Diagnostic(
                file,
                severities.of(Code.SLUG_CONTESTED),
                Code.SLUG_CONTESTED,
                at,
                card.wanted(),
                "Another entry has the address " + first.name() + "; this one has the slug " + slug + ".",
                "Give one of them a slug of its own."));
    }
}
