package io.colporteur.histories;

import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** An inbox on disk, with some covers in it from the start. */
final class InboxFolder implements AutoCloseable {

    static final List<String> COVERS = List.of("ink.png", "type.png");

    private static final Instant USUAL = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final SortedMap<String, EntryFile> entries = new TreeMap<>();
    private final Set<String> covers = new TreeSet<>();

    InboxFolder() {
        try {
            folder = Files.createTempDirectory("inbox").toRealPath();
            Files.createDirectories(folder.resolve("covers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        COVERS.forEach(this::addCover);
    }

    /** A cover comes. */
    void addCover(String name) {
        covers.add(name);
        BufferedImage image = new BufferedImage(2, covers.size(), BufferedImage.TYPE_INT_RGB);
        try {
            ImageIO.write(image, "png", folder.resolve("covers").resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** The entry files by their paths. */
    Map<String, EntryFile> entries() {
        return entries;
    }

    /** All files that a scan finds. */
    Set<SourcePath> files() {
        Set<SourcePath> files = new TreeSet<>();
        entries.keySet().forEach(path -> files.add(new SourcePath(path)));
        covers.forEach(cover -> files.add(new SourcePath("covers/" + cover)));
        return files;
    }

    boolean holds(SourcePath path) {
        return Files.exists(folder.resolve(path.value()));
    }

    /** What a file looks like that is there. */
    Stamp stamp(SourcePath path) {
        try {
            return Stamp.of(Files.readAttributes(folder.resolve(path.value()), BasicFileAttributes.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, EntryFile entry) {
        write(path, entry, USUAL);
    }

    void write(String path, EntryFile entry, Instant modified) {
        entries.put(path, entry);
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.text());
            Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EntryFile delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries.remove(path);
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
