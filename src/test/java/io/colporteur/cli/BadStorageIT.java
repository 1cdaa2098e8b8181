package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disks that are full, read-only, away or damaged: said clearly, tried again within bounds, and over when they are well again. */
class BadStorageIT extends ProgramHarness {

    private boolean mounted;

    @BeforeEach
    void fill() throws IOException {
        program.setting("inbox:\n  rescan: 500ms\n");
        for (int i = 0; i < 20; i++) {
            program.entry("books/b" + i + ".md", "title: Book " + i + "\nslug: b" + i);
        }
    }

    @AfterEach
    void stop() throws Exception {
        program.close();
        if (mounted) {
            eventually(() -> assertThat(command("umount", disk().toString())).isTrue());
        }
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    /** A small disk of its own, which only an administrator can have. */
    private void mount() throws Exception {
        Files.createDirectories(disk());
        mounted = command("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk().toString());
        assumeTrue(mounted, "mounting a small disk takes an administrator");
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** Takes what room there is. */
    private Path fillUp() throws IOException {
        Path filler = disk().resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            byte[] some = new byte[4096];
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    @Test
    void aFullOutboxIsSaidAndFilledWhenThereIsRoom() throws Exception {
        mount();
        program.setting("inbox:\n  rescan: 500ms\noutbox:\n  folder: disk/outbox\n");
        program.daemon();
        Path filler = fillUp();

        program.entry("books/b1.md", "title: Edited\nslug: b1\n# " + "x".repeat(8000));
        program.eventuallySays("No space left on device");

        assertThat(program.complaints()).anyMatch(line -> line.contains("books/b1.json") && line.contains("make room"));
        assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL);
        Files.delete(filler);
        eventually(() ->
                assertThat(Files.readString(disk().resolve("outbox/feed.xml"))).contains("<title>Edited</title>"));
        eventually(() -> assertThat(program.run("status", "--verify")).isEqualTo(ExitCodes.OK));
    }

    @Test
    void aFullStateFolderIsSaidOnceAndTheEditIsNotLost() throws Exception {
        mount();
        program.setting("inbox:\n  rescan: 500ms\nstate:\n  folder: disk/state\n");
        program.daemon();
        Path filler = fillUp();

        for (int i = 0; i < 20; i++) {
            program.entry(
                    "books/b" + i + ".md",
                    "title: Edited " + i + "\nslug: b" + i + "\nsummary: " + "word ".repeat(1500));
        }
        program.eventuallySays("the catalogue");
        assertThat(program.complaints()).anyMatch(line -> line.contains("disk is full"));
        Files.delete(filler);

        eventually(() -> assertThat(program.json("books/b19.json").path("title").asText())
                .isEqualTo("Edited 19"));
        program.eventuallySays("no longer: ");
    }

    @Test
    void aReadOnlyOutboxIsSaidAndWrittenWhenItCanBe() throws Exception {
        mount();
        program.setting("inbox:\n  rescan: 500ms\noutbox:\n  folder: disk/outbox\n");
        program.daemon();
        assertThat(command("mount", "-o", "remount,ro", disk().toString())).isTrue();

        program.entry("books/b1.md", "title: Edited\nslug: b1");
        program.eventuallySays("books/b1.json in the outbox cannot be written");

        assertThat(command("mount", "-o", "remount,rw", disk().toString())).isTrue();
        eventually(() ->
                assertThat(Files.readString(disk().resolve("outbox/feed.xml"))).contains("<title>Edited</title>"));
    }

    @Test
    void aFolderInTheWayOfAFileIsSaidAndTheFileIsWrittenWhenItIsGone() throws Exception {
        program.daemon();
        Files.createDirectories(program.outbox().resolve("books/new.json"));

        program.entry("books/new.md", "title: New\nslug: new");
        program.eventuallySays("books/new.json");
        eventually(() -> assertThat(program.text("feed.xml")).contains("<title>New</title>"));
        assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL);

        Files.delete(program.outbox().resolve("books/new.json"));
        eventually(() -> assertThat(program.outbox().resolve("books/new.json")).isRegularFile());
    }

    @Test
    void whatMayNotBeReadIsSaidOnceAndReadWhenItMay() throws Exception {
        Path entry = program.entry("books/secret.md", "title: Secret\nslug: secret");
        program.entry("closed/a.md", "title: Closed\nslug: closed");
        assumeTrue(program.runAsAnybody(), "somebody who may not read everything has to be able to start it");
        permit(entry, "---------");
        permit(program.inbox().resolve("closed"), "---------");

        program.daemon();
        program.entry("books/b1.md", "title: Edited\nslug: b1");
        eventually(() -> assertThat(program.text("feed.xml")).contains("<title>Edited</title>"));
        assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(program.complaints())
                .hasSize(2)
                .anyMatch(line -> line.contains("books/secret.md:1:1: error[file-unreadable]"))
                .anyMatch(line -> line.contains("closed:1:1: error[file-unreadable]"))
                .allMatch(line -> line.contains("Give the user that this program runs as the right to read it."));

        permit(program.inbox().resolve("closed"), "rwxr-xr-x");
        permit(entry, "rw-r--r--");
        eventually(() -> assertThat(program.json("feed.json").path("items")).hasSize(22));
        permit(program.inbox().resolve("closed"), "---------");
        eventually(() -> assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL));
        assertThat(program.files()).contains("closed/closed.json");
        permit(program.inbox().resolve("closed"), "rwxr-xr-x");
        eventually(() -> assertThat(program.run("status")).isEqualTo(ExitCodes.OK));
    }

    @Test
    void whatMayNotBeOpenedAtTheStartIsNamedWithItsRemedy() throws Exception {
        program.setting("");
        Path settings = folder.resolve("config/colporteur.yaml");
        Path authors = Files.writeString(folder.resolve("config/authors.yaml"), "");
        assumeTrue(program.runAsAnybody(), "somebody who may not read everything has to be able to start it");
        for (Path file : List.of(settings, authors)) {
            permit(file, "---------");
            assertThat(program.run("build")).isEqualTo(ExitCodes.USAGE);
            assertThat(program.log())
                    .hasContent("config/" + file.getFileName()
                            + ": The file may not be read. Give the user that this program runs as the right to"
                            + " read it.");
            permit(file, "rw-r--r--");
        }
        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);
        permit(program.outbox(), "r-xr-xr-x");

        assertThat(program.run("build")).isEqualTo(ExitCodes.CANNOT);
        assertThat(program.log())
                .content()
                .contains("outbox cannot be written to", "--outbox")
                .doesNotContain("\tat ");

        assertThat(program.run("catalogue", "backup", folder + "/none/b.db")).isEqualTo(ExitCodes.CANNOT);
        assertThat(program.log()).content().contains("none is no folder; make it first");
        permit(program.outbox(), "rwxr-xr-x");
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void anInboxThatGoesAndComesBackLosesNothing() throws Exception {
        program.daemon();
        Path away = folder.resolve("away");

        Files.move(program.inbox(), away, StandardCopyOption.ATOMIC_MOVE);
        program.eventuallySays("the inbox cannot be scanned");
        assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL); // and meanwhile it was scanned again
        assertThat(program.log()).content().contains("there is no inbox at");
        assertThat(program.complaints()).singleElement().asString().contains("name another with --inbox");
        assertThat(program.daemonLog()).content().doesNotContain("no longer:");
        assertThat(program.json("feed.json").path("items")).hasSize(20);

        Files.move(away, program.inbox(), StandardCopyOption.ATOMIC_MOVE);
        program.setting("inbox:\n  rescan: 1h\n"); // from now on only the watcher tells
        program.entry("books/late.md", "title: Late\nslug: late");
        eventually(() -> assertThat(program.json("feed.json").path("items")).hasSize(21));
    }

