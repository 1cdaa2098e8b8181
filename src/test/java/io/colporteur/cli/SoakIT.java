package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * It is bounded: after thousands of edits the daemon holds no more memory, files and threads than before. {@code
 * -Dcolporteur.soak.seconds} and {@code -Dcolporteur.soak.entries} say how long, and over how many entries.
 */
@Order(1) // the longest come first, so that nobody waits for them in the end
class SoakIT extends ProgramHarness {

    private static final int SECONDS = Integer.getInteger("colporteur.soak.seconds", 60);
    private static final int ENTRIES = Integer.getInteger("colporteur.soak.entries", 20_000);
    private static final int EDITS_A_SECOND = 50;
    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

    /**
     * What a process holds.
     *
     * @param heap what its objects take, in KB
     * @param files open ones
     * @param wal size of the catalogue's write-ahead log, in KB
     */
    private record Holding(long heap, long files, long threads, long wal) {}

    @BeforeEach
    void create() throws IOException {
        for (int i = 0; i < ENTRIES; i++) {
            write(i, 0);
        }
    }

    private void write(int number, int edition) throws IOException {
        program.entry(
                "c" + number % 7 + "/" + number + ".md",
                "title: Number " + number + ", edition " + edition + "\nslug: n" + number + "\nauthor: Author "
                        + number % 300 + "\npaths: [/shelf/" + number % 40 + "]\nsummary: What number " + number
                        + " tells.");
    }

    @Test
    void thousandsOfEditsLeaveNothingBehind() throws Exception {
        Process daemon = program.start();
        await().atMost(Duration.ofMinutes(10))
                .until(() -> Files.readString(program.daemonLog()).contains("waiting for changes"));
        Random random = new Random(7);
        int edits = 0;
        List<Holding> holdings = new ArrayList<>();
        long begin = System.nanoTime();
        for (int second = 0; second < SECONDS; second++) {
            for (int i = 0; i < EDITS_A_SECOND; i++) {
                write(random.nextInt(ENTRIES), ++edits);
                pace(begin, edits);
            }
            if (second % Math.max(1, SECONDS / 6) == 0) {
                holdings.add(holding(daemon));
            }
        }
        int last = edits;
        write(0, last);
        eventually(() ->
                assertThat(program.json("c0/n0.json").path("title").asText()).isEqualTo("Number 0, edition " + last));
        holdings.add(holding(daemon));

        System.out.printf("%d edits over %d entries: %s%n", edits, ENTRIES, holdings);
        Holding warm = holdings.get(holdings.size() / 2);
        Holding end = holdings.get(holdings.size() - 1);
        long before = holdings.subList(0, holdings.size() / 2).stream()
                .mapToLong(Holding::heap)
                .max()
                .orElseThrow();
        assertThat(end.heap()).isLessThan(before + 30_000);
        assertThat(end.files()).isLessThanOrEqualTo(warm.files() + 5);
        assertThat(end.threads()).isLessThanOrEqualTo(warm.threads() + 5);
        assertThat(end.wal()).isLessThan(100_000);
        assertThat(program.complaints()).isEmpty();
        eventually(() -> assertThat(program.run("status")).isEqualTo(ExitCodes.OK));
    }

    /** Waits for the instant at which the next edit is due. */
    private static void pace(long begin, int edits) throws InterruptedException {
        long due = begin + edits * 1_000_000_000L / EDITS_A_SECOND;
        long millis = (due - System.nanoTime()) / 1_000_000;
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    private Holding holding(Process process) throws IOException, InterruptedException {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        Path wal = folder.resolve(".colporteur/catalogue.db-wal");
        return new Holding(
                living(process) / 1024,
                count(proc.resolve("fd")),
                count(proc.resolve("task")),
                Files.exists(wal) ? Files.size(wal) / 1024 : 0);
    }

    /** The bytes of all objects that are in use; finding them out takes a collection. */
    private static long living(Process process) throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(jcmd(process, "GC.class_histogram"));
        assertThat(total.find()).isTrue();
        return Long.parseLong(total.group(1));
    }

    private static long count(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.count();
        }
    }

    private static String jcmd(Process process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(said).isZero();
        return said;
    }
}
