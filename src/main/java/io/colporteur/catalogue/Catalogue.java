package io.colporteur.catalogue;

import io.colporteur.catalogue.Sources.Source;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final String SCHEMA_VERSION = "1";
    private static final int DUE_AT_A_TIME = 1000;

    private final Path file;
    private final InstantSource clock;
    private final Predicate<SourcePath> exists;
    private final ReentrantLock writing = new ReentrantLock();
    private final EntryCodec codec = new EntryCodec();
    private final Database database;
    private final Sources sources;
    private final Cards cards;
    private final Artefacts artefacts;
    private final Accessions accessions;
    private final boolean isNew;
    private boolean live;

    /**
     * Opens the catalogue, or makes an empty one.
     *
     * @param file the SQLite file; its folder exists
     * @param exists whether a file of the inbox exists now
     * @throws CatalogueException when it cannot be opened or is none
     */
    public Catalogue(Path file, CatalogueSettings settings, Predicate<SourcePath> exists, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.exists = exists;
        this.database = new Database(file, Database.Durability.FULL);
        this.sources = new Sources(database);
        this.cards = new Cards(database, codec);
        this.artefacts = new Artefacts(database);
        this.isNew = createTables();
        Placements placements =
                new Placements(database, cards, artefacts, new Shards(database, artefacts, settings.shardMax()));
        this.accessions = new Accessions(
                sources,
                cards,
                new Identities(cards, exists, settings.siteId()),
                placements,
                new CoverUses(database),
                new Problems(database),
                artefacts,
                codec);
    }

    private boolean createTables() {
        if (database.number("SELECT COUNT(*) FROM sqlite_master WHERE name = 'fact'") > 0) {
            return false;
        }
        return write(() -> {
            database.script(schema());
            putFact("schema", SCHEMA_VERSION);
            List.of(Kind.MARKER, Kind.FEED_JSON, Kind.FEED_RSS, Kind.PROBLEMS, Kind.REDIRECTS)
                    .forEach(artefacts::mark);
            return true;
        });
    }

    private static String schema() {
        try (InputStream script = Catalogue.class.getResourceAsStream("schema-" + SCHEMA_VERSION + ".sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in what became of some files, in this order, all or nothing. */
    public Stored store(List<Outcome> outcomes) {
        return change(now -> outcomes.forEach(outcome -> accessions.take(outcome, now, live)));
    }

    /**
     * A pass over the whole inbox has ended and all that it found is stored: entries whose files are gone are removed, the
     * slugs of the others are settled for good, and what could not be written is tried again.
     */
    public Stored endPass() {
        return change(now -> {
            removeMissing(now);
            cards.announceAll();
            artefacts.unpark();
            live = true;
        });
    }

    /** Removes the entries whose files were first missed at that instant or before. */
    public Stored removeMissingSince(Instant since) {
        return sources.missing(since).isEmpty()
                ? new Stored(List.of(), List.of())
                : change(now -> removeMissing(since));
    }

    private void removeMissing(Instant since) {
        for (Source source : sources.missing(since)) {
            if (exists.test(source.path())) {
                accessions.found(source);
            } else {
                accessions.remove(source);
            }
        }
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

    /** How many errors and warnings there are. */
    public Map<Severity, Long> problemTotals() {
        return locked(() -> Problems.totals(database));
    }

    /** Whether there was none at this place before. */
    public boolean isNew() {
        return isNew;
    }

    /** What was last remembered under this key. */
    public Optional<String> fact(String key) {
        return locked(() -> database.one("SELECT value FROM fact WHERE key = ?", row -> row.getString(1), key));
    }

    /** Remembers a fact; returns what was remembered under this key before. */
    public Optional<String> remember(String key, String value) {
        return write(() -> {
            Optional<String> before = fact(key);
            putFact(key, value);
            return before;
        });
    }

    private void putFact(String key, String value) {
        database.update("INSERT OR REPLACE INTO fact (key, value) VALUES (?, ?)", key, value);
    }

    /** The publishing side: which artefacts are stale, and what they are made of. To be closed before this. */
    public Manifest openManifest() {
        return new Manifest(new Database(file, Database.Durability.NORMAL), codec, writing);
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

    private <T extends @Nullable Object> T write(Supplier<T> work) {
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

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
