package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * However a file is saved, copied, moved or checked out, the outbox ends right, and nothing is said of files that are still
 * being written.
 */
class SavingIT extends ProgramHarness {

    /** A way in which a program saves a text. */
    private interface Way {
        void save(Path file, byte[] bytes) throws IOException, InterruptedException;
    }

    private static final Map<String, Way> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("in place", Files::write);
        WAYS.put("vim, with a backup", (file, bytes) -> {
            Path probe = Files.createFile(file.resolveSibling("4913"));
            Files.delete(probe);
            Path backup = Files.move(file, beside(file, "", "~"), StandardCopyOption.ATOMIC_MOVE);
            Files.write(file, bytes);
            Files.delete(backup);
        });
        WAYS.put("emacs, with a lock and an auto-save", (file, bytes) -> {
            Path lock = Files.createSymbolicLink(beside(file, ".#", ""), Path.of("me@here.1234:5678"));
            Path autoSave = Files.write(beside(file, "#", "#"), "---\ntitle: [half".getBytes(StandardCharsets.UTF_8));
            Files.copy(file, beside(file, "", "~"), StandardCopyOption.REPLACE_EXISTING);
            Files.write(file, bytes);
            Files.delete(autoSave);
            Files.delete(lock);
        });
        WAYS.put("a word processor, with an owner's file", (file, bytes) -> {
            Path owner = Files.write(beside(file, "~$", ""), new byte[] {3, 'm', 'e', 0, 0, 0});
            Path made = Files.write(file.resolveSibling("~WRD0001.tmp"), bytes);
            Path old = Files.move(file, file.resolveSibling("~WRL0002.tmp"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(old);
            Files.delete(owner);
        });
        WAYS.put("an office suite, with a lock", (file, bytes) -> {
            Path lock = Files.writeString(beside(file, ".~lock.", "#"), ",me,here,;");
            Path made = Files.write(file.resolveSibling("lu1234abcd.tmp"), bytes);
            Files.delete(file);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(lock);
        });
        WAYS.put("rsync, with the old file's time", (file, bytes) -> {
            Path part = beside(file, ".", ".X3fG9k");
            slowly(part, bytes);
            Files.setLastModifiedTime(part, FileTime.from(Instant.parse("2020-02-03T04:05:06Z")));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        });
        WAYS.put("a slow copy in place", SavingIT::slowly);
        WAYS.put("gedit", (file, bytes) -> rename(file, bytes, ".goutputstream-4KQ1Z1"));
        WAYS.put("a development environment", (file, bytes) -> {
            Path made = Files.write(beside(file, "", "___jb_tmp___"), bytes);
            Path old = Files.move(file, beside(file, "", "___jb_old___"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(old);
        });
        WAYS.put("a synchroniser", (file, bytes) -> rename(file, bytes, ".syncthing." + file.getFileName() + ".tmp"));
        WAYS.put("a download", (file, bytes) -> rename(file, bytes, file.getFileName() + ".part"));
        WAYS.put("a checkout", (file, bytes) -> {
            Files.delete(file);
            Files.write(file, bytes);
        });
    }

    @BeforeEach
    void create() throws IOException {
        program.setting("inbox:\n  rescan: 1h\n");
    }

    @Test
    void whateverAnEditorDoesTheEditIsPublishedAndNothingIsSaid() throws Exception {
        program.entry("books/a.md", "title: First\nslug: alpha");
        program.entry("books/b.html", "title: First\nslug: beta");
        program.daemon();
        String id = program.json("books/alpha.json").path("id").asText();

        for (Map.Entry<String, Way> way : WAYS.entrySet()) {
            for (String file : List.of("books/a.md", "books/b.html")) {
                String slug = file.endsWith(".md") ? "alpha" : "beta";
                String text = "---\ntitle: \"By " + way.getKey() + "\"\nslug: " + slug + "\n---\n"
                        + "A body that is long enough for halves. ".repeat(100);
                way.getValue().save(program.inbox().resolve(file), text.getBytes(StandardCharsets.UTF_8));
            }
            eventually(() -> {
                for (String slug : List.of("alpha", "beta")) {
                    assertThat(program.json("books/" + slug + ".json")
                                    .path("title")
                                    .asText())
                            .isEqualTo("By " + way.getKey());
                }
            });
        }

        assertThat(program.json("books/alpha.json").path("id").asText()).isEqualTo(id);
        assertThat(program.json("feed.json").path("items")).hasSize(2);
        assertThat(program.complaints()).isEmpty();
    }

    @Test
    void anEntryAndItsCoverThatAreCopiedSlowlyAreNotComplainedAbout() throws Exception {
        program.daemon();
        byte[] cover = RestlessAuthor.image(1);
        byte[] entry = "---\ntitle: Alpha\nslug: alpha\ncover: a.png\n---\n".getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(program.inbox().resolve("covers"));
        Path image = program.inbox().resolve("covers/a.png");

        try (OutputStream copying = Files.newOutputStream(image)) {
            copying.write(cover, 0, cover.length / 2);
            copying.flush();
            Files.createDirectories(program.inbox().resolve("books"));
            Files.write(program.inbox().resolve("books/a.md"), entry);
            program.entry("books/b.md", "title: Beta\nslug: beta");
            eventually(() -> assertThat(program.files()).contains("books/beta.json"));
            copying.write(cover, cover.length / 2, cover.length - cover.length / 2);
        }

        eventually(() -> assertThat(program.outbox().resolve("covers/a.png")).hasBinaryContent(cover));
        assertThat(program.complaints()).isEmpty();

        byte[] replaced = RestlessAuthor.image(2);
        slowly(image, replaced);

        eventually(() -> assertThat(program.outbox().resolve("covers/a.png")).hasBinaryContent(replaced));
        assertThat(program.complaints()).isEmpty();
    }

    @Test
    void aFileThatSomebodyGoesOnWritingToHoldsNothingUp() throws Exception {
        program.entry("books/a.md", "title: Alpha\nslug: alpha");
        Path busy = program.inbox().resolve("books/busy.md");
        Thread writer = new Thread(() -> appendForEver(busy));
        writer.start();
        try {
            assertThat(program.run("build")).isEqualTo(ExitCodes.NOT_ALL);
            assertThat(program.log()).content().contains("books/busy.md is still being written to");
            assertThat(program.files()).contains("books/alpha.json");
            program.daemon();
            program.entry("books/b.md", "title: Beta\nslug: beta");
            eventually(() -> assertThat(program.files()).contains("books/beta.json"));
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(program.complaints()).singleElement().asString().contains("books/busy.md is still being written to");

        Files.writeString(busy, "---\ntitle: Gamma\nslug: gamma\n---\n");

        eventually(() -> assertThat(program.files()).contains("books/gamma.json"));
        assertThat(program.run("status")).isEqualTo(ExitCodes.OK);
    }

    /** Writes what is no entry, bit by bit, until it is interrupted. */
    private static void appendForEver(Path file) {
        try {
            while (true) {
                Files.writeString(file, "one more line\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTouchWithoutAChangeWritesNothing() throws Exception {
        Path file = program.entry("books/a.md", "title: Alpha\nslug: alpha");
        program.daemon();
        FileTime before = Files.getLastModifiedTime(program.outbox().resolve("books/alpha.json"));

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));
        program.entry("books/b.md", "title: Beta\nslug: beta");

        eventually(() -> assertThat(program.files()).contains("books/beta.json"));
        assertThat(Files.getLastModifiedTime(program.outbox().resolve("books/alpha.json")))
                .isEqualTo(before);
    }

    @Test
    void aTreeThatIsMovedInAndOutAgainIsFollowed() throws Exception {
        program.setting("inbox:\n  rescan: 1h\noutbox:\n  maxRemoval: 100\n");
        program.daemon();
        Path tree = folder.resolve("tree");
        for (int i = 0; i < 40; i++) {
            Path file = tree.resolve("a" + i % 3 + "/b" + i % 4 + "/w" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "---\ntitle: Work " + i + "\nslug: work-" + i + "\n---\n");
        }

        Files.move(tree, program.inbox().resolve("tree"));
        eventually(() -> assertThat(entries("tree")).hasSize(40));

        Files.writeString(program.inbox().resolve("tree/a0/b0/later.md"), "---\ntitle: Later\nslug: later\n---\n");
        eventually(() -> assertThat(entries("tree")).hasSize(41));

        deleteTree(program.inbox().resolve("tree/a1"));
        eventually(() -> assertThat(entries("tree")).hasSize(28));
    }

    @Test
    void whatTheWatcherMissesIsFoundByAScanSoon() throws Exception {
        program.setting("inbox:\n  rescan: 1h\noutbox:\n  maxRemoval: 100\n");
        for (int i = 0; i < 300; i++) {
            program.entry("old/" + i + ".md", "title: Old " + i + "\nslug: old-" + i);
        }
        Process daemon = program.daemon();

        RunningProgram.signal(daemon, "STOP"); // what happens now is more than the watcher's queue takes
        for (int i = 0; i < 2000; i++) {
            program.entry("new/" + i + ".md", "title: New " + i + "\nslug: new-" + i);
        }
        deleteTree(program.inbox().resolve("old"));
        RunningProgram.signal(daemon, "CONT");

        eventually(() -> {
            assertThat(entries("new")).hasSize(2000);
            assertThat(entries("old")).isEmpty();
        });
    }

    /** The names of the entries' documents in a collection. */
    private List<String> entries(String collection) throws IOException {
        return program.files().stream()
                .filter(name -> name.startsWith(collection + "/") && !name.endsWith("feed.json"))
                .filter(name -> name.endsWith(".json"))
                .toList();
    }

    private static void deleteTree(Path root) throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) {
                folders.add(directory);
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path directory : folders) {
            Files.delete(directory);
        }
    }

    private static Path beside(Path file, String before, String after) {
        return file.resolveSibling(before + file.getFileName() + after);
    }

    private static void rename(Path file, byte[] bytes, String made) throws IOException {
        Files.move(Files.write(file.resolveSibling(made), bytes), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The pauses are what makes the copy slow: nothing waits for them. */
    private static void slowly(Path file, byte[] bytes) throws IOException, InterruptedException {
        int pieces = 8;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < pieces; i++) {
                out.write(Arrays.copyOfRange(bytes, bytes.length * i / pieces, bytes.length * (i + 1) / pieces));
                out.flush();
                Thread.sleep(60);
            }
        }
    }
}
