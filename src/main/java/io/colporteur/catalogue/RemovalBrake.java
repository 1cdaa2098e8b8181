package io.colporteur.catalogue;

import io.colporteur.entry.SourcePath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stops removals that would take away a large part of the catalogue at once: more likely a disk is not mounted or a folder
 * was moved than that its owner meant it. They are held back until the files return or somebody allows them. Removals with
 * less than {@link #PAUSE} between them, and nothing else, count as one: a folder is not deleted in an instant. Those that
 * come with at least as many additions and edits are somebody's everyday work.
 */
final class RemovalBrake {

    /** As few entries may always go. */
    private static final int NEVER_TOO_MANY = 9;

    /** More removals than this are never everyday work, whatever comes with them. */
    private static final int MOST_WORK = 1000;

    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Facts facts;
    private final Cards cards;
    private final int mostPercent;

    /**
     * The files that were added or edited since removals were last judged, or nothing was missing, with less than a pause
     * between them.
     */
    private final Set<SourcePath> worked = new HashSet<>();

    private Instant lastWork = Instant.EPOCH;

    /** @param mostPercent of the entries, which may go at once */
    RemovalBrake(Facts facts, Cards cards, int mostPercent) {
        this.facts = facts;
        this.cards = cards;
        this.mostPercent = mostPercent;
    }

    /**
     * Whether so many entries must stay for now; remembers it, and otherwise that they are gone.
     *
     * @param leaving those that are in the catalogue and would be removed
     * @param forgotten those that are only remembered from before the catalogue was lost, and would be forgotten
     */
    boolean holds(long leaving, long forgotten, Instant now) {
        long all = leaving + forgotten;
        long lately = lately(now);
        boolean holds = wouldHold(leaving, forgotten, now);
        if (all > 0) {
            boolean meant = isAllowed(all) || isEverydayWork(all, now);
            facts.put(Facts.REMOVED_LATELY, meant ? 0 : holds ? lately : lately + all);
            facts.put(Facts.LAST_REMOVAL, now.toEpochMilli());
        }
        if (holds) {
            facts.put(Facts.REMOVALS_HELD, all);
        } else if (held() > 0) {
            facts.forget(Facts.REMOVALS_HELD);
            facts.forget(Facts.REMOVALS_ALLOWED);
        }
        worked.clear();
        return holds;
    }

    /** The same, but nothing is remembered. */
    boolean wouldHold(long leaving, long forgotten, Instant now) {
        long all = leaving + forgotten;
        return all > 0 && !isAllowed(all) && !isEverydayWork(all, now) && isTooMuch(all, forgotten, lately(now));
    }

    private boolean isAllowed(long all) {
        return held() > 0 && all <= facts.number(Facts.REMOVALS_ALLOWED);
    }

    /** What is held back already stays so until somebody allows it. */
    private boolean isEverydayWork(long all, Instant now) {
        return held() == 0 && all <= worked.size() && !isOver(lastWork, now);
    }

    private static boolean isOver(Instant last, Instant now) {
        return Duration.between(last, now).abs().compareTo(PAUSE) >= 0;
    }

    private boolean isTooMuch(long leaving, long forgotten, long left) {
        long all = leaving + left;
        return all > NEVER_TOO_MANY && 100 * all > mostPercent * (cards.count() + forgotten + left);
    }

    /** How many have gone already that count with those that are going now: while some are held back, it is not over. */
    private long lately(Instant now) {
        return facts.instant(Facts.LAST_REMOVAL)
                .filter(last -> held() > 0 || !isOver(last, now))
                .map(last -> facts.number(Facts.REMOVED_LATELY))
                .orElse(0L);
    }

    /** These files were added or edited: what goes one by one beside that is somebody's everyday work. */
    void workGoesOn(List<SourcePath> edited, Instant now) {
        if (edited.isEmpty()) {
            return;
        }
        if (isOver(lastWork, now)) {
            worked.clear();
        }
        lastWork = now;
        edited.stream().limit(MOST_WORK - worked.size()).forEach(worked::add);
        if (held() == 0 && facts.number(Facts.REMOVED_LATELY) > 0) {
            facts.forget(Facts.REMOVED_LATELY);
        }
    }

    /** What was added and edited so far has nothing to do with what will be missed. */
    void nothingIsMissing() {
        worked.clear();
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
