package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colporteur.entry.RawNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The daemon as its users meet it: files come, change and go, and the outbox follows. */
class DaemonIT extends ProgramHarness {

    private static final byte[] ONE_PIXEL_GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @BeforeEach
    void fill() throws IOException {
        program.entry("books/a.md", "title: Alpha\nslug: alpha\npaths: [/learn]");
        program.entry("books/b.md", "title: Beta\nslug: beta\npaths: [/learn, /make]");
    }

    @Test
    void anEditedTitleIsEverywhereAndTheSitemapSaysWhen() throws IOException {
        program.daemon();
        Path file = program.entry("books/a.md", "title: Omega\nslug: alpha\npaths: [/learn]");
        Instant edited = Files.getLastModifiedTime(file).toInstant();

        eventually(() -> {
            assertThat(program.json("books/alpha.json").path("title").asText()).isEqualTo("Omega");
            assertThat(titles("feed.json")).contains("Omega").doesNotContain("Alpha");
            assertThat(program.text("feed.xml")).contains("<title>Omega</title>");
            assertThat(titles("learn/feed.json")).contains("Omega");
            assertThat(program.text("learn/feed.xml")).contains("<title>Omega</title>");
            assertThat(program.text("sitemaps/all.xml"))
                    .contains(edited.toString().substring(0, 19) + "Z");
            assertThat(program.text("sitemap.xml")).contains(edited.toString().substring(0, 19) + "Z");
        });
    }

    @Test
    void aNewFileIsPublishedAndADeletedOneLeavesNoTrace() throws IOException {
        program.daemon();
        program.entry("films/c.md", "title: Gamma\npaths: [/watch]");
        eventually(() -> {
            assertThat(program.files()).contains("films/gamma.json", "watch/feed.json", "watch/feed.xml");
            assertThat(titles("feed.json")).contains("Gamma");
        });

        Files.delete(program.inbox().resolve("films/c.md"));

        eventually(() -> {
            assertThat(program.files()).noneMatch(name -> name.startsWith("films") || name.startsWith("watch"));
            assertThat(titles("feed.json")).containsExactlyInAnyOrder("Alpha", "Beta");
            assertThat(program.text("feed.xml")).doesNotContain("Gamma");
            assertThat(program.text("sitemaps/all.xml")).doesNotContain("gamma");
        });
    }

    @Test
    void aNameThatIsNotUtf8IsSaidUntilTheFileIsRenamed() throws IOException {
        RawNames names = new RawNames(program.inbox());
        program.daemon();
        names.entry("caf\\xE9.md", "Café");
        names.entry("d\\xE9/x.md", "In a folder");
        eventually(() -> assertThat(program.json("problems.json").findValuesAsText("file"))
                .containsExactly("caf\\xE9.md", "d\\xE9"));

        Files.move(names.path("caf\\xE9.md"), names.path("café.md"));
        Files.move(names.path("d\\xE9"), names.path("dé"));

        eventually(() -> {
            assertThat(program.json("problems.json").path("problems")).isEmpty();
            assertThat(program.files()).contains("cafe.json", "dé/in-a-folder.json");
        });
    }

    @Test
    void aRenamedFileKeepsItsId() throws IOException {
        program.daemon();
        String id = program.json("books/alpha.json").path("id").asText();

        Files.move(program.inbox().resolve("books/a.md"), program.inbox().resolve("books/renamed.md"));

        eventually(
                () -> assertThat(program.json("books/alpha.json").path("source").asText())
                        .isEqualTo("books/renamed.md"));
        assertThat(program.json("books/alpha.json").path("id").asText()).isEqualTo(id);
        assertThat(program.json("feed.json").path("items")).hasSize(2);
    }

    @Test
    void aMovedFolderIsFollowedWithIdsAndRedirects() throws IOException {
        program.daemon();
        String id = program.json("books/alpha.json").path("id").asText();

        Files.move(program.inbox().resolve("books"), program.inbox().resolve("library"));

        eventually(() -> {
            assertThat(program.files()).contains("library/alpha.json", "library/beta.json");
            assertThat(program.files()).noneMatch(name -> name.startsWith("books/"));
            assertThat(program.json("redirects.json").path("redirects")).hasSize(2);
        });
        assertThat(program.json("library/alpha.json").path("id").asText()).isEqualTo(id);
    }

