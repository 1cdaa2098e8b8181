package io.colporteur.routes;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.CatalogueException;
import io.colporteur.catalogue.Stored;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import io.colporteur.intake.Arrival;
import io.colporteur.intake.Ledger;
import io.colporteur.intake.Turnstile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes looks into the catalogue and keeps the ledger and the turnstile in step with it. */
public final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 1000;

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Turnstile turnstile;
    private final Announcer announcer;
    private final Predicate<SourcePath> exists;
    private final Inspector inspector;
    private final InstantSource clock;
    private final BlockingQueue<Look> waiting = new ArrayBlockingQueue<>(MOST_AT_ONCE);
    private final List<Look> unstored = new ArrayList<>();
    private final LateCovers covers = new LateCovers();
    private final Queue<SourcePath> toReadAgain = new ConcurrentLinkedQueue<>();
    private long heldBefore;

    /**
     * @param exists whether a file of the inbox exists now
     */
    public Keeper(
            Catalogue catalogue,
            Ledger ledger,
            Turnstile turnstile,
            Announcer announcer,
            Predicate<SourcePath> exists,
            Inspector inspector,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.turnstile = turnstile;
        this.announcer = announcer;
        this.exists = exists;
        this.inspector = inspector;
        this.clock = clock;
    }

    /** Takes a look in, to be stored with others; waits while too many are waiting. */
    void accept(Look look) throws InterruptedException {
        waiting.put(look);
    }

    /**
     * Whether there is something to store now. During the first pass nobody waits for a single entry, so that batches are
     * as large as can be: all that is inside, or as many as may wait.
     */
    boolean anyToStore() {
        boolean any = !unstored.isEmpty() || !waiting.isEmpty();
        return any
                && (open()
                        || waiting.remainingCapacity() == 0
                        || turnstile.inside() <= waiting.size() + unstored.size());
    }

    /**
     * Stores all that is waiting, in one transaction. What cannot be stored is tried first the next time.
     *
     * @return the files that are to be read again because of it; they are inside already, so that no pass ends without them
     */
    List<Arrival> storeWaiting() {
        if (unstored.isEmpty()) {
            waiting.drainTo(unstored);
        }
        store(unstored);
        List<Arrival> again = again(); // these enter before those leave
        unstored.forEach(this::letOut);
        unstored.clear();
        if (turnstile.inside() == 0) {
            covers.forget();
        }
        return again;
    }

    private void letOut(Look look) {
        if (!(look instanceof Look.Restless)) {
            turnstile.leave(look.arrival());
        } else if (turnstile.setAside(look.arrival())) {
            LOG.warn(
                    "{} is still being written to; it is read when it rests",
                    look.arrival().path());
        }
    }

    private void store(List<Look> looks) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<SourcePath, Arrival> arrivals = new HashMap<>();
        for (Look look : looks) {
            if (look instanceof Look.Found found && !turnstile.superseded(found.arrival())) {
                outcomes.add(found.outcome());
                arrivals.put(found.arrival().path(), found.arrival());
            }
        }
        Set<Diagnostic> said = saidBefore(outcomes);
        List<SourcePath> late = covers.readBefore(looks);
        Stored stored = outcomes.isEmpty() ? new Stored(List.of(), List.of()) : catalogue.store(outcomes, late);
        outcomes.forEach(outcome -> remember(outcome, said));
        stored.changes().forEach(change -> announcer.add(change, arrivals.get(change.source())));
        toReadAgain.addAll(stored.again());
    }

    /** What is to be read again because of all that was stored: should something have failed meanwhile, the next who asks has it. */
    private List<Arrival> again() {
        List<Arrival> arrivals = new ArrayList<>();
        for (SourcePath path = toReadAgain.poll(); path != null; path = toReadAgain.poll()) {
            arrivals.add(turnstile.enter(path));
        }
        return arrivals;
    }

    /** What is wrong with files that are as they were: they are read again because of something else. */
    private Set<Diagnostic> saidBefore(List<Outcome> outcomes) {
        Set<Diagnostic> said = new HashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.stamp() != null && ledger.matches(outcome.source(), outcome.stamp())) {
                said.addAll(catalogue.problemsOf(outcome.source()));
            }
        }
        return said;
    }

    private void remember(Outcome outcome, Set<Diagnostic> said) {
        if (outcome instanceof Outcome.Accepted accepted) {
            ledger.record(accepted.source(), accepted.stamp());
            if (open()) {
                say(accepted.diagnostics(), Severity.WARNING, said);
            }
        } else if (outcome instanceof Outcome.Rejected rejected) {
            ledger.record(rejected.source(), rejected.stamp());
            say(rejected.diagnostics(), Severity.ERROR, said);
        } else if (outcome.stamp() != null) {
            ledger.record(outcome.source(), outcome.stamp());
        } else {
            ledger.remove(outcome.source());
        }
    }

    private static void say(List<Diagnostic> diagnostics, Severity severity, Set<Diagnostic> said) {
        diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity && !said.contains(diagnostic))
                .map(Diagnostic::toString)
                .forEach(LOG::warn);
    }

    /** Whether the pass that was last scanned ends here; true once for each. */
    boolean passEnds() {
        return turnstile.passEnds();
    }

    /** All that a scan found is stored: whatever it did not find is gone. What fails for the catalogue's sake is tried again. */
    List<Arrival> endPass() {
        try {
            return passEnded();
        } catch (CatalogueException later) {
            turnstile.scanned();
            throw later;
        }
    }

    private List<Arrival> passEnded() {
        LOG.debug("the pass has ended; {} files are known", ledger.size());
        List<Outcome> gone = new ArrayList<>();
        if (ledger.anyUnseen()) {
            catalogue.forEachSource((path, stamp) -> {
                if (ledger.unseen(path) && !exists.test(path)) {
                    gone.add(new Outcome.Absent(path));
                }
            });
        }
        settle(catalogue.store(gone));
        gone.forEach(outcome -> remember(outcome, Set.of()));
        settle(catalogue.endPass().orElseThrow(() -> new EntriesMissingException(catalogue.heldRemovals())));
        warnOfHeldRemovals();
        settle(catalogue.reviewDue());
        inspector.inspectAll();
        turnstile.open();
        return again();
    }

    /**
     * Lets what was only waiting for its time take effect: files that stay away, dates that have come, files that somebody was
     * writing.
     */
    List<Arrival> tend() {
        if (!open()) {
            return List.of();
        }
        settle(catalogue.removeMissingSince(clock.instant().minus(GRACE)));
        settle(catalogue.reviewDue());
        warnOfHeldRemovals();
        inspector.inspectSome();
        toReadAgain.addAll(turnstile.aside());
        return again();
    }

    private void warnOfHeldRemovals() {
        long held = catalogue.heldRemovals();
        if (held > 0 && held != heldBefore) {
            LOG.warn(
                    "{} entries are no longer in the inbox, which is more than may go at once; they stay published until"
                            + " their files return or 'colporteur allow-removals' says that this is meant",
                    held);
        }
        heldBefore = held;
    }

    private void settle(Stored stored) {
        stored.changes().forEach(change -> announcer.add(change, null));
        toReadAgain.addAll(stored.again());
    }

    /** Whether changes are published as soon as they are stored: not before the first pass has ended. */
    boolean open() {
        return turnstile.isOpen();
    }
}
