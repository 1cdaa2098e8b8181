package io.colporteur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at files until they all hold what is expected, and reads only those that have changed. Between two looks it rests
 * for a millisecond, or nine times as long as the look took, so as to leave the processors to the program it looks at.
 */
final class Lookout {

    private static final long REST = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int RESTS = 9;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Twice a kernel's tick and more: two writes closer than a tick bear the same time. */
    private static final Duration TIMES_DIFFER = Duration.ofMillis(20);

    /** How a file looked when it was read. */
    private record Look(long size, long modified, @Nullable Object key) {}

    private final Map<Path, List<String>> open;
    private final Map<Path, Look> read = new HashMap<>();

    Lookout(List<Expectation> expectations) {
        this.open = expectations.stream()
                .collect(Collectors.groupingBy(
                        Expectation::file,
                        HashMap::new,
                        Collectors.mapping(Expectation::text, Collectors.toUnmodifiableList())));
    }

    /** Returns the {@link System#nanoTime} at which the last file was seen to hold all of its texts. */
    long await() throws IOException {
        long began = System.nanoTime();
        while (true) {
            long look = System.nanoTime();
            for (Path file : List.copyOf(open.keySet())) {
                if (holds(file, open.getOrDefault(file, List.of()))) {
                    open.remove(file);
                }
            }
            long now = System.nanoTime();
            if (open.isEmpty()) {
                return now;
            }
            if (now - began > LIMIT.toNanos()) {
                throw new BenchException("after " + LIMIT.toSeconds() + " s, " + open.size()
                        + " files still lack their text, among them "
                        + open.entrySet().iterator().next());
            }
            LockSupport.parkNanos(Math.max(REST, RESTS * (now - look)));
        }
    }

    private boolean holds(Path file, List<String> texts) throws IOException {
        try {
            BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
            long modified = there.lastModifiedTime().toMillis();
            Look look = new Look(there.size(), modified, there.fileKey());
            if (look.equals(read.get(file))) {
                return false;
            }
            if (System.currentTimeMillis() - modified > TIMES_DIFFER.toMillis()) {
                read.put(file, look);
            }
            String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return isWhole(content) && texts.stream().allMatch(content::contains);
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /** Programs that write in place let one see half a file. */
    private static boolean isWhole(String content) {
        String end = content.stripTrailing();
        return end.endsWith("}") || end.endsWith(">");
    }
}
