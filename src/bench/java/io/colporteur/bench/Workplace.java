package io.colporteur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The temporary folder of the bench: in memory where there is room, else on disk. On disk nothing is deleted before the
 * end: for minutes after thousands of files were deleted, ext4 takes many times as long to create others. Whatever way the bench ends, the programs that it started end first, then the folder goes.
 */
final class Workplace {

    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final long FOR_EACH_ENTRY = 64 * 1024;
    private static final long FOR_THE_REST = 512L * 1024 * 1024;

    private final Path folder;
    private final boolean inMemory;
    private int homes;

    private Workplace(Path folder, boolean inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    static Workplace forEntries(int count) throws IOException {
        boolean inMemory = Files.isWritable(IN_MEMORY)
                && Files.getFileStore(IN_MEMORY).getUsableSpace() > FOR_THE_REST + count * FOR_EACH_ENTRY;
        Path parent = inMemory ? IN_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = Files.createTempDirectory(parent, "colporteur-bench-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(folder), "leave"));
        return new Workplace(folder, inMemory);
    }

    /** A new, empty folder. */
    Path home() throws IOException {
        homes++;
        return Files.createDirectory(folder.resolve(String.format(Locale.ROOT, "%03d", homes)));
    }

    /** Says that nobody needs that folder any more. */
    void done(Path home) {
        if (inMemory) {
            delete(home);
        }
    }

    private static void leave(Path folder) {
        List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
        started.forEach(ProcessHandle::destroy);
        started.forEach(process -> process.onExit().join());
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
