package io.colporteur.entry;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a file system says of a file without opening it.
 *
 * @param size in bytes
 * @param modified to the millisecond
 */
public record Stamp(long size, Instant modified) {

    /** Of a file that could not be read: whatever it looks like the next time, it is read again. */
    public static final Stamp UNREAD = new Stamp(-1, Instant.EPOCH);

    /** Whether the file is to be read again, whatever it looks like. */
    public boolean isUnread() {
        return size < 0;
    }

    /** The stamp of a file with these attributes. */
    public static Stamp of(BasicFileAttributes file) {
        return new Stamp(file.size(), file.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS));
    }
}
