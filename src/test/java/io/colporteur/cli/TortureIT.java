package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * It never loses and never lies: the daemon is killed again and again, at any instant, while somebody changes the inbox and
 * somebody else reads the outbox. {@code -Dcolporteur.torture.kills} says how often.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class TortureIT {

    private static final int KILLS = Integer.getInteger("colporteur.torture.kills", 100) / 2;
    private static final long SEED = Long.getLong("colporteur.torture.seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void howeverOftenItIsKilledTheOutboxIsThatOfAnUndisturbedRun() throws Exception {
        Map<String, String> outbox =
                torture(true, "feeds:\n  complete: 20\narchive:\n  max: 10\nsitemap:\n  max: 100\n");

        assertThat(outbox).isEqualTo(undisturbed());
    }

    @Test
    void howeverOftenItIsKilledEveryEntryKeepsItsId() throws Exception {
        Map<String, String> outbox = torture(false, "");

        assertThat(withoutIds(outbox)).isEqualTo(withoutIds(undisturbed()));
    }

    /** Returns the documents of the outbox in the end. */
    private Map<String, String> torture(boolean givesIds, String settings) throws Exception {
        try (RunningProgram program = new RunningProgram(folder)) {
            program.setting("outbox:\n  maxRemoval: 100\ncovers:\n  variants: {small: 30}\n" + settings);
            Random random = new Random(SEED + (givesIds ? 1 : 0));
            RestlessAuthor author = new RestlessAuthor(program.inbox(), random, givesIds);
            Map<String, String> ids = new HashMap<>();
            try (Subscriber subscriber = new Subscriber(program.outbox())) {
                for (int kill = 0; kill < KILLS; kill++) {
                    Process daemon = program.start();
                    workUntilItIsKilled(daemon, author, random);
                    rememberIds(ids);
                }
                author.finish();
                assertThat(program.run("build"))
                        .as("seed %d: %s", SEED, program.log())
                        .isEqualTo(ExitCodes.OK);
                assertThat(subscriber.faults()).as("seed %d", SEED).isEmpty();
                assertThat(subscriber.reads()).isGreaterThan(KILLS);
            }
            rememberIds(ids);
            assertThat(program.run("status", "--verify")).isEqualTo(ExitCodes.OK);
            assertThat(program.files()).noneMatch(name -> name.contains("staging"));
            assertThat(folder.resolve(".colporteur/covers/unfinished")).isEmptyDirectory();
            return documents("outbox");
        }
    }

    /** Half of the kills come while a file is being written, if one is. */
    private void workUntilItIsKilled(Process daemon, RestlessAuthor author, Random random) throws Exception {
        long end = System.nanoTime() + 1_000_000L * (300 + random.nextInt(1200));
        while (System.nanoTime() < end) {
            author.act();
            Thread.sleep(random.nextInt(40));
        }
        if (random.nextBoolean()) {
            Path staged = folder.resolve("outbox/.colporteur-staging/file");
            long latest = System.nanoTime() + 300_000_000L;
            author.act();
            while (Files.notExists(staged) && System.nanoTime() < latest) {
                Thread.onSpinWait();
            }
        }
        daemon.destroyForcibly().waitFor();
    }

    /** An entry that is known by its ISBN has the id that it ever had. */
    private void rememberIds(Map<String, String> ids) throws IOException {
        for (String text : documents("outbox").values()) {
            JsonNode document = text.startsWith("{") ? JSON.readTree(text) : JSON.nullNode();
            String isbn = document.path("isbn13").asText();
            if (!isbn.isEmpty()) {
                assertThat(document.path("id").asText())
                        .as("seed %d, isbn %s", SEED, isbn)
                        .isEqualTo(ids.computeIfAbsent(
                                isbn, unknown -> document.path("id").asText()));
            }
        }
    }

    private Map<String, String> undisturbed() throws Exception {
        try (RunningProgram program = new RunningProgram(folder)) {
            assertThat(program.run("build", "--outbox", "undisturbed", "--state", "other-state"))
                    .isEqualTo(ExitCodes.OK);
            return documents("undisturbed");
        }
    }

    /** All files as text, but for those that tell history. */
    private Map<String, String> documents(String outbox) throws IOException {
        Map<String, String> documents = new TreeMap<>();
        Path root = folder.resolve(outbox);
        if (!Files.isDirectory(root)) {
            return documents;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.equals("redirects.json") && !name.contains("staging")) {
                    documents.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return documents;
    }

    /** With the ISBN of each entry in place of its id. */
    private static Map<String, String> withoutIds(Map<String, String> documents) throws IOException {
        Map<String, String> isbns = new HashMap<>();
        for (String text : documents.values()) {
            JsonNode document = text.startsWith("{") ? JSON.readTree(text) : JSON.nullNode();
            if (document.has("isbn13")) {
                isbns.put(document.path("id").asText(), document.path("isbn13").asText());
            }
        }
        Map<String, String> without = new TreeMap<>(documents);
        without.replaceAll((name, text) -> {
            String replaced = text;
            for (Map.Entry<String, String> id : isbns.entrySet()) {
                replaced = replaced.replace(id.getKey(), id.getValue());
            }
            return replaced;
        });
        return without;
    }
}
