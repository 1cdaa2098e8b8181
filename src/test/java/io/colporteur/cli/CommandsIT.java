package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands that look at a catalogue with which a daemon works, and the lock that keeps a second daemon out. */
class CommandsIT extends ProgramHarness {

    @BeforeEach
    void fill() throws IOException {
        for (int i = 0; i < 12; i++) {
            program.entry("books/" + i + ".md", "title: Été " + i + "\nslug: s" + i);
        }
    }

    @Test
    void aSecondDaemonIsToldWhoHoldsTheState() throws Exception {
        Process daemon = program.daemon();

        assertThat(program.run("run")).isEqualTo(ExitCodes.CANNOT);

        assertThat(program.log()).content().contains("process " + daemon.pid() + ", running since 20", "--state");
        assertThat(program.run("build")).isEqualTo(ExitCodes.CANNOT);
    }

    @Test
    void theLockOfAProcessThatDiedBlocksNobody() throws Exception {
        Process daemon = program.daemon();
        daemon.destroyForcibly().waitFor();

        assertThat(program.run("status")).isEqualTo(ExitCodes.OK);
        assertThat(program.log()).content().contains("running    no");
        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);
    }

    @Test
    void whileTheDaemonRunsEverythingCanBeAsked() throws Exception {
        Process daemon = program.daemon();

        assertThat(program.run("status", "--verify")).isEqualTo(ExitCodes.OK);
        assertThat(program.log()).content().startsWith("healthy").contains("process " + daemon.pid());
        assertThat(program.run("check")).isEqualTo(ExitCodes.OK);
        assertThat(program.log()).content().contains("12 files: no errors");
        assertThat(program.run("explain", "s3")).isEqualTo(ExitCodes.OK);
        assertThat(program.log()).content().startsWith("Été 3");
        assertThat(program.run("export", "bibtex")).isEqualTo(ExitCodes.OK);
        assertThat(program.log()).content().contains("title = {{Été 3}}");
        assertThat(program.run("catalogue", "backup", "copy.db")).isEqualTo(ExitCodes.OK);
        assertThat(program.run("catalogue", "backup", "copy.db")).isEqualTo(ExitCodes.CANNOT);

        program.entry("books/3.md", "title: Still there\nslug: s3");
        eventually(() -> assertThat(program.text("feed.json")).contains("Still there"));
    }

    @Test
    void aBackupIsACatalogue() throws Exception {
        program.run("build");
        Map<String, FileTime> before = new Tree(program.outbox()).times();
        program.run("catalogue", "backup", "copy.db");
        Files.createDirectory(folder.resolve("restored"));
        Files.move(folder.resolve("copy.db"), folder.resolve("restored/catalogue.db"));

        assertThat(program.run("build", "--state", "restored")).isEqualTo(ExitCodes.OK);

        assertThat(program.log()).content().contains("0 files written");
        assertThat(new Tree(program.outbox()).times()).isEqualTo(before);
    }

    @Test
    void aFloodOfRemovalsWaitsForAPermission() throws Exception {
        Process daemon = program.daemon();
        Files.move(program.inbox().resolve("books"), folder.resolve("elsewhere"));
        eventually(() -> assertThat(Files.readString(program.daemonLog())).contains("allow-removals"));
        assertThat(program.files()).contains("books/s0.json", "books/s11.json");
        assertThat(program.run("status")).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(program.run("allow-removals")).isEqualTo(ExitCodes.OK);

        eventually(() -> assertThat(program.files()).noneMatch(name -> name.startsWith("books/")));
        assertThat(daemon.isAlive()).isTrue();
    }

    @Test
    void withoutACatalogueItIsSaidWhatToDo() throws Exception {
        assertThat(program.run("status")).isEqualTo(ExitCodes.CANNOT);
        assertThat(program.log()).content().contains("colporteur build");
        assertThat(program.run("export", "ris")).isEqualTo(ExitCodes.CANNOT);
        assertThat(program.run("explain", "s3")).isEqualTo(ExitCodes.OK);
        assertThat(program.log()).content().contains("this is what would be", "Été 3");
        assertThat(program.run("catalogue")).isEqualTo(ExitCodes.USAGE);
        assertThat(folder.resolve(".colporteur")).doesNotExist();
        assertThat(program.outbox()).doesNotExist();
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        program.setJavaOptions("-Djava.io.tmpdir=" + temporary);

        assertThat(program.run("check")).isEqualTo(ExitCodes.OK);
        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);

        assertThat(temporary).isEmptyDirectory();
    }
}
