package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What robots are told, from the inbox to the outbox. */
class RobotsTest {

    private static final Instant FIRST = Instant.parse("2024-05-01T10:00:00Z");
    private static final String USUAL = "User-agent: *\nAllow: /\n";
    private static final String WITH_SITEMAP = USUAL + "\nSitemap: https://example.org/sitemap.xml\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void settings() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("config.yaml"), "");
    }

    @Test
    void theInboxsOwnTakesThePlaceOfTheUsualAndGivesItBack() throws IOException {
        write("a.md", "---\ntitle: A\n---\n", FIRST);
        assertThat(published()).isEqualTo(WITH_SITEMAP);

        write("robots.txt", "User-agent: *\r\nDisallow: /\r\n", FIRST);
        assertThat(published()).isEqualTo("User-agent: *\r\nDisallow: /\r\n");

        write("robots.txt", "# été\n", FIRST.plusSeconds(60));
        assertThat(published()).isEqualTo("# été\n");

        Files.delete(folder.resolve("inbox/robots.txt"));
        assertThat(published()).isEqualTo(WITH_SITEMAP);
    }

    @Test
    void theSitemapIsNamedOnlyWhileThereIsOne() throws IOException {
        assertThat(published()).isEqualTo(USUAL);
        assertThat(folder.resolve("outbox/sitemap.xml")).doesNotExist();

        write("a.md", "---\ntitle: A\n---\n", FIRST);
        assertThat(published()).isEqualTo(WITH_SITEMAP);
        assertThat(folder.resolve("outbox/sitemap.xml")).exists();

        Files.delete(folder.resolve("inbox/a.md"));
        assertThat(published()).isEqualTo(USUAL);
        assertThat(folder.resolve("outbox/sitemap.xml")).doesNotExist();
    }

    private void write(String name, String text, Instant modified) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    /** Builds, and says what robots find then. */
    private String published() throws IOException {
        InProcess.Said said = new InProcess(folder, "state").run("build");
        assertThat(said.exitCode()).as(said.toString()).isZero();
        return Files.readString(folder.resolve("outbox/robots.txt"));
    }
}
