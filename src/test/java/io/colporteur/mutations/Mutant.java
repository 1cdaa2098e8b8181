package io.colporteur.mutations;

import io.colporteur.entry.SourcePath;
import java.util.List;

/** A file as nobody would write it, and how it came about. Its bytes are not to be changed. */
final class Mutant {

    private final long seed;
    private final SourcePath sample;
    private final String extension;
    private final byte[] bytes;
    private final List<String> changes;

    Mutant(long seed, SourcePath sample, String extension, byte[] bytes, List<String> changes) {
        this.seed = seed;
        this.sample = sample;
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

    /** The seed, with which the same samples give it again, the sample, and what was done to it. */
    @Override
    public String toString() {
        return "seed " + seed + ", " + sample + " as ." + extension + ": " + String.join("; ", changes);
    }
}
