package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.RawNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that not every file system takes, and that no version control does. */
class FileNamesOfTheInboxTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private RawNames inbox;
    private InProcess program;
    private Published published;

    @BeforeEach
    void fill() throws IOException {
        Files.createFile(folder.resolve("config.yaml"));
        inbox = new RawNames(Files.createDirectory(folder.resolve("inbox")));
        program = new InProcess(folder, "state");
        published = new Published(new Tree(folder.resolve("outbox")));
        inbox.entry("plain.md", "Plain");
    }

    @Test
    void whatNobodyCanReadForItsNameIsAnErrorUntilItIsRenamedAndTheOthersGoOn() throws IOException {
        inbox.entry("caf\\xE9.md", "Café");
        inbox.entry("d\\xE9/x.md", "In a folder");
        inbox.entry("books/a\\x5Cb.md", "Backslash");
        inbox.write("notes\\xE9.txt", "");

        assertThat(program.run("check").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(files(program.run("check", "--json").output()))
                .containsExactly("books/a\\\\b.md", "caf\\xE9.md", "d\\xE9");
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(files(published.text("problems.json"))).containsExactly("books/a\\\\b.md", "caf\\xE9.md", "d\\xE9");
        assertThat(published.outbox().names()).contains("plain.json");
        assertThat(program.run("status").output()).contains("3 files of the inbox could not be published");
        assertThat(program.run("explain", "caf\\xE9.md").output()).contains("error[file-name]");
        assertThat(program.run("build").output()).startsWith("0 files written, 0 removed");

        Files.move(inbox.path("caf\\xE9.md"), inbox.path("cafe.md"));
        Files.move(inbox.path("d\\xE9"), inbox.path("de"));
        Files.delete(inbox.path("books/a\\x5Cb.md"));

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(files(published.text("problems.json"))).isEmpty();
        assertThat(published.outbox().names()).contains("cafe.json", "de/in-a-folder.json");
        assertThat(program.run("status").exitCode()).isEqualTo(ExitCodes.OK);
    }

    @Test
    void aNameMayReallyHoldAReplacementCharacter() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isTrue();
        inbox.entry("caf\uFFFD.md", "Replaced");
        inbox.entry("caf\\xE9.md", "Not UTF-8");

        program.run("build");

        assertThat(published.json("replaced.json").path("source").asText()).isEqualTo("caf\uFFFD.md");
        assertThat(files(published.text("problems.json"))).containsExactly("caf\\xE9.md");
    }

    @Test
    void aLinkToAFolderIsNotFollowedAndCheckSaysSo() throws IOException {
        Files.createSymbolicLink(inbox.path("linked"), Files.createDirectory(folder.resolve("elsewhere")));

        InProcess.Said said = program.run("check");

        assertThat(said.output()).contains("linked:1:1: warning[folder-linked]");
        assertThat(said.exitCode()).isEqualTo(ExitCodes.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what? really.md", "\"quoted\" *it*.md", "a<b>|c: d.md", "tab\there.md", " space .md"})
    void signsThatMeanSomethingElsewhereAreSignsOfAName(String name) throws IOException {
        inbox.entry("in/" + name, "Signs");
        inbox.entry(name.replace(".md", "") + "/x.md", "In a folder");

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        JsonNode inFolder = published.json(name.replace(".md", "") + "/in-a-folder.json");
        assertThat(published.json("in/signs.json").path("source").asText()).isEqualTo("in/" + name);
        assertThat(published.fileAt(inFolder.path("url").asText() + ".json"))
                .isEqualTo(name.replace(".md", "") + "/in-a-folder.json");
        assertThat(published.fileAt(inFolder.at("/breadcrumbs/1/url").asText())).isEqualTo(name.replace(".md", ""));
    }

    @Test
    void twoSpellingsOfAFolderAreOneCollection() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isTrue();
        inbox.entry("é/a.md", "Same");
        inbox.entry(nfd("é") + "/b.md", "Same");

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        assertThat(published.outbox().names()).contains("é/same.json", "é/same-2.json");
        assertThat(published.text("problems.json")).contains("slug-contested");
        Map<String, JsonNode> entries = published.entries();
        assertThat(entries.values().stream().map(entry -> entry.path("url").asText()))
                .doesNotHaveDuplicates();
        assertThat(program.run("build").output()).startsWith("0 files written, 0 removed");
        assertThat(new InProcess(folder, "another").run("build").output()).startsWith("0 files written, 0 removed");
    }

    @Test
    void aFileIsFoundHoweverItsNameIsSpelledWhenItIsTyped() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isTrue();
        inbox.entry("été/" + nfd("déjà.md"), "Decomposed");
        inbox.entry("cliché.md", "Composed");
        inbox.entry("both/" + nfd("é.md"), "Both, decomposed");
        inbox.entry("both/é.md", "Both, composed");
        program.run("build");

        assertThat(program.run("explain", "été/déjà.md").output()).startsWith("Decomposed");
        assertThat(program.run("explain", nfd("été/déjà.md")).output()).startsWith("Decomposed");
        assertThat(program.run("explain", nfd("cliché.md")).output()).startsWith("Composed");
        assertThat(program.run("explain", "both/é.md").output()).startsWith("Both, composed");
        assertThat(program.run("explain", nfd("both/é.md")).output()).startsWith("Both, decomposed");
        assertThat(program.run("check", nfd("été")).output()).startsWith("1 file:");
        assertThat(program.run("check", inbox.folder() + "/été/déjà.md").output())
                .startsWith("1 file:");
        assertThat(program.run("check", "où.md").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static List<String> files(String report) throws IOException {
        List<String> files = new ArrayList<>();
        for (JsonNode problem : JSON.readTree(report).path("problems")) {
            if (problem.path("code").asText().equals("file-name")) {
                files.add(problem.path("file").asText());
            }
        }
        return files;
    }
}
