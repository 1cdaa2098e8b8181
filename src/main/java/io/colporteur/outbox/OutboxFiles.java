package io.colporteur.outbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The files of an outbox as they lie there; only looks, and never through a link. A name is relative to the outbox, with
 * {@code /} in it. For one thread and one look around: what it found out of a folder it does not look at again.
 */
public final class OutboxFiles {

    static final String STAGING = ".colporteur-staging";

    private final Path root;
    private final Map<Path, Boolean> reachable = new HashMap<>();

    /** @param root need not be there */
    public OutboxFiles(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** The names of all files, whoever wrote them; links are none. */
    public void forEach(Consumer<String> visitor) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        Path start = root.toRealPath(); // a walk begins at no link
        Path staging = start.resolve(STAGING);
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(staging) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    visitor.accept(start.relativize(file).toString().replace(File.separatorChar, '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Sees to it that there is nothing but folders, or nothing yet, on the way from the outbox to this one, itself included: a
     * link could lead anywhere. Any number of threads may ask.
     */
    void requireWay(Path folder) throws IOException {
        if (folder.equals(root)) {
            return; // which may be a link
        }
        Path way = root;
        for (Path segment : root.relativize(folder)) {
            way = way.resolve(segment);
            if (!Files.isDirectory(way, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.exists(way, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException(
                            way + " is a link or a file where the outbox has a folder; it is left alone, move it away");
                }
                return;
            }
        }
    }

    private boolean isReachable(Path file) {
        Path folder = file.getParent();
        return folder != null && reachable.computeIfAbsent(folder, this::hasWay);
    }

    private boolean hasWay(Path folder) {
        try {
            requireWay(folder);
            return true;
        } catch (IOException obstacle) {
            return false;
        }
    }

    /** Whether a file can have this name: under a locale without UTF-8 only if the name is ASCII. */
    public boolean canHave(String name) {
        return path(name).isPresent();
    }

    /** Where the file of this name is, if it is there. */
    Path at(String name) throws IOException {
        return path(name).orElseThrow(() -> new IOException("under this locale no file can be called " + name));
    }

    private Optional<Path> path(String name) {
        try {
            return Optional.of(root.resolve(name));
        } catch (InvalidPathException beyondTheCharset) {
            return Optional.empty();
        }
    }

    /** The bytes of a file, absent when there is none. */
    public Optional<byte[]> read(String name) throws IOException {
        try {
            Path file = at(name);
            boolean there = isReachable(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return there ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a file of this size at that name. What cannot be called so here is taken to be as it was. */
    public boolean holds(String name, long size) {
        if (!canHave(name)) {
            return true;
        }
        try {
            Path path = at(name);
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return file.isRegularFile() && file.size() == size && isReachable(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there is a file of this size and this {@link #checksum} at that name. */
    public boolean holds(String name, long size, long checksum) {
        try {
            return !canHave(name)
                    || (holds(name, size)
                            && read(name)
                                    .filter(bytes -> checksum(bytes) == checksum)
                                    .isPresent());
        } catch (IOException e) {
            return false;
        }
    }

    /** Enough to notice that somebody else changed a file, and much quicker than a cryptographic hash. */
    public static long checksum(byte[] bytes) {
        CRC32C first = new CRC32C();
        first.update(bytes);
        CRC32 second = new CRC32();
        second.update(bytes);
        return first.getValue() << Integer.SIZE | second.getValue();
    }
}
