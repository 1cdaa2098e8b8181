package io.colporteur.outbox;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The folder that other programs read. A reader sees a file as it was or as it is, never half of it and never nothing in
 * between: bytes go to a staging folder and are then renamed. The folder itself may be reached through a link; within it none
 * is followed, neither to write nor to remove.
 *
 * <p>For one thread. A rename outlives the death of the process; the catalogue finds out what a loss of power took.
 */
public final class Outbox implements AutoCloseable {

    /** What is at a name, compared with what shall be there. */
    public enum Found {
        /** Nothing. */
        NOTHING,
        /** A file with these bytes. */
        SAME,
        /** A file with other bytes. */
        OTHER,
        /** No file: a folder or a link. */
        OBSTACLE
    }

    private final Path root;
    private final OutboxFiles files;
    private final Path staging;

    /**
     * Opens the folder, makes it if need be, and removes what a dead run left in the staging folder.
     *
     * @throws IOException when it cannot be written to
     */
    public Outbox(Path folder) throws IOException {
        root = Files.createDirectories(folder).toRealPath();
        files = new OutboxFiles(root);
        staging = root.resolve(OutboxFiles.STAGING);
        makeFolder(staging);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(staging)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }

    /** The same files for one who only looks, and only now. */
    public OutboxFiles files() {
        return new OutboxFiles(root);
    }

    /** What is at a name now. */
    public Found look(String name, byte[] bytes) throws IOException {
        Path target = inside(name);
        files.requireWay(parent(target));
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Found.NOTHING;
        }
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return Found.OBSTACLE;
        }
        boolean same = Files.size(target) == bytes.length && Arrays.equals(Files.readAllBytes(target), bytes);
        return same ? Found.SAME : Found.OTHER;
    }

    /**
     * Makes a file hold these bytes, whatever it held before.
     *
     * @param name relative to the outbox, with {@code /} between segments
     * @throws IOException when it could not be written; the file is then as it was
     */
    public void write(String name, byte[] bytes) throws IOException {
        Path target = inside(name);
        makeFolder(parent(target));
        Path staged = staging.resolve("file");
        makeFolder(staging); // somebody may have emptied the outbox
        Files.deleteIfExists(staged);
        Files.write(staged, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a file, or a link in its place, and the folders that this leaves empty; returns whether there was one. */
    public boolean remove(String name) throws IOException {
        Path target = inside(name);
        files.requireWay(parent(target));
        boolean removed = Files.deleteIfExists(target);
        for (Path folder = parent(target); !folder.equals(root); folder = parent(folder)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                break;
            }
        }
        return removed;
    }

    private Path inside(String name) throws IOException {
        Path target = files.at(name).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new IOException("'" + name + "' leads out of the outbox");
        }
        return target;
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException(path + " has no folder");
        }
        return parent;
    }

    private void makeFolder(Path folder) throws IOException {
        files.requireWay(folder);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Leaves nothing of our own work behind. */
    @Override
    public void close() throws IOException {
        files.requireWay(staging);
        Files.deleteIfExists(staging.resolve("file"));
        Files.deleteIfExists(staging);
    }
}
