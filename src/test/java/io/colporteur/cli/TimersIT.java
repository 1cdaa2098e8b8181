package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an entry's {@code date} and {@code expires} say comes true without an edit, also when nobody was there at the time. */
class TimersIT extends ProgramHarness {

    @BeforeEach
    void create() throws Exception {
        program.setting("inbox:\n  rescan: 1h\n");
    }

    @Test
    void anEntryComesAndGoesAtItsInstant() throws Exception {
        program.daemon();
        Instant soon = Instant.now().plusSeconds(10);
        program.entry("books/comes.md", "title: Comes\ndate: " + soon);
        program.entry("books/goes.md", "title: Goes\nexpires: " + soon);
        eventually(() -> assertThat(titles()).containsExactly("Goes"));

        eventually(() -> {
            assertThat(titles()).containsExactly("Comes");
            assertThat(program.files()).contains("books/comes.json").doesNotContain("books/goes.json");
        });
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
    }

    @Test
    void whatCameAndWentWhileNobodyWasThereIsSeenToAtTheNextStart() throws Exception {
        Instant soon = Instant.now().plusSeconds(15);
        program.entry("books/comes.md", "title: Comes\ndate: " + soon);
        program.entry("books/goes.md", "title: Goes\nexpires: " + soon);
        program.run("build");
        assertThat(titles()).containsExactly("Goes");
        eventually(() -> assertThat(Instant.now()).isAfter(soon));

        program.daemon();

        assertThat(titles()).containsExactly("Comes");
        assertThat(program.files()).contains("books/comes.json").doesNotContain("books/goes.json");
    }

    private List<String> titles() throws java.io.IOException {
        return program.json("feed.json").path("items").findValuesAsText("title");
    }
}
