package io.colporteur.catalogue;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only durable state of the program. What is stored and which artefacts that makes stale is one transaction, so that
 * a kill at any instant loses nothing: whatever was not written to the outbox is still marked.
 *
 * <p>Thread-safe. The publishing side has a door of its own, {@link #openManifest}.
 */
public final class Catalogue implements AutoCloseable {

    private static final int DUE_AT_A_TIME = 1000;

    private final Location location;
    private final InstantSource clock;
    private final Predicate<SourcePath> exists;
    private final ReentrantLock writing = new ReentrantLock();
    private final EntryCodec codec = new EntryCodec();
    private final Database database;
    private final Facts facts;
    private final Sources sources;
    private final Cards cards;
    private final Formers formers;
    private final Placements placements;
    private final Problems problems;
    private final CoverUses coverUses;
    private final Artefacts artefacts;
    private final Accessions accessions;
    private final Feeds feeds;
    private final RemovalBrake brake;
    private boolean live;

    /**
     * Opens the catalogue, or makes an empty one.
     *
     * @param exists whether a file of the inbox exists now
     * @throws CatalogueException when it cannot be opened or is none
     */
    public Catalogue(Location location, CatalogueSettings settings, Predicate<SourcePath> exists, InstantSource clock) {
        this.location = location;
        this.clock = clock;
        this.exists = exists;
        this.database = Database.open(location, Database.Durability.FULL);
        this.feeds = settings.feeds();
        this.facts = new Facts(database);
        this.sources = new Sources(database);
        this.cards = new Cards(database, codec);
        this.problems = new Problems(database);
        this.coverUses = new CoverUses(database);
        this.artefacts = new Artefacts(database, clock);
        createTables();
        this.formers = new Formers(database, codec, exists);
        this.placements = new Placements(database, cards, artefacts, settings);
        this.brake = new RemovalBrake(facts, cards, settings.mostRemoved());
        this.accessions = new Accessions(
                sources,
                cards,
                formers,
                new Identities(cards, formers, exists, settings.siteId()),
                placements,
                coverUses,
                problems,
                artefacts,
                codec,
                settings.severities());
    }

    private void createTables() {
        write(() -> {
            if (Schema.bringUpToDate(database)) {
                markAlwaysThere();
            }
            return null;
        });
    }

    /** What is in every outbox, also in that of an empty inbox. */
    private void markAlwaysThere() {
        List.of(Kind.MARKER, Kind.PROBLEMS, Kind.REDIRECTS, Kind.ROBOTS).forEach(artefacts::mark);
        feeds.formatsOf(Feeds.WHOLE).forEach(artefacts::mark);
    }

    /** The door for what an outbox remembers. */
    public Revival revival() {
        return new Revival(this, feeds, facts, sources, cards, formers, placements, artefacts);
    }

    /**
     * Settles what has to be done anew because settings are others than the last time: all files are to be read again, or
     * all artefacts rendered again. Once, however often the program is killed meanwhile.
     *
     * @param reading changes with the settings by which files are read
     * @param rendering changes with the settings by which artefacts are rendered
     */
    public void adapt(String reading, String rendering) {
        write(() -> {
            if (changed("reading", reading)) {
                sources.forgetStamps();
            }
            if (changed("rendering", rendering)) {
                artefacts.markAll();
                placements.arrangeAnew();
                markAlwaysThere();
            }
            return null;
        });
    }

    private boolean changed(String settings, String fingerprint) {
        Optional<String> before = facts.get(settings);
        facts.put(settings, fingerprint);
        return before.isPresent() && !before.get().equals(fingerprint);
    }

    /** Whether files that are in the outbox at names that we render are ours although the catalogue does not know them. */
    public boolean isAdopting() {
        return locked(() -> facts.get(Facts.ADOPTING).filter("true"::equals).isPresent());
    }

    /** Everything was published at least once: what is ours in the outbox is known. */
    public void settled() {
        write(() -> {
            facts.put(Facts.ADOPTING, false);
            return null;
        });
    }

    /** Takes in what became of some files, in this order, all or nothing. */
    public Stored store(List<Outcome> outcomes) {
        return store(outcomes, List.of());
    }

    /**
     * Takes in what became of some files, in this order, all or nothing.
     *
     * @param late those that were read too early, and have to be read again
     */
    public Stored store(List<Outcome> outcomes, List<SourcePath> late) {
        return change(now -> {
            outcomes.forEach(outcome -> accessions.take(outcome, now, live));
            late.forEach(accessions::readAgain);
            brake.workGoesOn(accessions.edited(), now);
        });
    }

    /**
     * A pass over the whole inbox has ended and all that it found is stored: entries whose files are gone are removed, the
     * slugs of the others are settled for good, and what could not be written is tried again.
     *
     * <p>When so many are gone that {@link #heldRemovals} are held back, the others are published all the same; unless the
     * catalogue was lost, because without those entries feeds would say that they no longer exist.
     *
     * @return empty when nothing may be published yet for that reason
     */
    public Optional<Stored> endPass() {
        AtomicBoolean publishable = new AtomicBoolean(true);
        Stored stored = change(now -> {
            List<Former> lost = formers.gone();
            if (removeMissing(now, now, lost.size())) {
                lost.forEach(accessions::release);
                formers.rejected().forEach(accessions::restore);
            } else if (!lost.isEmpty()) {
                publishable.set(false);
                return;
            }
            cards.announceAll();
            artefacts.unpark();
            facts.put(Facts.LAST_PASS, now.toEpochMilli());
            live = true;
        });
        return publishable.get() ? Optional.of(stored) : Optional.empty();
    }

    /** Removes the entries whose files were first missed at that instant or before. */
    public Stored removeMissingSince(Instant since) {
        return locked(() -> {
            Instant instant = clock.instant();
            if (!sources.anyMissing(instant, instant)) {
                brake.nothingIsMissing();
            } else if (brake.released() && sources.anyMissing(since, instant)) {
                return change(now -> removeMissing(since, now, 0));
            }
            return new Stored(List.of(), List.of());
        });
    }

    /**
     * Returns whether they could go; if not, they are too many to go at once.
     *
     * @param lost how many others would go with them
     */
    private boolean removeMissing(Instant since, Instant now, int lost) {
        List<Source> gone = new ArrayList<>();
        for (Source source : sources.missing(since, now)) {
            if (exists.test(source.path())) {
                accessions.found(source);
            } else {
                gone.add(source);
            }
        }
        // a folder is not missed in an instant: what is missed already, but not for long enough, may belong to it
        long soon = sources.missedBetween(since, now);
        if ((soon > 0 && brake.wouldHold(gone.size() + soon, lost, now)) || brake.holds(gone.size(), lost, now)) {
            return false;
        }
        gone.forEach(accessions::remove);
        return true;
    }

    /** How many removals are held back because they are so many. */
    public long heldRemovals() {
        return locked(brake::held);
    }

    /** Allows the removals that are held back; returns how many those are. */
    public long allowRemovals() {
        return write(brake::release);
    }

    /** Shows or hides the entries whose instant to be published or to expire has come. */
    public Stored reviewDue() {
        return change(now -> cards.due(now, DUE_AT_A_TIME).forEach(card -> accessions.review(card, now)));
    }

    /** Wants every artefact anew. */
    public void markAllStale() {
        write(() -> {
            artefacts.markAll();
            return null;
        });
    }

    /** The outbox is another one, or was emptied: wants every artefact anew, and owns nothing that is there. */
    public void disownArtefacts() {
        write(() -> {
            artefacts.disown();
            return null;
        });
    }

    /**
     * Wants those artefacts anew that somebody else changed or removed.
     *
     * @param asWritten whether the file of this name has this size
     * @return how many those are
     */
    public int markUnless(BiPredicate<String, Long> asWritten) {
        return write(() -> artefacts.markUnless(asWritten));
    }

    /** Some of the files that should be in the outbox as they were written, in the order of their names, after that one. */
    public List<Manifest.Claim> someWritten(String after, int limit) {
        return locked(() -> artefacts.written(after, limit));
    }

    /**
     * Wants a file anew that is not as it was written; unless it should not be so any more, for it is being written now.
     *
     * @return whether it is wanted anew
     */
    public boolean markUnless(Manifest.Claim file, Predicate<Manifest.Claim> asWritten) {
        return write(() -> {
            boolean changed = artefacts.isWritten(file) && !asWritten.test(file);
            if (changed) {
                artefacts.markAgain(file.name());
            }
            return changed;
        });
    }

    /** Covers that entries were read with before these were developed, at most so many; each once. */
    public List<Undeveloped> undevelopedCovers(int limit) {
        return locked(() -> coverUses.undeveloped(limit));
    }

    /** The files of the entries that were read with this cover. */
    public List<SourcePath> entriesWith(SourcePath cover) {
        return locked(() -> coverUses.using(cover));
    }

    /** Every file that was looked at, and what the file system said of it then. */
    public void forEachSource(BiConsumer<SourcePath, Stamp> visitor) {
        locked(() -> {
            sources.forEach(visitor);
            return null;
        });
    }

    /** The known files below a folder. */
    public List<SourcePath> sourcesBelow(String folder) {
        return locked(() -> sources.below(folder));
    }

    /** Whether a file of the inbox is one that could not be published. */
    public boolean anyRejected() {
        return locked(sources::anyRejected);
    }

    /** The errors and warnings about a file, as they were last stored. */
    public List<Diagnostic> problemsOf(SourcePath file) {
        return locked(() -> problems.of(file));
    }

    /** How many errors and warnings there are. */
    public Map<Severity, Long> problemTotals() {
        return locked(() -> Problems.totals(database));
    }

    /** The publishing side: which artefacts are stale, and what they are made of. To be closed before this. */
    public Manifest openManifest() {
        return new Manifest(Database.open(location, Database.Durability.NORMAL), codec, writing, clock);
    }

    private Stored change(Consumer<Instant> work) {
        return write(() -> {
            try {
                work.accept(clock.instant());
                return accessions.stored();
            } finally {
                accessions.forget();
            }
        });
    }

    /** Does this in one transaction, with the marks that it makes. */
    <T extends @Nullable Object> T write(Supplier<T> work) {
        return locked(() -> database.write(() -> {
            try {
                T result = work.get();
                artefacts.flush();
                return result;
            } finally {
                artefacts.clear();
            }
        }));
    }

    /** Does this while nobody else uses the connection. */
    <T extends @Nullable Object> T locked(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Its connection, so that what this costs can be counted. */
    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
