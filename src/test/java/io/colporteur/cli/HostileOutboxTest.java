package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.RawNames;
import io.colporteur.image.Images;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody put into the outbox leads nowhere: nothing is written, removed or taken for ours through a link. */
class HostileOutboxTest {

    @TempDir
    private Path folder;

    private Path outbox;
    private Path elsewhere;
    private RawNames inbox;
    private InProcess program;

    @BeforeEach
    void publish() throws IOException {
        Files.writeString(
                folder.resolve("config.yaml"),
                "inbox.settle: 0s\ncovers.variants: {small: 100}\noutbox.maxRemoval: 100%\n");
        inbox = new RawNames(Files.createDirectory(folder.resolve("inbox")));
        outbox = folder.resolve("outbox");
        elsewhere = folder.resolve("elsewhere");
        program = new InProcess(folder, "state");
        Files.write(Files.createDirectory(inbox.folder().resolve("covers")).resolve("c.png"), Images.png(200, 300));
        inbox.entry("plain.md", "Plain");
        inbox.write("books/x.md", "---\ntitle: X\ncover: c.png\npaths: [/learn]\ntags: [t]\n---\n");
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "learn", "tags", "tags/t", "covers", "covers/_variants", "sitemaps", "authors"})
    void nothingIsWrittenThroughAFolderThatIsALink(String name) throws IOException {
        moveElsewhere(name);
        Files.createDirectories(elsewhere);
        Map<String, String> before = filesElsewhere();
        inbox.write(
                "books/x.md", "---\ntitle: X\nsummary: New.\ncover: c.png\npaths: [/learn]\ntags: [t]\n---\nNew.\n");
        inbox.entry("plain.md", "Plainer");

        InProcess.Said said = program.run("build", "--all");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(said.error()).contains("could not write").contains(" " + name + "/");
        assertThat(filesElsewhere()).isEqualTo(before);
        assertThat(Files.readString(outbox.resolve("feed.json"))).contains("Plainer");

        Files.delete(outbox.resolve(name));
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(outbox.resolve(name)).isDirectory();
        assertThat(program.run("status", "--verify").exitCode()).isEqualTo(ExitCodes.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "learn", "tags", "covers", "covers/_variants"})
    void nothingIsRemovedThroughAFolderThatIsALink(String name) throws IOException {
        moveElsewhere(name);
        Map<String, String> before = filesElsewhere();
        Files.delete(inbox.path("books/x.md"));

        program.run("build");
        InProcess.Said said = program.run("build");

        assertThat(filesElsewhere()).isNotEmpty().isEqualTo(before);
        assertThat(said.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(outbox.resolve(name)).isSymbolicLink();
        assertThat(Files.readString(outbox.resolve("feed.json"))).doesNotContain("\"X\"");
    }

    @Test
    void whatLiesBehindALinkIsNotAsItWasWritten() throws IOException {
        moveElsewhere("books");

        assertThat(program.run("status", "--verify").output()).contains("books/x.json");
        assertThat(program.run("status").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
    }

    @Test
    void aLostCatalogueIsNotBroughtBackThroughALink() throws IOException {
        moveElsewhere("books");
        Map<String, String> before = filesElsewhere();
        Files.delete(inbox.path("books/x.md"));
        Files.createSymbolicLink(outbox.resolve("again.json"), elsewhere.resolve("books/x.json"));

        InProcess afterALoss = new InProcess(folder, "new-state");
        assertThat(afterALoss.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        assertThat(afterALoss.run("status").output()).contains("1 entry");
        assertThat(afterALoss.run("build", "--prune-orphans").output()).doesNotContain("books", "again");
        assertThat(filesElsewhere()).isEqualTo(before);
        assertThat(outbox.resolve("again.json")).isSymbolicLink();
    }

    @Test
    void orphansBehindALinkAreNobodysToRemove() throws IOException {
        moveElsewhere("learn");
        Files.createDirectories(elsewhere.resolve("files"));
        Files.copy(outbox.resolve("sitemaps/all.xml"), elsewhere.resolve("files/010.xml"));
        Files.createSymbolicLink(outbox.resolve("sitemaps/010.xml"), elsewhere.resolve("files/010.xml"));
        Files.createSymbolicLink(outbox.resolve("sitemaps/011.xml"), outbox.resolve("sitemaps/all.xml"));
        inbox.write("books/x.md", "---\ntitle: X\n---\n");
        Map<String, String> before = filesElsewhere();

        program.run("build", "--prune-orphans");

        assertThat(filesElsewhere()).isEqualTo(before);
        assertThat(outbox.resolve("sitemaps/010.xml")).isSymbolicLink();
        assertThat(outbox.resolve("sitemaps/all.xml")).isRegularFile();
    }

    @Test
    void anOutboxIsNobodysWhenItsMarkerIsALink() throws IOException {
        Path marker = outbox.resolve(".colporteur.json");
        Files.createDirectories(elsewhere);
        Files.move(marker, elsewhere.resolve("marker.json"));
        Files.createSymbolicLink(marker, elsewhere.resolve("marker.json"));
        Map<String, String> before = filesElsewhere();
        Files.writeString(outbox.resolve("plain.json"), "somebody else's");

        assertThat(new InProcess(folder, "new-state").run("build").exitCode()).isEqualTo(ExitCodes.CANNOT);

        assertThat(outbox.resolve("plain.json")).hasContent("somebody else's");
        assertThat(filesElsewhere()).isEqualTo(before);
    }

    @Test
    void theProgramDoesNotStartWhereItsStagingFolderIsALink() throws IOException {
        Files.createDirectories(elsewhere);
        Files.writeString(elsewhere.resolve("precious.txt"), "precious");
        Files.createSymbolicLink(outbox.resolve(".colporteur-staging"), elsewhere);

        InProcess.Said said = program.run("build");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(said.error())
                .contains(outbox.toRealPath() + "/.colporteur-staging is a link or a file", "move it away");
        assertThat(filesElsewhere()).containsOnlyKeys("precious.txt");
    }

    @Test
    void aFileThatWasReplacedByALinkIsNeverWrittenThrough() throws IOException {
        Path target = outbox.resolve("plain.json");
        Files.createDirectories(elsewhere);
        Files.writeString(elsewhere.resolve("mine.json"), "mine");
        Files.delete(target);
        Files.createSymbolicLink(target, elsewhere.resolve("mine.json"));
        inbox.entry("plain.md", "Plainer");

        InProcess.Said said = program.run("build");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(said.error()).contains("could not write plain.json");
        assertThat(elsewhere.resolve("mine.json")).hasContent("mine");

        Files.delete(inbox.path("plain.md"));
        program.run("build");
        assertThat(elsewhere.resolve("mine.json")).hasContent("mine");
        assertThat(target).doesNotExist();
    }

    @Test
    void aFolderWhereAFileShallGoIsSaidAndLeftAlone() throws IOException {
        Files.delete(outbox.resolve("plain.json"));
        Files.createDirectory(outbox.resolve("plain.json"));
        Files.writeString(outbox.resolve("plain.json/mine.txt"), "mine");

        InProcess.Said said = program.run("build", "--all");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(said.error()).contains("could not write plain.json");
        assertThat(outbox.resolve("plain.json/mine.txt")).hasContent("mine");
    }

    @Test
    void theOutboxItselfMayBeALink() throws IOException {
        Files.move(outbox, elsewhere);
        Files.createSymbolicLink(outbox, elsewhere);
        Files.copy(elsewhere.resolve("sitemaps/all.xml"), elsewhere.resolve("sitemaps/010.xml"));
        inbox.entry("plain.md", "Plainer");

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(Files.readString(elsewhere.resolve("plain.json"))).contains("Plainer");
        assertThat(program.run("status", "--verify").output()).contains("sitemaps/010.xml");
        assertThat(program.run("build", "--prune-orphans").output()).contains("removed sitemaps/010.xml");
        assertThat(program.run("status", "--verify").exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(outbox).isSymbolicLink();
    }

    /** Puts a link in the place of a folder of the outbox, which goes elsewhere with all that is in it. */
    private void moveElsewhere(String name) throws IOException {
        Path there = elsewhere.resolve(name);
        Files.createDirectories(there.getParent());
        Files.move(outbox.resolve(name), there);
        Files.createSymbolicLink(outbox.resolve(name), there);
    }

    private Map<String, String> filesElsewhere() throws IOException {
        Tree tree = new Tree(elsewhere);
        Map<String, String> files = new TreeMap<>();
        for (String name : tree.names()) {
            files.put(name, new String(tree.bytes(name), StandardCharsets.ISO_8859_1));
        }
        return files;
    }
}
