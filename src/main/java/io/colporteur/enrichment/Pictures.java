package io.colporteur.enrichment;

import io.colporteur.entry.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the bytes of images. A large one takes tens of milliseconds to hash, so the last ones are remembered for as
 * long as their files have the same size and modification time: an edit of an entry need not look at its cover again.
 * Any number of threads may use it.
 */
final class Pictures {

    static final int LARGEST = 20 * 1024 * 1024;
    private static final int REMEMBERED = 4096;

    /**
     * What an image is.
     *
     * @param header absent when it is none that can be published
     * @param sha256 in lower-case hexadecimal
     */
    record Picture(Stamp stamp, @Nullable ImageHeader header, String sha256) {}

    private final Map<Path, Picture> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Picture> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The image in a file, null when that is larger than {@link #LARGEST} bytes. */
    @Nullable Picture look(Path file) throws IOException {
        Stamp stamp = Stamp.of(Files.readAttributes(file, BasicFileAttributes.class));
        if (stamp.size() > LARGEST) {
            return null;
        }
        synchronized (remembered) {
            Picture known = remembered.get(file);
            if (known != null && known.stamp().equals(stamp)) {
                return known;
            }
        }
        byte[] bytes = bytes(file);
        Picture picture = new Picture(
                new Stamp(bytes.length, stamp.modified()),
                ImageHeader.of(bytes),
                HexFormat.of().formatHex(Sha256.of(bytes)));
        synchronized (remembered) {
            remembered.put(file, picture);
        }
        return picture;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        }
    }
}
