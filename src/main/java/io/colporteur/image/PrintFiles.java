package io.colporteur.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * What came of images, as files by the hash of their bytes: {@code <hash>-300.jpg} is one 300 pixels wide,
 * {@code <hash>.sound} says that it could be decoded and {@code <hash>.fault} why not. A file is there whole or not at all.
 */
final class PrintFiles {

    private static final int FOLDER = 2;

    private final Path folder;

    PrintFiles(Path folder) {
        this.folder = folder;
    }

    boolean has(String sha256, int width) {
        return Files.exists(print(sha256, width));
    }

    byte[] get(String sha256, int width) throws IOException {
        return Files.readAllBytes(print(sha256, width));
    }

    void put(String sha256, int width, byte[] jpeg) throws IOException {
        write(print(sha256, width), jpeg);
    }

    boolean isSound(String sha256) {
        return Files.exists(at(sha256, ".sound"));
    }

    void putSound(String sha256) throws IOException {
        write(at(sha256, ".sound"), new byte[0]);
    }

    /** Why the image cannot be decoded; null when that is not known. */
    @Nullable String fault(String sha256) {
        try {
            return Files.readString(at(sha256, ".fault"));
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    void putFault(String sha256, String fault) throws IOException {
        write(at(sha256, ".fault"), fault.getBytes(StandardCharsets.UTF_8));
    }

    private Path print(String sha256, int width) {
        return at(sha256, "-" + width + ".jpg");
    }

    private Path at(String sha256, String end) {
        return folder.resolve(sha256.substring(0, FOLDER)).resolve(sha256 + end);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path parent = Files.createDirectories(folder.resolve(file.getParent()));
        Path made = Files.createTempFile(parent, "made", null);
        try {
            Files.write(made, bytes);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
