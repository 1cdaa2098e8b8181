package io.colporteur.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as the publisher uses it: take what is stale, claim the names, write the files, settle. A claim is
 * committed before its file is written, so that after a kill every file of ours is known to be ours.
 *
 * <p>For one thread.
 */
public final class Manifest implements AutoCloseable {

    /**
     * A file that is about to be written.
     *
     * @param checksum by which a change that is not ours is noticed
     * @param size in bytes
     */
    public record Claim(String name, long checksum, long size) {}

    /**
     * A file that is on disk, or gone, as it was wanted.
     *
     * @param version {@link Stale#version} of what was rendered
     * @param removed whether it is gone
     * @param lastmod the latest modification of what it shows, where that is kept
     */
    public record Settled(
            String name,
            long version,
            boolean removed,
            @Nullable Instant lastmod) {}

    private final Database database;
    private final Decoder decoder;
    private final ReentrantLock writing;
    private final Artefacts artefacts;

    Manifest(Database database, EntryCodec codec, ReentrantLock writing, InstantSource clock) {
        this.database = database;
        this.decoder = new Decoder(codec);
        this.writing = writing;
        this.artefacts = new Artefacts(database, clock);
    }

    /** Whether something is to be written that has not failed too often. */
    public boolean anyStale() {
        return !artefacts.stale(1).isEmpty();
    }

    /**
     * Hands over the next stale artefacts with one snapshot of the catalogue to render them from.
     *
     * @param effort how much may be rendered at once, in documents of entries: others are more work
     */
    public <T> T read(int effort, BiFunction<List<Stale>, CatalogueView, T> rendering) {
        return database.read(() -> rendering.apply(artefacts.stale(effort), new Snapshot(database, decoder)));
    }

    /** Commits that these files are ours, whatever happens next. */
    public void claim(List<Claim> claims) {
        write(() -> claims.forEach(claim -> artefacts.claim(claim.name(), claim.checksum(), claim.size())));
    }

    /** Commits what is on disk and what could not be written. Marks that were made meanwhile survive. */
    public void settle(List<Settled> settled, List<String> failed) {
        write(() -> {
            for (Settled one : settled) {
                if (one.removed()) {
                    artefacts.settleRemoved(one.name(), one.version());
                } else {
                    artefacts.settle(one.name(), one.version(), one.lastmod());
                }
            }
            failed.forEach(artefacts::failed);
        });
    }

    /** Commits that these files are not wanted any more: they stay stale until all that may link to them is written. */
    public void postpone(List<Stale> unwanted) {
        if (!unwanted.isEmpty()) {
            write(() -> unwanted.forEach(artefacts::postpone));
        }
    }

    /** The artefacts that failed too often and are left alone until they are wanted again. */
    public List<String> parked() {
        return artefacts.parked();
    }

    private void write(Runnable work) {
        writing.lock();
        try {
            database.write(() -> {
                work.run();
                return Boolean.TRUE;
            });
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
