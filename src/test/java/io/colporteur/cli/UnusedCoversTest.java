package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} tells of covers that no entry has, but does not ask to remove what may belong to somebody. */
class UnusedCoversTest {

    @TempDir
    private Path folder;

    private InProcess program;

    @BeforeEach
    void leaveACoverLying() throws IOException {
        program = new InProcess(folder, "state");
        Files.createFile(folder.resolve("config.yaml"));
        Files.createDirectories(folder.resolve("inbox/covers"));
        Files.write(folder.resolve("inbox/covers/x.jpg"), new byte[] {1});
        entry("a.md", "title: A");
    }

    @Test
    void aCoverThatNobodyHasMayBeRemoved() {
        assertThat(program.run("check").output())
                .contains(
                        "covers/x.jpg:1:1: note[cover-unused]",
                        "Name it in the entry that it belongs to, or remove it.");
    }

    @Test
    void itMayBelongToAnEntryThatCannotBeRead() throws IOException {
        entry("b.md", "title: [B\ncover: x.jpg");

        assertThat(program.run("check").output())
                .contains(
                        "covers/x.jpg:1:1: note[cover-unused]",
                        "Mend the files that cannot be read first: it may belong to one of them.")
                .doesNotContain("or remove it");
    }

    @Test
    void itIsThatOfAnEntryThatWasRefusedButCouldBeRead() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "diagnostics: {title-missing: error}\n");
        entry("b.md", "cover: x.jpg");

        assertThat(program.run("check").output()).contains("b.md:1:1: error[").doesNotContain("cover-unused");
    }

    private void entry(String name, String fields) throws IOException {
        Files.writeString(folder.resolve("inbox").resolve(name), "---\n" + fields + "\n---\n");
    }
}
