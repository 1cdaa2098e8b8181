package io.colporteur.catalogue;

import io.colporteur.catalogue.Source.State;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what became of the inbox's files into the catalogue: settles the identity, the slug and the dates of an entry, and
 * leaves it to {@link Placements} where it is shown. Runs inside the caller's transaction.
 */
final class Accessions {

    private final Sources sources;
    private final Cards cards;
    private final Formers formers;
    private final Identities identities;
    private final Slugs slugs;
    private final Registrar registrar;
    private final Placements placements;
    private final CoverUses coverUses;
    private final Problems problems;
    private final Artefacts artefacts;
    private final EntryCodec codec;
    private final Severities severities;

    private final List<Change> changes = new ArrayList<>();
    private final Set<SourcePath> again = new LinkedHashSet<>();
    private final List<SourcePath> edited = new ArrayList<>();
    private final List<Card> displaced = new ArrayList<>();

    Accessions(
            Sources sources,
            Cards cards,
            Formers formers,
            Identities identities,
            Placements placements,
            CoverUses coverUses,
            Problems problems,
            Artefacts artefacts,
            EntryCodec codec,
            Severities severities) {
        this.sources = sources;
        this.cards = cards;
        this.formers = formers;
        this.identities = identities;
        this.slugs = new Slugs(cards, formers, severities, this::moveDisplaced);
        this.registrar = new Registrar(slugs, codec);
        this.placements = placements;
        this.coverUses = coverUses;
        this.problems = problems;
        this.artefacts = artefacts;
        this.codec = codec;
        this.severities = severities;
    }

    /** A file is to be read again, whatever else comes of it. */
    void readAgain(SourcePath file) {
        again.add(file);
    }

    /**
     * What came of all that was taken in since this was last asked. What has to be read again for it is taken for changed
     * until that is done: should the program die before, the next start does it.
     */
    Stored stored() {
        again.forEach(sources::forgetStamp);
        Stored stored = new Stored(List.copyOf(changes), List.copyOf(again));
        forget();
        return stored;
    }

    /**
     * The files that somebody added or edited, of all that was taken in; not those that were moved, are read anew for other
     * settings, or are known from before the catalogue was lost.
     */
    List<SourcePath> edited() {
        return List.copyOf(edited);
    }

    /** Forgets what a failed transaction would have changed. */
    void forget() {
        changes.clear();
        again.clear();
        edited.clear();
        displaced.clear();
    }

    /**
     * @param announced whether slugs are published, and thereby kept, as soon as they are settled
     */
    void take(Outcome outcome, Instant now, boolean announced) {
        Optional<Source> known = sources.find(outcome.source());
        if (outcome instanceof Outcome.Accepted accepted) {
            accept(accepted, known, now, announced);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            reject(rejected, known, null);
        } else if (outcome instanceof Outcome.CoverSeen cover) {
            sources.put(cover.source(), cover.stamp(), State.COVER, null);
            again.addAll(coverUses.notYetUsing(cover.source(), cover.stamp()));
            forgive(known);
            again.addAll(sources.refusedWanting(cover.source().coverStem()));
        } else if (outcome instanceof Outcome.RobotsSeen robots) {
            sources.put(robots.source(), robots.stamp(), State.ROBOTS, null);
            forgive(known);
            artefacts.mark(Kind.ROBOTS);
        } else if (outcome instanceof Outcome.Absent) {
            known.ifPresent(source -> miss(source, now));
        }
    }

    /** A file that holds no entry can be published again. */
    private void forgive(Optional<Source> known) {
        known.filter(source -> source.state() == State.REJECTED).ifPresent(source -> report(source.path(), List.of()));
    }

