package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The outbox brings a lost catalogue back. The inbox has a history that it does not tell itself: an entry that was edited
 * since it came, one whose file was renamed, one whose slug was changed, one whose title was.
 */
class RecoveryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FIRST = Instant.parse("2024-05-01T10:00:00.250Z");
    private static final Instant LATER = Instant.parse("2025-06-01T10:00:00.750Z");
    private static final String SETTINGS = "site: {id: the-shelf}\n";

    @TempDir
    private Path folder;

    private InProcess program;

    @BeforeEach
    void publishAHistory() throws IOException {
        program = new InProcess(folder, "state");
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("config.yaml"), SETTINGS);
        write("books/edited.md", "title: Edited\nslug: edited", FIRST);
        write("books/renamed.md", "title: Renamed\nslug: renamed", FIRST);
        write("books/moved.md", "title: Moved\nslug: old-slug\npaths: [/learn]", FIRST);
        write("books/retitled.md", "title: First title", FIRST);
        write("books/first.md", "title: Same", FIRST);
        write("books/second.md", "title: Same", FIRST.plusSeconds(1));
        assertThat(program.run("build").exitCode()).isZero();

        write("books/edited.md", "title: Edited again\nslug: edited", LATER);
        Files.move(file("books/renamed.md"), file("books/another-name.md"));
        write("books/moved.md", "title: Moved\nslug: new-slug\npaths: [/learn]", LATER);
        write("books/retitled.md", "title: Second title", LATER);
        assertThat(program.run("build").exitCode()).isZero();
        assertThat(entry("books/another-name", "renamed").path("source").asText())
                .isEqualTo("books/another-name.md");
    }

    @Test
    void aLostStateChangesNothing() throws IOException {
        Map<String, FileTime> before = outbox().times();
        InProcess elsewhere = new InProcess(folder, "a-new-state");

        InProcess.Said said = elsewhere.run("build");

        assertThat(said.output()).startsWith("0 files written, 0 removed");
        assertThat(outbox().times()).isEqualTo(before);
        assertThat(elsewhere.run("status", "--verify").exitCode()).isZero();
        assertThat(elsewhere.run("build").output()).startsWith("0 files written, 0 removed");
    }

    @Test
    void aDamagedCatalogueIsMovedAsideAndChangesNothing() throws IOException {
        Map<String, FileTime> before = outbox().times();
        Path catalogue = folder.resolve("state/catalogue.db");
        Files.writeString(catalogue, "not a database ".repeat(1000));

        InProcess.Said said = program.run("build");

        assertThat(said.output()).startsWith("0 files written, 0 removed");
        assertThat(outbox().times()).isEqualTo(before);
        assertThat(folder.resolve("state"))
                .isDirectoryContaining(path -> path.getFileName().toString().startsWith("catalogue.db.damaged-"));
    }

    @Test
    void theLastGoodVersionOfAFileThatIsBrokenStaysAlsoWhenTheStateIsLost() throws IOException {
        write("books/moved.md", "title: [Moved", LATER);
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        Map<String, FileTime> before = outbox().times();
        InProcess elsewhere = new InProcess(folder, "a-new-state");

        InProcess.Said said = elsewhere.run("build");

        assertThat(said.output()).startsWith("0 files written, 0 removed");
        assertThat(outbox().times()).isEqualTo(before);
        assertThat(elsewhere.run("status").output()).doesNotContain("orphans");
        assertThat(elsewhere.run("explain", "new-slug").output()).contains("what it held before is");

        write("books/moved.md", "title: Mended\nslug: new-slug\npaths: [/learn]", LATER.plusSeconds(60));
        assertThat(elsewhere.run("build").exitCode()).isZero();
        assertThat(entry("books/moved", "new-slug").path("title").asText()).isEqualTo("Mended");
        assertThat(Files.readString(folder.resolve("outbox/learn/feed.json"))).contains("Mended");
    }

    @Test
    void whatHappensWhileTheStateIsLostIsSeenAsWhatItIs() throws IOException {
        String id = entry("books/moved", "new-slug").path("id").asText();
        write("books/moved.md", "title: Moved\nslug: newest-slug\npaths: [/learn]", LATER);
        Files.delete(file("books/edited.md"));
        Files.move(file("books/retitled.md"), file("books/elsewhere.md"));
        JsonNode retitled = entry("books/retitled", "first-title");

        new InProcess(folder, "a-new-state").run("build");

        assertThat(entry("books/moved", "newest-slug").path("id").asText()).isEqualTo(id);
        assertThat(outbox().names())
                .doesNotContain("books/new-slug.json", "books/edited.json")
                .contains("books/first-title.json");
        JsonNode again = entry("books/elsewhere", "first-title");
        assertThat(again.path("id")).isEqualTo(retitled.path("id"));
        assertThat(again.path("date_published")).isEqualTo(retitled.path("date_published"));
        assertThat(again.path("date_modified")).isEqualTo(retitled.path("date_modified"));
        assertThat(redirects())
                .contains("https://example.org/books/old-slug -> https://example.org/books/newest-slug")
                .contains("https://example.org/books/new-slug -> https://example.org/books/newest-slug");
    }

    @Test
    void anotherSitesOutboxIsLeftAlone() throws IOException {
        Map<String, FileTime> before = outbox().times();
        Files.writeString(folder.resolve("config.yaml"), "site: {id: another-shelf}\n");

        InProcess.Said said = new InProcess(folder, "a-new-state").run("build");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(outbox().times()).isEqualTo(before);
    }

    @Test
    void anEmptyInboxDoesNotEmptyTheOutboxOfALostState() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("more/" + i + ".md", "title: Number " + i, FIRST);
        }
        program.run("build");
        Map<String, FileTime> before = outbox().times();
        Files.move(folder.resolve("inbox"), folder.resolve("unplugged"));
        Files.createDirectory(folder.resolve("inbox"));
        InProcess elsewhere = new InProcess(folder, "a-new-state");

        InProcess.Said said = elsewhere.run("build");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.CANNOT);
        assertThat(said.error()).contains("26 entries", "allow-removals");
        assertThat(outbox().times()).isEqualTo(before);

        assertThat(elsewhere.run("allow-removals").output()).startsWith("26 entries may go");
        assertThat(elsewhere.run("build").exitCode()).isZero();
        assertThat(outbox().names())
                .containsExactlyInAnyOrder(
                        ".colporteur.json",
                        "atom.xml",
                        "feed.json",
                        "feed.xml",
                        "problems.json",
                        "redirects.json",
                        "robots.txt");
    }

    @Test
    void aKnownCatalogueHoldsAFloodOfRemovalsBackToo() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("more/" + i + ".md", "title: Number " + i, FIRST);
        }
        program.run("build");
        Files.move(folder.resolve("inbox/more"), folder.resolve("unplugged"));
        write("books/new.md", "title: New", LATER);

        InProcess.Said said = program.run("build");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(outbox().names()).contains("more/number-7.json", "books/new.json");
        InProcess.Said status = program.run("status");
        assertThat(status.exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(status.output()).contains("20 entries are no longer in the inbox but stay published");
        assertThat(program.run("explain", "number-7").output())
                .contains("its entry stays published, since 20 would go at once");

        program.run("allow-removals");
        assertThat(program.run("build").exitCode()).isZero();
        assertThat(outbox().names()).noneMatch(name -> name.startsWith("more/"));
    }

    @Test
    void orphansAreSaidAndRemovedOnlyWhenAskedFor() throws IOException {
        Path orphan = folder.resolve("outbox/books/from-a-backup.json");
        String document = Files.readString(folder.resolve("outbox/books/edited.json"));
        Files.writeString(orphan, document.replace("\"slug\": \"edited\"", "\"slug\": \"from-a-backup\""));
        Files.writeString(folder.resolve("outbox/books/edited-copy.json"), document);
        Files.writeString(folder.resolve("outbox/mine.json"), "{\"mine\": true}");
        Files.createDirectory(folder.resolve("outbox/copies"));
        for (String feed : List.of("feed.json", "feed.xml")) {
            Files.copy(
                    folder.resolve("outbox").resolve(feed),
                    folder.resolve("outbox/copies").resolve(feed));
        }
        Files.writeString(
                folder.resolve("outbox/books/by-hand.json"),
                document.replace("\"slug\": \"edited\"", "\"slug\":\"by-hand\""));

        assertThat(program.run("build").exitCode()).isZero();
        InProcess.Said status = program.run("status");
        assertThat(status.exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(status.output()).contains("orphans    books/from-a-backup.json");

        InProcess.Said said = program.run("build", "--prune-orphans");

        assertThat(said.output()).contains("removed books/from-a-backup.json");
        assertThat(orphan).doesNotExist();
        assertThat(outbox().names())
                .contains(
                        "mine.json",
                        "books/edited-copy.json",
                        "books/by-hand.json",
                        "copies/feed.json",
                        "copies/feed.xml");
        assertThat(program.run("status").exitCode()).isZero();
    }

    private Path file(String name) {
        return folder.resolve("inbox").resolve(name);
    }

    private void write(String name, String fields, Instant modified) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), "---\n" + fields + "\n---\n");
        Files.setLastModifiedTime(file(name), FileTime.from(modified));
    }

    private Tree outbox() {
        return new Tree(folder.resolve("outbox"));
    }

    /** The document of the entry with this slug, in the collection of this file. */
    private JsonNode entry(String file, String slug) throws IOException {
        Path document = folder.resolve("outbox").resolve(file).resolveSibling(slug + ".json");
        return JSON.readTree(Files.readString(document));
    }

    private List<String> redirects() throws IOException {
        List<String> redirects = new ArrayList<>();
        JSON.readTree(Files.readString(folder.resolve("outbox/redirects.json")))
                .path("redirects")
                .forEach(one -> redirects.add(
                        one.path("from").asText() + " -> " + one.path("to").asText()));
        return redirects;
    }
}
