package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.colporteur.entry.FileNames;
import io.colporteur.entry.RawNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says of the locale that it was started with; that of this test, which the build has run under several. */
class LocaleTest {

    @TempDir
    private Path folder;

    private RawNames inbox;
    private InProcess program;

    @BeforeEach
    void fill() throws IOException {
        Files.createFile(folder.resolve("config.yaml"));
        inbox = new RawNames(Files.createDirectory(folder.resolve("inbox")));
        program = new InProcess(folder, "state");
        inbox.entry("plain.md", "Plain");
    }

    @Test
    void theLocaleOfTheTestsIsTheOneThatWasAskedFor() {
        boolean posix = "POSIX".equals(System.getenv("LC_ALL"));

        assertThat(FileNames.allCanBeSpelled()).isEqualTo(!posix);
    }

    @Test
    void nothingIsSaidOfALocaleThatCanSpellAllNames() {
        assumeThat(FileNames.allCanBeSpelled()).isTrue();

        assertThat(program.run("build").error()).isEmpty();
    }

    @Test
    void aLocaleThatCannotIsNamedWithItsRemedyAndWhatIsAsciiIsPublished() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isFalse();
        inbox.entry("r\u00e9sum\u00e9.md", "Résumé");
        inbox.entry("d\u00e9/x.md", "In a folder");
        inbox.write("covered.md", "---\ntitle: Covered\nauthor: A\ncover: \u00e9.gif\n---\n");

        InProcess.Said check = program.run("check");
        InProcess.Said build = program.run("build");

        assertThat(build.exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(build.error()).contains(FileNames.charset(), "LC_ALL=C.UTF-8");
        assertThat(check.output())
                .contains(
                        "r\u00e9sum\u00e9.md:1:1: error[file-name] The name of this file cannot be spelled",
                        "d\u00e9:1:1: error[file-name] The name of this folder cannot be spelled",
                        "covered.md:4:8: error[file-name] The cover cannot be looked for",
                        FileNames.REMEDY)
                .doesNotContain("not UTF-8");
        assertThat(new Tree(folder.resolve("outbox")).names()).contains("plain.json");
    }

    @Test
    void anArtefactThatCannotBeSpelledIsATroubleOfItsOwn() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isFalse();
        inbox.write("other.md", "---\ntitle: Other\nslug: \u00e9\n---\n");

        InProcess.Said build = program.run("build");

        assertThat(build.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(build.error()).contains("could not write \u00e9.json");
        assertThat(new Tree(folder.resolve("outbox")).names()).contains("plain.json", "feed.json");
    }
}