    private void accept(Outcome.Accepted accepted, Optional<Source> known, Instant now, boolean announced) {
        Entry entry = accepted.entry();
        Optional<SourcePath> holder = identities.holderOfWantedId(entry).filter(file -> !asksForAnotherId(file));
        Optional<Card> yielding = holder.flatMap(file -> identities.yielding(entry));
        if (holder.isPresent() && yielding.isEmpty()) {
            List<Diagnostic> diagnostics = new ArrayList<>(accepted.diagnostics());
            diagnostics.add(idTaken(entry, holder.get()));
            reject(new Outcome.Rejected(accepted.source(), accepted.stamp(), diagnostics), known, holder.get());
            return;
        }
        yielding.ifPresent(this::takeBack);
        String last = known.map(Source::entry).orElse(null);
        Card before = identities.known(entry, last).orElse(null);
        Former former = before == null ? identities.remembered(entry).orElse(null) : null;
        Past past = before != null ? Past.of(before) : former != null ? Past.of(former, entry) : null;
        String id = past == null ? identities.mint(entry) : past.id();
        if (last != null && !last.equals(id)) {
            forgetEntry(last, entry.source());
            again.addAll(sources.waitingFor(entry.source()));
        }
        Card after = registrar.card(id, past, accepted, now, announced);
        sources.put(accepted.source(), accepted.stamp(), State.ENTRY, id);
        if (before != null && !before.entry().source().equals(entry.source())) {
            leave(before.entry().source());
        }
        boolean same = before != null && same(before, after);
        if (same) {
            coverUses.confirm(after);
        } else {
            placements.change(before, after);
        }
        if (before != null
                && !before.catalogued().name().equals(after.catalogued().name())) {
            vacate(before);
        }
        if (former != null) {
            placements.succeed(former, after);
            formers.forget(former);
        }
        formers.at(entry.source()).ifPresent(this::release);
        reportProblems(after, accepted.diagnostics());
        reportDisplaced();
        if (known.isEmpty() ? past == null : !same && !known.get().stamp().isUnread()) {
            edited.add(entry.source());
        }
        boolean wasRejected =
                known.filter(source -> source.state() == State.REJECTED).isPresent();
        if (!same) {
            tell(changeType(before, after), entry.source(), entry.title());
        } else if (wasRejected) {
            tell(Change.Type.MENDED, entry.source(), entry.title());
        }
    }

    /** Remembers what readers of the outbox will see of the change that was just made, if they see anything, or are not to. */
    private void tell(Change.Type type, SourcePath file, String title) {
        int touched = artefacts.countOfChange();
        if (touched > 0 || type == Change.Type.HIDDEN) {
            changes.add(new Change(type, file, title, touched));
        }
    }

    private static Change.Type changeType(@Nullable Card before, Card after) {
        if (!after.visible() && (before == null || before.visible())) {
            return Change.Type.HIDDEN;
        }
        if (before == null || (after.visible() && !before.visible())) {
            return Change.Type.ADDED;
        }
        boolean moved = !before.entry().source().equals(after.entry().source());
        return moved ? Change.Type.RENAMED : Change.Type.UPDATED;
    }

    private boolean same(Card before, Card after) {
        return before.catalogued().slug().equals(after.catalogued().slug())
                && before.catalogued().published().equals(after.catalogued().published())
                && before.catalogued().updated().equals(after.catalogued().updated())
                && before.visibility().equals(after.visibility())
                && before.announced() == after.announced()
                && codec.encode(before.entry()).equals(codec.encode(after.entry()));
    }

    /** What is said about it has to wait until the one that displaced it is in its place. */
    private void moveDisplaced(Card before, Card after) {
        placements.change(before, after);
        displaced.add(after);
    }

    private void reportProblems(Card card, List<Diagnostic> found) {
        List<Diagnostic> all = new ArrayList<>(found);
        all.removeIf(diagnostic -> diagnostic.code() == Code.SLUG_CONTESTED);
        slugs.contested(card).ifPresent(all::add);
        report(card.entry().source(), all);
    }

    private void report(SourcePath file, List<Diagnostic> diagnostics) {
        if (problems.replace(file, diagnostics)) {
            artefacts.mark(Kind.PROBLEMS);
        }
    }

    private void reject(Outcome.Rejected rejected, Optional<Source> known, @Nullable SourcePath waitsFor) {
        SourcePath file = rejected.source();
        String entry = known.map(Source::entry).orElse(null);
        sources.putRejected(rejected, entry, waitsFor);
        report(file, rejected.diagnostics());
        String title = Optional.ofNullable(entry)
                .flatMap(cards::find)
                .map(card -> card.entry().title())
                .orElse("");
        tell(Change.Type.REJECTED, file, title);
    }

