package io.colporteur.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * What came of images, as files by the hash of their bytes: {@code <hash>-300.jpg} is one 300 pixels wide,
 * {@code <hash>.sound} says that it could be decoded and {@code <hash>.fault} why not. A file is there whole or not at all.
 */
final class PrintFiles {

    private static final int FOLDER = 2;
    private static final String SOUND = ".sound";
    private static final String FAULT = ".fault";
    private static final String UNFINISHED = "unfinished";

    private final Path folder;

    PrintFiles(Path folder) {
        this.folder = folder;
    }

    /** Removes what a dead run left unfinished. For one who is alone with the folder. */
    void tidy() throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        if (Files.isDirectory(unfinished)) {
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(unfinished)) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
        }
    }

    boolean has(String sha256, int width) {
        return Files.exists(at(print(sha256, width)));
    }

    byte[] get(String sha256, int width) throws IOException {
        return Files.readAllBytes(at(print(sha256, width)));
    }

    void put(String sha256, int width, byte[] jpeg) throws IOException {
        write(print(sha256, width), jpeg);
    }

    boolean isSound(String sha256) {
        return Files.exists(at(sha256 + SOUND));
    }

    void putSound(String sha256) throws IOException {
        write(sha256 + SOUND, new byte[0]);
    }

    /** Why the image cannot be decoded; null when that is not known. */
    @Nullable String fault(String sha256) {
        try {
            return Files.readString(at(sha256 + FAULT));
        } catch (IOException notThere) {
            return null;
        }
    }

    void putFault(String sha256, String fault) throws IOException {
        write(sha256 + FAULT, fault.getBytes(StandardCharsets.UTF_8));
    }

    private static String print(String sha256, int width) {
        return sha256 + "-" + width + ".jpg";
    }

    private Path at(String name) {
        return folderOf(name).resolve(name);
    }

    private Path folderOf(String name) {
        return folder.resolve(name.substring(0, FOLDER));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path made = Files.createTempFile(Files.createDirectories(folder.resolve(UNFINISHED)), null, null);
        try {
            Files.write(made, bytes);
            Files.createDirectories(folderOf(name));
            Files.move(made, at(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
