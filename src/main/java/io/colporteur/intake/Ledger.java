package io.colporteur.intake;

import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;

/**
 * What every known file looked like when it was last read, small enough for a million of them: an open-addressing table
 * of path hashes (64 bits, so that two paths out of a million share one with a chance of 3 in 100 million), fingerprints
 * and the pass in which each was last seen. A wrong "changed" costs a reading, nothing else. Thread-safe.
 */
public final class Ledger {

    private static final long FREE = 0;

    private long[] paths = new long[1024];
    private long[] fingerprints = new long[1024];
    private int[] passes = new int[1024];
    private int size;
    private int seen;
    private int pass;

    /** A new pass over the inbox begins: nothing has been seen in it. */
    public synchronized void beginPass() {
        pass++;
        seen = 0;
    }

    /** Notes that the file is there, and says whether it still looks as it did when it was last read. */
    public synchronized boolean matches(SourcePath path, Stamp stamp) {
        int slot = slot(hash(path));
        if (paths[slot] == FREE) {
            return false;
        }
        see(slot);
        return fingerprints[slot] == fingerprint(stamp);
    }

    /** The file was read and looked like this. */
    public synchronized void record(SourcePath path, Stamp stamp) {
        if (2 * (size + 1) > paths.length) {
            grow();
        }
        long hash = hash(path);
        int slot = slot(hash);
        if (paths[slot] == FREE) {
            paths[slot] = hash;
            passes[slot] = pass - 1;
            size++;
        }
        fingerprints[slot] = fingerprint(stamp);
        see(slot);
    }

    /** The file is gone. */
    public synchronized void remove(SourcePath path) {
        int slot = slot(hash(path));
        if (paths[slot] == FREE) {
            return;
        }
        clear(slot);
        // Whatever was pushed past this slot moves back, so that it is still found.
        int mask = paths.length - 1;
        for (int next = (slot + 1) & mask; paths[next] != FREE; next = (next + 1) & mask) {
            long hash = paths[next];
            long fingerprint = fingerprints[next];
            int lastPass = passes[next];
            clear(next);
            insert(hash, fingerprint, lastPass);
        }
    }

    /** Whether some known file was not seen in this pass. */
    public synchronized boolean anyUnseen() {
        return seen < size;
    }

    /** Whether this file is known and was not seen in this pass. */
    public synchronized boolean unseen(SourcePath path) {
        int slot = slot(hash(path));
        return paths[slot] != FREE && passes[slot] != pass;
    }

    private void see(int slot) {
        if (passes[slot] != pass) {
            passes[slot] = pass;
            seen++;
        }
    }

    private void clear(int slot) {
        paths[slot] = FREE;
        size--;
        if (passes[slot] == pass) {
            seen--;
        }
    }

    private void insert(long hash, long fingerprint, int lastPass) {
        int slot = slot(hash);
        paths[slot] = hash;
        fingerprints[slot] = fingerprint;
        passes[slot] = lastPass;
        size++;
        if (lastPass == pass) {
            seen++;
        }
    }

    private void grow() {
        long[] oldPaths = paths;
        long[] oldFingerprints = fingerprints;
        int[] oldPasses = passes;
        int capacity = 2 * oldPaths.length;
        paths = new long[capacity];
        fingerprints = new long[capacity];
        passes = new int[capacity];
        size = 0;
        seen = 0;
        for (int slot = 0; slot < oldPaths.length; slot++) {
            if (oldPaths[slot] != FREE) {
                insert(oldPaths[slot], oldFingerprints[slot], oldPasses[slot]);
            }
        }
    }

    /** The slot that holds the hash, else the free one where it belongs. */
    private int slot(long hash) {
        int mask = paths.length - 1;
        int slot = (int) hash & mask;
        while (paths[slot] != FREE && paths[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long hash(SourcePath path) {
        long hash = 0xcbf29ce484222325L; // FNV-1a over UTF-16, then mixed
        String text = path.value();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        long mixed = mix(hash);
        return mixed == FREE ? 1 : mixed;
    }

    private static long fingerprint(Stamp stamp) {
        return mix(stamp.size() * 0x9e3779b97f4a7c15L + stamp.modified().toEpochMilli());
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** How many files are known. */
    public synchronized int size() {
        return size;
    }
}
