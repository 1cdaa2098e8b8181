package io.colporteur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that is measured from outside, by what Linux says of it below {@code /proc}. What it prints goes into a
 * file. Closing ends it, kindly at first. For one thread.
 */
final class Program implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration QUIET_AT_LAST = Duration.ofMinutes(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long BETWEEN_LOOKS_AT_MEMORY = TimeUnit.MILLISECONDS.toNanos(10);

    /** Of {@code /proc/PID/stat}: Linux shows every program a hundred ticks a second. */
    private static final Duration TICK = Duration.ofMillis(10);

    private final List<String> command;
    private final Process process;
    private final Path log;
    private final long began;
    private long ended;
    private long peak;

    private Program(List<String> command, Process process, Path log, long began) {
        this.command = command;
        this.process = process;
        this.log = log;
        this.began = began;
    }

    static Program start(List<String> command, Path folder, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        long began = System.nanoTime();
        return new Program(command, builder.start(), log, began);
    }

    /** What a command prints, empty when there is no such program, or it fails. */
    static Optional<String> said(List<String> command, Path folder) throws InterruptedException {
        try (Program program = start(command, folder, folder.resolve("said.log"))) {
            return program.awaitEnd() == 0 ? Optional.of(program.tail().strip()) : Optional.empty();
        } catch (IOException notFound) {
            return Optional.empty();
        }
    }

    /** Waits until it has ended, looking at its memory meanwhile; the exit code. */
    int awaitEnd() throws InterruptedException {
        while (!process.waitFor(BETWEEN_LOOKS_AT_MEMORY, TimeUnit.NANOSECONDS)) {
            peak = Math.max(peak, status("VmHWM"));
            if (lifetime().compareTo(LIMIT) > 0) {
                throw new BenchException("still not done after " + LIMIT.toMinutes() + " minutes: " + this);
            }
        }
        ended = System.nanoTime();
        return process.exitValue();
    }

    /** Waits until it has printed the text. */
    void awaitSaid(String text) throws IOException {
        while (!Files.readString(log).contains(text)) {
            if (!process.isAlive()) {
                throw new BenchException("it ended before it said '" + text + "': " + this + "\n" + tail());
            }
            if (lifetime().compareTo(LIMIT) > 0) {
                throw new BenchException("it never said '" + text + "': " + this + "\n" + tail());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Waits until it has used next to no processor time for a while, but not for ever. */
    void awaitQuiet() throws IOException, InterruptedException {
        long waiting = System.nanoTime();
        Duration before = cpu();
        Duration used;
        do {
            TimeUnit.MILLISECONDS.sleep(200);
            Duration now = cpu();
            used = now.minus(before);
            before = now;
        } while (used.compareTo(TICK) > 0 && System.nanoTime() - waiting < QUIET_AT_LAST.toNanos());
    }

    /** From its start to its end, or until now. */
    Duration lifetime() {
        return Duration.ofNanos((ended == 0 ? System.nanoTime() : ended) - began);
    }

    /** The most memory that it held so far, in bytes, as last seen; at most 10 ms old. */
    long peakMemory() {
        return peak;
    }

    /** The memory that it holds, in bytes. */
    long memory() {
        return status("VmRSS");
    }

    /** The processor time that it has used, in all its threads. */
    Duration cpu() throws IOException {
        String stat = Files.readString(proc("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TICK.multipliedBy(Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    /** The last of what it printed. */
    String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private long status(String field) {
        try {
            return Files.readAllLines(proc("status"), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private Path proc(String file) {
        return Path.of(String.format(Locale.ROOT, "/proc/%d/%s", process.pid(), file));
    }

    @Override
    public String toString() {
        return String.join(" ", command);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
