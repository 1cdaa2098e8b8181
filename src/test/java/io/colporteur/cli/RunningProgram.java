package io.colporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;

/** The real program in a folder of its own: its launcher, its processes, its files. */
final class RunningProgram implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private String javaOptions = "";

    RunningProgram(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(inbox());
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    /** What the last command said. */
    Path log() {
        return folder.resolve("log");
    }

    /** What the daemon says. */
    Path daemonLog() {
        return folder.resolve("daemon.log");
    }

    /** Writes an entry the way an author does: the whole file at its place. */
    Path entry(String path, String frontMatter) throws IOException {
        Path file = inbox().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "---\n" + frontMatter + "\n---\n");
    }

    /** What the daemon has warned of, or complained about. */
    List<String> complaints() throws IOException {
        try (Stream<String> lines = Files.lines(daemonLog())) {
            return lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .toList();
        }
    }

    /** Writes the config file. */
    void setting(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/colporteur.yaml"), yaml);
    }

    /** Has Java started with these options from now on. */
    void setJavaOptions(String options) {
        javaOptions = options;
    }

    /** Has it run from now on as somebody with no special rights; returns whether that can be. */
    boolean runAsAnybody() throws IOException, InterruptedException {
        if (System.getProperty("user.name").equals("root")) {
            before.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> trial = new ArrayList<>(before);
        trial.addAll(List.of("test", "-x", launcher().toString()));
        return new ProcessBuilder(trial).start().waitFor() == 0;
    }

    /** Runs a command to its end; returns its exit code. */
    int run(String... arguments) throws IOException, InterruptedException {
        Process process = start(log(), arguments);
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + Files.readString(log()));
        }
        return process.exitValue();
    }

    /** Starts the daemon and waits until everything is published. */
    Process daemon() throws IOException {
        Process process = start();
        eventuallySays("waiting for changes");
        return process;
    }

    /** Starts the daemon and waits for nothing. */
    Process start() throws IOException {
        return start(daemonLog(), "run");
    }

    private Process start(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(launcher().toString());
        command.addAll(List.of(arguments));
        Files.write(log, new byte[0]);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("COLPORTEUR_JAVA_OPTS", javaOptions);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static Path launcher() {
        return Path.of(System.getProperty("colporteur.distribution"), "bin", "colporteur");
    }

    /** Sends a process a signal by its name, such as {@code HUP}. */
    static void signal(Process process, String name) throws IOException, InterruptedException {
        int sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (sent != 0) {
            throw new AssertionError("cannot send " + name);
        }
    }

    /** Waits until the daemon has said this. */
    void eventuallySays(String words) {
        eventually(() -> assertThat(Files.readString(daemonLog())).contains(words));
    }

    JsonNode json(String name) throws IOException {
        return JSON.readTree(text(name));
    }

    String text(String name) throws IOException {
        return Files.readString(outbox().resolve(name), UTF_8);
    }

    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(outbox())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> outbox().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Waits until what is asserted holds. The daemon goes on writing and removing while the assertion looks: a file or
     * folder that is gone, or not yet there, only means that it does not hold yet.
     */
    static void eventually(ThrowingRunnable assertion) {
        await().atMost(LIMIT)
                .ignoreExceptionsMatching(
                        problem -> problem instanceof IOException || problem instanceof UncheckedIOException)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }
}