    @Test
    void aNewSlugMovesTheEntryAndLeavesARedirect() throws IOException {
        program.daemon();
        program.entry("books/a.md", "title: Alpha\nslug: first\npaths: [/learn]");

        eventually(() -> {
            assertThat(program.files()).contains("books/first.json").doesNotContain("books/alpha.json");
            JsonNode redirect = program.json("redirects.json").path("redirects").path(0);
            assertThat(redirect.path("from").asText()).endsWith("/books/alpha");
            assertThat(redirect.path("to").asText()).endsWith("/books/first");
        });
    }

    @Test
    void aCoverThatComesLateAndIsReplacedIsPublished() throws IOException {
        program.entry("books/a.md", "title: Alpha\nslug: alpha\ncover: a.jpg");
        program.daemon();
        assertThat(program.json("problems.json")
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("cover-missing");
        Path cover = Files.createDirectories(program.inbox().resolve("covers")).resolve("a.gif");
        Files.write(cover, ONE_PIXEL_GIF);
        eventually(() -> {
            assertThat(program.files()).contains("covers/a.gif");
            assertThat(program.json("books/alpha.json")
                            .path("cover")
                            .path("mime_type")
                            .asText())
                    .isEqualTo("image/gif");
        });

        byte[] replaced = ONE_PIXEL_GIF.clone();
        replaced[13] = 99; // another colour
        Path newer = Files.write(folder.resolve("newer.gif"), replaced);
        Files.setLastModifiedTime(newer, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Files.move(newer, cover, StandardCopyOption.REPLACE_EXISTING);

        eventually(() -> assertThat(program.outbox().resolve("covers/a.gif")).hasBinaryContent(replaced));
    }

    @Test
    void aBrokenFileIsAProblemAndItsLastGoodVersionStays() throws IOException {
        program.daemon();
        program.entry("books/a.md", "title: Foo : bar\nslug: alpha");

        eventually(() -> {
            JsonNode problem = program.json("problems.json").path("problems").path(0);
            assertThat(problem.path("file").asText()).isEqualTo("books/a.md");
            assertThat(problem.path("line").asInt()).isEqualTo(2);
            assertThat(problem.path("severity").asText()).isEqualTo("error");
            assertThat(problem.path("hint").asText()).contains("\"Foo : bar\"");
        });
        assertThat(titles("feed.json")).containsExactlyInAnyOrder("Alpha", "Beta");

        program.entry("books/a.md", "title: \"Foo : bar\"\nslug: alpha");
        eventually(() -> {
            assertThat(program.json("problems.json").path("problems")).isEmpty();
            assertThat(titles("feed.json")).contains("Foo : bar");
        });
    }

    @Test
    void itEndsWellOnSigtermAndGoesOnWhereItStopped() throws IOException, InterruptedException {
        Process daemon = program.daemon();
        daemon.destroy();
        assertThat(daemon.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(daemon.exitValue()).isEqualTo(ExitCodes.OK);
        Files.delete(program.inbox().resolve("books/a.md"));
        program.entry("books/b.md", "title: Beta, edited\nslug: beta");

        program.daemon();

        assertThat(titles("feed.json")).containsExactly("Beta, edited");
        assertThat(program.files()).doesNotContain("books/alpha.json", "learn/feed.json");
    }

    @Test
    void itSurvivesAKillAndGoesOn() throws IOException, InterruptedException {
        Process daemon = program.daemon();
        program.entry("books/c.md", "title: Gamma\nslug: gamma");
        daemon.destroyForcibly().waitFor();

        program.daemon();

        assertThat(titles("feed.json")).containsExactlyInAnyOrder("Alpha", "Beta", "Gamma");
        assertThat(program.files()).noneMatch(name -> name.contains("staging/"));
    }

    @Test
    void aThousandFilesAtOnceAreAllPublished() throws IOException {
        program.daemon();
        for (int i = 0; i < 1000; i++) {
            program.entry("burst/" + i + ".md", "title: Number " + i);
        }

        eventually(() ->
                assertThat(program.outbox().resolve("burst").toFile().list()).hasSize(1000));
    }

    @Test
    void anEmptiedOutboxIsFilledByTheNextPass() throws IOException {
        program.setting("inbox:\n  rescan: 200ms\n");
        program.daemon();
        for (String name : program.files()) {
            Files.delete(program.outbox().resolve(name));
        }

        eventually(() -> assertThat(program.files()).contains("feed.json", "books/alpha.json", "sitemap.xml"));
    }

    private java.util.List<String> titles(String feed) throws IOException {
        return program.json(feed).path("items").findValuesAsText("title").stream()
                .filter(title -> !title.isEmpty())
                .toList();
    }
}
