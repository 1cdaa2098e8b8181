package io.colporteur.catalogue;

/**
 * Stops removals that would take away a large part of the catalogue at once: more likely a disk is not mounted or a folder
 * was moved than that its owner meant it. They are held back until the files return or somebody allows them.
 */
final class RemovalBrake {

    /** As few entries may always go. */
    private static final int NEVER_TOO_MANY = 9;

    private final Facts facts;
    private final Cards cards;
    private final int mostPercent;

    /** @param mostPercent of the entries, which may go at once */
    RemovalBrake(Facts facts, Cards cards, int mostPercent) {
        this.facts = facts;
        this.cards = cards;
        this.mostPercent = mostPercent;
    }

    /**
     * Whether so many entries must stay for now; remembers it.
     *
     * @param leaving those that are in the catalogue and would be removed
     * @param forgotten those that are only remembered from before the catalogue was lost, and would be forgotten
     */
    boolean holds(long leaving, long forgotten) {
        long all = leaving + forgotten;
        boolean tooMany = all > NEVER_TOO_MANY && 100 * all > mostPercent * (cards.count() + forgotten);
        boolean holds = tooMany && all > facts.number(Facts.REMOVALS_ALLOWED);
        if (holds) {
            facts.put(Facts.REMOVALS_HELD, all);
        } else if (held() > 0) {
            facts.forget(Facts.REMOVALS_HELD);
            facts.forget(Facts.REMOVALS_ALLOWED);
        }
        return holds;
    }

    /** How many are held back. */
    long held() {
        return facts.number(Facts.REMOVALS_HELD);
    }

    /** Whether those that are held back may go since. */
    boolean released() {
        return held() <= facts.number(Facts.REMOVALS_ALLOWED);
    }

    /** Allows as many to go as are held back; returns how many those are. */
    long release() {
        facts.put(Facts.REMOVALS_ALLOWED, held());
        return held();
    }
}