    @Test
    void anEmptyDiskInPlaceOfTheInboxRemovesNothing() throws Exception {
        program.daemon();
        Path away = folder.resolve("away");

        Files.move(program.inbox(), away, StandardCopyOption.ATOMIC_MOVE);
        Files.createDirectories(program.inbox());
        program.eventuallySays("20 entries are no longer in the inbox");
        assertThat(program.json("feed.json").path("items")).hasSize(20);
        assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL);

        Files.delete(program.inbox());
        Files.move(away, program.inbox(), StandardCopyOption.ATOMIC_MOVE);
        eventually(() -> assertThat(program.run("status")).isEqualTo(ExitCodes.OK));
        assertThat(program.json("feed.json").path("items")).hasSize(20);
    }

    @Test
    void manyRemovalsWaitForAPermissionHoweverSlowlyTheyCome() throws Exception {
        program.daemon();
        for (int i = 0; i < 20; i++) {
            Files.delete(program.inbox().resolve("books/b" + i + ".md"));
            Thread.sleep(150); // the pace of the one who deletes
        }
        program.eventuallySays("more than may go at once");
        assertThat(program.json("feed.json").path("items").size()).isGreaterThanOrEqualTo(11);
        assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL);

        eventually(() -> {
            program.run("allow-removals");
            assertThat(program.json("feed.json").path("items")).isEmpty();
        });
        eventually(() -> assertThat(program.run("status")).isEqualTo(ExitCodes.OK));
    }

    @Test
    void aCatalogueThatSomebodyElseLocksHoldsNothingUpForEver() throws Exception {
        program.daemon();
        try (Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".colporteur/catalogue.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            program.entry("books/b1.md", "title: Edited\nslug: b1");
            assertThat(program.run("status")).isEqualTo(ExitCodes.OK);
            statement.execute("ROLLBACK");
        }

        eventually(() -> assertThat(program.text("feed.xml")).contains("<title>Edited</title>"));
        assertThat(program.complaints()).isEmpty();
    }

    @Test
    void aCatalogueThatIsDamagedWhileItRunsIsSetAsideAndNothingIsLost() throws Exception {
        program.daemon();
        String id = program.json("books/b1.json").path("id").asText();

        overwrite(folder.resolve(".colporteur/catalogue.db"));
        overwrite(folder.resolve(".colporteur/catalogue.db-wal"));
        program.entry("books/b1.md", "title: Edited\nslug: b1");

        eventually(() -> assertThat(program.text("feed.xml")).contains("<title>Edited</title>"));
        assertThat(program.json("books/b1.json").path("id").asText()).isEqualTo(id);
        assertThat(program.complaints()).anyMatch(line -> line.contains("the catalogue is damaged"));
        assertThat(program.run("status")).isEqualTo(ExitCodes.OK);
    }

    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[(int) channel.size()];
            Arrays.fill(noise, (byte) 'Z');
            channel.write(ByteBuffer.wrap(noise));
        }
    }
}
