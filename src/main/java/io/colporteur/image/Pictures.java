package io.colporteur.image;

import io.colporteur.entry.Gate;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Sha256;
import io.colporteur.entry.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the bytes of images. A large one takes tens of milliseconds to hash, so the last ones are remembered for as
 * long as their files have the same size and modification time: an edit of an entry need not look at its cover again.
 * Any number of threads may use it.
 */
public final class Pictures {

    private static final int REMEMBERED = 4096;

    private final int largest;
    private final Settling settling;

    private final Map<Path, Sight> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Sight> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param largest in bytes
     * @param settling how long an image may be without its end
     */
    public Pictures(int largest, Settling settling) {
        this.largest = largest;
        this.settling = settling;
    }

    /**
     * What is in a file, null when that is larger than the largest.
     *
     * @param file where it really is
     */
    public @Nullable Sight look(Path file) throws IOException {
        Stamp stamp = Stamp.of(Files.readAttributes(file, BasicFileAttributes.class));
        if (stamp.size() > largest) {
            return null;
        }
        synchronized (remembered) {
            Sight known = remembered.get(file);
            if (known != null && known.stamp().equals(stamp)) {
                return known;
            }
        }
        byte[] bytes = Gate.read(file, largest);
        Sight seen = seen(bytes, new Stamp(bytes.length, stamp.modified()));
        if (!isWhole(bytes, seen) && settling.isYoung(stamp)) {
            return new Unfinished(stamp);
        }
        synchronized (remembered) {
            remembered.put(file, seen);
        }
        return seen;
    }

    /** Whether somebody seems to be writing an image just now. */
    public boolean isUnfinished(Path file) throws IOException {
        return settling.isYoung(Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)))
                && look(file) instanceof Unfinished;
    }

    private static boolean isWhole(byte[] bytes, Sight seen) {
        return seen instanceof Picture picture
                && Ending.isIn(bytes, picture.header().mimeType());
    }

    private static Sight seen(byte[] bytes, Stamp stamp) {
        ImageHeader header = ImageHeader.of(bytes);
        return header == null ? new Misfit(stamp, bytes) : new Picture(stamp, header, Sha256.hex(bytes));
    }
}
