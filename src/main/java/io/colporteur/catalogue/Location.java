package io.colporteur.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a catalogue is: in a file, or in memory for as long as it is open. Immutable.
 */
public final class Location {

    private final @Nullable Path file;
    private final String uri;

    private Location(@Nullable Path file, String uri) {
        this.file = file;
        this.uri = uri;
    }

    /** A file, which need not be there yet; its folder is. */
    public static Location of(Path file) {
        // As a URI, since a question mark in a plain path would begin the connection's options.
        return new Location(file, "file:" + file.toAbsolutePath().toUri().getRawPath());
    }

    /** A place of its own in memory, for a catalogue that is thrown away. */
    public static Location inMemory() {
        return new Location(null, "file:" + UUID.randomUUID() + "?mode=memory&cache=shared");
    }

    String url() {
        return "jdbc:sqlite:" + uri;
    }

    /**
     * Where somebody may be writing, what is in the log beside the file counts; otherwise there is none, and SQLite must
     * be told not to make one.
     */
    String urlToRead() {
        if (file == null) {
            return url();
        }
        return url() + (Files.exists(Path.of(file + "-wal")) ? "?mode=ro" : "?immutable=1");
    }

    @Override
    public String toString() {
        return file == null ? "in memory" : file.toString();
    }
}
