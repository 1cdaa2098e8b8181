package io.colporteur.catalogue;

import io.colporteur.catalogue.Sources.Source;
import io.colporteur.catalogue.Sources.State;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Code;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
    private final Identities identities;
    private final Slugs slugs;
    private final Placements placements;
    private final CoverUses coverUses;
    private final Problems problems;
    private final Artefacts artefacts;
    private final EntryCodec codec;

    private final List<Change> changes = new ArrayList<>();
    private final Set<SourcePath> again = new LinkedHashSet<>();
    private final List<Card> displaced = new ArrayList<>();

    Accessions(
            Sources sources,
            Cards cards,
            Identities identities,
            Placements placements,
            CoverUses coverUses,
            Problems problems,
            Artefacts artefacts,
            EntryCodec codec) {
        this.sources = sources;
        this.cards = cards;
        this.identities = identities;
        this.slugs = new Slugs(cards, this::moveDisplaced);
        this.placements = placements;
        this.coverUses = coverUses;
        this.problems = problems;
        this.artefacts = artefacts;
        this.codec = codec;
    }

    /** What came of all that was taken in since this was last asked. */
    Stored stored() {
        Stored stored = new Stored(List.copyOf(changes), List.copyOf(again));
        forget();
        return stored;
    }

    /** Forgets what a failed transaction would have changed. */
    void forget() {
        changes.clear();
        again.clear();
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
            reject(rejected.source(), rejected.stamp(), known, rejected.diagnostics(), null);
        } else if (outcome instanceof Outcome.CoverSeen cover) {
            sources.put(cover.source(), cover.stamp(), State.COVER, null);
            again.addAll(coverUses.notYetUsing(cover.source(), cover.stamp()));
        } else if (outcome instanceof Outcome.Absent) {
            known.ifPresent(source -> miss(source, now));
        }
    }

    private void accept(Outcome.Accepted accepted, Optional<Source> known, Instant now, boolean announced) {
        Entry entry = accepted.entry();
        Optional<SourcePath> holder = identities.holderOfWantedId(entry);
        if (holder.isPresent()) {
            List<Diagnostic> diagnostics = new ArrayList<>(accepted.diagnostics());
            diagnostics.add(idTaken(entry, holder.get()));
            reject(accepted.source(), accepted.stamp(), known, diagnostics, holder.get());
            return;
        }
        String last = known.map(Source::entry).orElse(null);
        Card before = identities.known(entry, last).orElse(null);
        String id = before == null ? identities.mint(entry) : before.id();
        if (last != null && !last.equals(id)) {
            forgetEntry(last, entry.source());
        }
        Card after = settled(before, card(id, before, accepted, now, announced));
        sources.put(accepted.source(), accepted.stamp(), State.ENTRY, id);
        if (before != null && !before.entry().source().equals(entry.source())) {
            forgetSource(before.entry().source());
        }
        boolean same = before != null && same(before, after);
        if (!same) {
            placements.change(before, after);
        }
        reportProblems(after, accepted.diagnostics());
        displaced.forEach(card -> reportProblems(card, problems.of(card.entry().source())));
        displaced.clear();
        boolean wasRejected =
                known.filter(source -> source.state() == State.REJECTED).isPresent();
        if (!same) {
            tell(changeType(before, after), entry.source(), entry.title());
        } else if (wasRejected) {
            tell(Change.Type.MENDED, entry.source(), entry.title());
        }
    }

    /** Remembers what readers of the outbox will see of the change that was just made, if they see anything. */
    private void tell(Change.Type type, SourcePath file, String title) {
        int touched = artefacts.countOfChange();
        if (touched > 0) {
            changes.add(new Change(type, file, title, touched));
        }
    }

    private static Change.Type changeType(@Nullable Card before, Card after) {
        if (before == null || (after.visible() && !before.visible())) {
            return Change.Type.ADDED;
        }
        if (before.visible() && !after.visible()) {
            return Change.Type.HIDDEN;
        }
        boolean moved = !before.entry().source().equals(after.entry().source());
        return moved ? Change.Type.RENAMED : Change.Type.UPDATED;
    }

    /** The card of an entry as its file says it, under the slug that it had or asks for. */
    private static Card card(
            String id, @Nullable Card before, Outcome.Accepted accepted, Instant now, boolean announced) {
        Entry entry = accepted.entry();
        Instant modified = earlier(accepted.stamp().modified(), now);
        Instant firstSeen = before == null ? modified : before.firstSeen();
        Instant published = toMillis(entry.date() == null ? firstSeen : entry.date());
        Instant updated = toMillis(updated(before, entry, modified, published, now));
        Visibility visibility = Visibility.of(entry, published, now);
        return new Card(
                new CataloguedEntry(id, entry.slug().value(), published, updated, entry),
                entry.slug().value(),
                entry.slug().given(),
                announced || (before != null && before.announced()),
                visibility.visible(),
                visibility.dueAt(),
                firstSeen);
    }

    /** The author's instant, else when the content or the cover last changed. */
    private static Instant updated(
            @Nullable Card before, Entry entry, Instant modified, Instant published, Instant now) {
        if (entry.updated() != null) {
            return entry.updated();
        }
        if (before != null && before.entry().contentHash().equals(entry.contentHash())) {
            return before.catalogued().updated();
        }
        Cover cover = entry.cover();
        Instant changed =
                cover == null ? modified : later(modified, earlier(cover.stamp().modified(), now));
        return later(changed, published);
    }

    /** A published slug stays unless the author gives another one; a new one is settled among those that want it. */
    private Card settled(@Nullable Card before, Card after) {
        if (before != null && before.entry().collection().equals(after.entry().collection()) && keeps(before, after)) {
            return after.withSlugOf(before);
        }
        return slugs.settle(after);
    }

    private static boolean keeps(Card before, Card after) {
        boolean sameWish = before.wanted().equals(after.wanted());
        boolean noNewWish = !after.given() && before.announced();
        return (sameWish && before.given() == after.given()) || (sameWish && before.announced()) || noNewWish;
    }

    private boolean same(Card before, Card after) {
        return before.catalogued().slug().equals(after.catalogued().slug())
                && before.catalogued().published().equals(after.catalogued().published())
                && before.catalogued().updated().equals(after.catalogued().updated())
                && before.visible() == after.visible()
                && before.announced() == after.announced()
                && Objects.equals(before.dueAt(), after.dueAt())
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

    private void reject(
            SourcePath file,
            Stamp stamp,
            Optional<Source> known,
            List<Diagnostic> diagnostics,
            @Nullable SourcePath waitsFor) {
        String entry = known.map(Source::entry).orElse(null);
        if (waitsFor == null) {
            sources.put(file, stamp, State.REJECTED, entry);
        } else {
            sources.putWaiting(file, stamp, entry, waitsFor);
        }
        report(file, diagnostics);
        String title = Optional.ofNullable(entry)
                .flatMap(cards::find)
                .map(card -> card.entry().title())
                .orElse("");
        tell(Change.Type.REJECTED, file, title);
    }

    private static Diagnostic idTaken(Entry entry, SourcePath holder) {
        return new Diagnostic(
                entry.source(),
                Code.ID_TAKEN.severity(),
                Code.ID_TAKEN,
                entry.slug().at(),
                String.valueOf(entry.id()),
                "The id " + entry.id() + " is that of " + holder + ".",
                "Give this entry an id of its own, or remove the other file: this one takes its place then.");
    }

    /** A file is gone: its entry stays for a while, since the file may only have another name now. */
    private void miss(Source source, Instant now) {
        if (source.state() == State.COVER) {
            sources.remove(source.path());
            again.addAll(coverUses.using(source.path()));
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
    }

    private void forgetEntry(String id, SourcePath file) {
        cards.find(id).filter(card -> card.entry().source().equals(file)).ifPresent(card -> {
            placements.change(card, null);
            tell(Change.Type.REMOVED, file, card.entry().title());
        });
    }

    /** The instant has come at which the entry begins or ceases to be seen. */
    void review(Card card, Instant now) {
        Card after = card.withVisibility(
                Visibility.of(card.entry(), card.catalogued().published(), now));
        placements.change(card, after);
        Change.Type type = after.visible() ? Change.Type.ADDED : Change.Type.HIDDEN;
        tell(type, card.entry().source(), card.entry().title());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant toMillis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
