package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of the outbox is said after looking at it; what somebody else did to it is found, said and repaired. */
class HonestStatusIT extends ProgramHarness {

    @BeforeEach
    void fill() throws IOException {
        program.setting("inbox:\n  rescan: 1h\n");
        program.entry("books/a.md", "title: Alpha\nslug: alpha");
    }

    @Test
    void aFileThatSomebodyElseChangedIsFoundByReadingAndRepaired() throws Exception {
        program.daemon();
        String before = program.text("feed.json");

        Files.writeString(program.outbox().resolve("feed.json"), before.replace("Alpha", "Omega"));
        Files.delete(program.outbox().resolve("books/alpha.json"));

        eventually(() -> {
            assertThat(program.text("feed.json")).isEqualTo(before);
            assertThat(program.files()).contains("books/alpha.json");
        });
        assertThat(program.complaints())
                .anyMatch(line -> line.contains("feed.json in the outbox"))
                .anyMatch(line -> line.contains("books/alpha.json in the outbox"));
        assertThat(program.run("status", "--verify")).isEqualTo(ExitCodes.OK);
    }

    @Test
    void verifyReadsEveryFileAndNamesThoseThatAreOthers() throws Exception {
        program.run("build");
        String before = program.text("feed.xml");
        Files.writeString(program.outbox().resolve("feed.xml"), before.replace("Alpha", "Omega"));
        assertThat(program.run("status")).isEqualTo(ExitCodes.OK);

        assertThat(program.run("status", "--verify")).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(Files.readString(program.log())).contains("feed.xml");
        program.daemon();
        eventually(() -> assertThat(program.text("feed.xml")).isEqualTo(before));
    }
}
