package io.colporteur.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The inbox as a folder of files that others put there: what is read of it goes through here. A link is followed to what lies
 * in the inbox itself, and only if that is allowed to what lies elsewhere; what is no file, such as a pipe, is never opened.
 * Any number of threads may use it.
 */
public final class Gate {

    /** What helps where a file may not be read. */
    public static final String RIGHT_TO_READ = "Give the user that this program runs as the right to read it.";

    private final Path inbox;
    private final boolean followLinks;

    /** @param followLinks whether a link may lead out of the inbox */
    public Gate(Path inbox, boolean followLinks) {
        this.inbox = inbox.toAbsolutePath().normalize();
        this.followLinks = followLinks;
    }

    /** The folder itself, an absolute path. */
    public Path inbox() {
        return inbox;
    }

    /** Where the file with this path is, if it is there. */
    public Path file(SourcePath path) {
        return FileNames.file(inbox, path);
    }

    /**
     * Where a file really is, behind all links to it and to the folders that it is in.
     *
     * @throws OutsideException when that is not in the inbox, and links must not lead out of it
     */
    public Path real(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!followLinks && !real.startsWith(inbox) && !real.startsWith(inbox.toRealPath())) {
            throw new OutsideException();
        }
        return real;
    }

    /**
     * The bytes of a file.
     *
     * @param real where it {@linkplain #real really} is: should a link have taken its place since, that is not followed
     * @param most how many it may have
     * @throws IOException also when it has more, or is no file
     */
    public static byte[] read(Path real, int most) throws IOException {
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is no file");
        }
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException("it has more than " + most + " bytes");
            }
            return bytes;
        }
    }
}
