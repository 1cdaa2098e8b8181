package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The daemon's life: it stops at once and well, and takes changed settings on without losing anything. */
class LifeIT extends ProgramHarness {

    @BeforeEach
    void fill() throws IOException {
        program.entry("books/a.md", "title: Alpha\nslug: alpha\nauthor: A. Author");
    }

    @Test
    void aStopWhileThousandsOfFilesAreImportedIsWellAndTheNextStartGoesOn() throws Exception {
        for (int i = 0; i < 3000; i++) {
            program.entry("import/" + i + ".md", "title: Number " + i + "\nslug: n" + i);
        }
        Process daemon = program.start();
        eventually(
                () -> assertThat(folder.resolve(".colporteur/catalogue.db-wal")).isNotEmptyFile());

        daemon.destroy();

        assertThat(daemon.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(daemon.exitValue()).isEqualTo(ExitCodes.OK);
        assertThat(program.complaints()).isEmpty();
        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);
        assertThat(folder.resolve("outbox/import").toFile().list()).hasSize(3000);
    }

    @Test
    void aSecondOneWithTheSameStateCannotStartAndSaysSo() throws Exception {
        program.daemon();

        assertThat(program.run("run")).isEqualTo(ExitCodes.CANNOT);

        assertThat(Files.readString(program.log())).contains("another colporteur works with the state");
    }

    @Test
    void changedSettingsAreAppliedAndNoEventIsLost() throws Exception {
        program.daemon();
        program.setting("site:\n  title: Another title\ninbox:\n  rescan: 1h\n");
        int written = 0;
        while (!program.json("feed.json").path("title").asText().equals("Another title")) {
            program.entry("books/n" + ++written + ".md", "title: N\nslug: n" + written);
            Thread.sleep(5); // the pace of the one who writes
        }
        int all = written;

        eventually(
                () -> assertThat(folder.resolve("outbox/books").toFile().list()).hasSize(all + 1));
        assertThat(program.complaints()).isEmpty();
    }

    @Test
    void settingsThatCannotBeAreRefusedAndTheOldOnesStay() throws Exception {
        program.setting("site:\n  title: The first\n");
        program.daemon();

        program.setting("site:\n  titel: The second\n");
        program.eventuallySays("the settings stay as they were");
        program.entry("books/b.md", "title: Beta\nslug: beta");

        eventually(() -> assertThat(program.json("feed.json").path("items")).hasSize(2));
        assertThat(program.json("feed.json").path("title").asText()).isEqualTo("The first");
        assertThat(program.complaints()).anyMatch(line -> line.contains("colporteur.yaml:2:3"));

        program.setting("site:\n  title: The second\n");
        eventually(() ->
                assertThat(program.json("feed.json").path("title").asText()).isEqualTo("The second"));
    }

    @Test
    void settingsThatCannotBeWorkedWithAreRefusedToo() throws Exception {
        program.setting("site:\n  title: The first\n");
        program.daemon();

        program.setting("site:\n  title: The second\ninbox:\n  folder: nowhere\n");
        program.eventuallySays("the old ones go on");
        program.entry("books/b.md", "title: Beta\nslug: beta");

        eventually(() -> assertThat(program.json("feed.json").path("items")).hasSize(2));
        assertThat(program.json("feed.json").path("title").asText()).isEqualTo("The first");
    }

    @Test
    void anEmptySettingsFileIsNotTakenForAWish() throws Exception {
        program.setting("site:\n  title: The first\n");
        program.daemon();

        program.setting("");
        program.eventuallySays("is gone or empty");
        program.setting("site:\n  title: The second\n");

        eventually(() ->
                assertThat(program.json("feed.json").path("title").asText()).isEqualTo("The second"));
    }

    @Test
    void theRegisterOfAuthorsIsReadAgainAfterAHangup() throws Exception {
        program.setting("site:\n  title: Books\n");
        Process daemon = program.daemon();

        Files.writeString(folder.resolve("config/authors.yaml"), "- name: Anna Author\n  spellings: [A. Author]\n");
        RunningProgram.signal(daemon, "HUP");

        eventually(() -> assertThat(program.json("books/alpha.json")
                        .path("authors")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Anna Author"));
        RunningProgram.signal(daemon, "HUP");
        program.entry("books/b.md", "title: Beta\nslug: beta");
        eventually(() -> assertThat(program.json("feed.json").path("items")).hasSize(2));
        assertThat(daemon.isAlive()).isTrue();
    }
}
