package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two entries about one book are told when somebody looks, and neither changes with the other. */
class SharedIsbnTest {

    @TempDir
    private Path folder;

    private InProcess program;

    @BeforeEach
    void publish() throws IOException {
        program = new InProcess(folder, "state");
        Files.createFile(folder.resolve("config.yaml"));
        Files.createDirectory(folder.resolve("inbox"));
        entry("a.md", "A", "978-0-14-143953-2");
        assertThat(program.run("build").exitCode()).isZero();
        entry("b.md", "B", "014143953X");
    }

    @Test
    void aFileIsComparedWithWhatIsPublished() {
        assertThat(program.run("check", "b.md").output())
                .contains("b.md:3:7: warning[isbn-shared] This ISBN is also in a.md.")
                .doesNotContain("a.md:3:7");
    }

    @Test
    void explainTellsBoth() {
        program.run("build");

        assertThat(program.run("explain", "a.md").output()).contains("This ISBN is also in b.md.");
        assertThat(program.run("explain", "b.md").output()).contains("This ISBN is also in a.md.");
    }

    @Test
    void theOtherEntryIsNotWrittenAnew() throws IOException {
        FileTime before = Files.getLastModifiedTime(folder.resolve("outbox/a.json"));

        program.run("build");

        assertThat(Files.getLastModifiedTime(folder.resolve("outbox/a.json"))).isEqualTo(before);
        assertThat(folder.resolve("outbox/b.json")).exists();
        assertThat(folder.resolve("outbox/problems.json")).content().doesNotContain("isbn-shared");
    }

    @Test
    void aFileThatWasRenamedSharesItsIsbnWithNobody() throws IOException {
        Files.delete(folder.resolve("inbox/b.md"));
        Files.move(folder.resolve("inbox/a.md"), folder.resolve("inbox/c.md"));

        assertThat(program.run("check").output()).doesNotContain("isbn-shared");
    }

    private void entry(String name, String title, String isbn) throws IOException {
        Files.writeString(
                folder.resolve("inbox").resolve(name), "---\ntitle: " + title + "\nisbn: " + isbn + "\n---\nText.\n");
    }
}