    /** Whether the file is there but holds its entry no longer: it waits for the id of another one. */
    private boolean asksForAnotherId(SourcePath file) {
        return sources.find(file).filter(source -> source.waitsFor() != null).isPresent();
    }

    /** The entry of a file is now that of another one. */
    private void leave(SourcePath file) {
        if (asksForAnotherId(file)) {
            sources.setEntry(file, null);
        } else {
            forgetSource(file);
        }
    }

    /** Another entry gets the id of one that was not yet published: whoever wants it now is read again, and has to wait. */
    private void takeBack(Card card) {
        SourcePath file = card.entry().source();
        placements.change(card, null);
        forgetSource(file);
        again.add(file);
        again.addAll(sources.waitingFor(file));
        vacate(card);
    }

    /** Somebody else may want the name that the entry had. */
    private void vacate(Card left) {
        if (!left.announced()) {
            slugs.vacate(left);
        }
        again.addAll(cards.waitingForSlugOf(left));
    }

    private void reportDisplaced() {
        displaced.forEach(card -> reportProblems(card, problems.of(card.entry().source())));
        displaced.clear();
    }

    private Diagnostic idTaken(Entry entry, SourcePath holder) {
        return new Diagnostic(
                entry.source(),
                severities.of(Code.ID_TAKEN),
                Code.ID_TAKEN,
                entry.idAt() == null ? Position.START : entry.idAt(),
                String.valueOf(entry.id()),
                "The id " + entry.id() + " is already that of " + holder + ".",
                "Give this entry an id of its own, or remove the other file: this one takes its place then.");
    }

    /** A file is gone: its entry stays for a while, since the file may only have another name now. */
    private void miss(Source source, Instant now) {
        if (source.state() == State.COVER) {
            sources.remove(source.path());
            again.addAll(coverUses.using(source.path()));
            again.addAll(sources.refusedWanting(source.path().coverStem()));
        } else if (source.entry() == null) {
            forgetSource(source.path());
        } else if (source.missingSince() == null) {
            sources.setMissing(source.path(), now);
            again.addAll(sources.waitingFor(source.path()));
        }
    }

    /** The file did not come back and no other took its place. */
    void remove(Source source) {
        if (source.entry() != null) {
            forgetEntry(source.entry(), source.path());
        }
        forgetSource(source.path());
        again.addAll(sources.waitingFor(source.path()));
    }

    /** The file came back. */
    void found(Source source) {
        sources.setMissing(source.path(), null);
        again.add(source.path());
    }

    private void forgetSource(SourcePath path) {
        sources.remove(path);
        report(path, List.of());
        if (path.value().equals(Kind.ROBOTS.nameOf(""))) {
            artefacts.mark(Kind.ROBOTS);
        }
    }

    private void forgetEntry(String id, SourcePath file) {
        cards.find(id).filter(card -> card.entry().source().equals(file)).ifPresent(card -> {
            placements.change(card, null);
            vacate(card);
            reportDisplaced();
            tell(Change.Type.REMOVED, file, card.entry().title());
        });
    }

    /** The file of an entry that is remembered cannot be published now: its last good version stays. */
    void restore(Former former) {
        if (former.entry() == null) {
            return;
        }
        Card card = Card.of(former, former.entry());
        sources.setEntry(former.source(), card.id());
        placements.change(null, card);
        placements.succeed(former, card);
        formers.forget(former);
    }

    /** Nothing is kept any more for an entry that was only remembered. */
    void release(Former former) {
        formers.forget(former);
        placements.vacate(former);
    }

    /** The instant has come at which the entry begins or ceases to be seen. */
    void review(Card card, Instant now) {
        Card after = card.withVisibility(
                Visibility.of(card.entry(), card.catalogued().published(), now));
        placements.change(card, after);
        Change.Type type = after.visible() ? Change.Type.ADDED : Change.Type.HIDDEN;
        tell(type, card.entry().source(), card.entry().title());
    }
}
