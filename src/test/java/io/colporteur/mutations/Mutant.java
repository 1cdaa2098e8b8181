package io.colporteur.mutations;

import java.util.List;

/** A file as nobody would write it, and how it came about. Its bytes are not to be changed. */
final class Mutant {

    private final long seed;
    private final String extension;
    private final byte[] bytes;
    private final List<String> changes;

    Mutant(long seed, String extension, byte[] bytes, List<String> changes) {
        this.seed = seed;
        this.extension = extension;
        this.bytes = bytes;
        this.changes = List.copyOf(changes);
    }

    /** A name that no other seed has. */
    String fileName() {
        return "mutant-" + seed + "." + extension;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The seed, with which the same samples give it again, and what was done to the sample. */
    @Override
    public String toString() {
        return "seed " + seed + ", ." + extension + ": " + String.join("; ", changes);
    }
}
