package io.colporteur.outbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The files of an outbox as they lie there; only looks. A name is relative to the outbox, with {@code /} in it. */
public final class OutboxFiles {

    static final String STAGING = ".colporteur-staging";

    private final Path root;

    /** @param root need not be there */
    public OutboxFiles(Path root) {
        this.root = root;
    }

    /** The names of all files, whoever wrote them; links are not followed. */
    public void forEach(Consumer<String> visitor) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        Path staging = root.resolve(STAGING);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(staging) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                visitor.accept(root.relativize(file).toString().replace(File.separatorChar, '/'));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The bytes of a file, absent when there is none. */
    public Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a file of this size at that name. */
    public boolean holds(String name, long size) {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(root.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return file.isRegularFile() && file.size() == size;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there is a file of this size and this {@link #checksum} at that name. */
    public boolean holds(String name, long size, long checksum) {
        try {
            return holds(name, size)
                    && read(name).filter(bytes -> checksum(bytes) == checksum).isPresent();
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
