package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody puts a copy of the catalogue back, or of the outbox, that is older than the rest. */
class PutBackTest {

    private static final Instant FIRST = Instant.parse("2024-05-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2025-06-01T10:00:00Z");
    private static final Instant LAST = Instant.parse("2026-07-01T10:00:00Z");

    @TempDir
    private Path folder;

    private Path site;
    private Path before;
    private Path undisturbed;

    /** A history: what there is at the time of the copy, and what came, changed, moved and went since. */
    @BeforeEach
    void live() throws IOException {
        site = folder.resolve("site");
        before = folder.resolve("before");
        undisturbed = folder.resolve("undisturbed");
        Files.createDirectories(site.resolve("inbox/books"));
        Files.writeString(site.resolve("config.yaml"), "site: {id: the-shelf}\n");
        for (String name : List.of("kept", "edited", "renamed", "moved", "retitled", "gone")) {
            write(name, "title: The " + name + " one", FIRST);
        }
        build(site);
        Files.delete(site.resolve("inbox/books/kept.md"));
        write("kept", "title: Kept\nslug: kept", FIRST.plusSeconds(1));
        build(site);
        copy(site, before);

        write("edited", "title: The edited one\nsummary: It is another one now.\nslug: the-edited-one", LATER);
        Files.move(site.resolve("inbox/books/renamed.md"), site.resolve("inbox/books/under-another-name.md"));
        write("moved", "title: The moved one\nslug: elsewhere\npaths: [/learn]", LATER);
        write("retitled", "title: Another title", LATER);
        write("new", "title: The new one", LATER);
        write("new-with-id", "title: With an id\nid: my-own", LATER);
        Files.delete(site.resolve("inbox/books/gone.md"));
        build(site);
        write("new", "title: The new one under another title", LATER.plusSeconds(60));
        build(site);
        copy(site, undisturbed);
    }

    @Test
    void anOlderCatalogueChangesNothing() throws IOException {
        Map<String, FileTime> times = new Tree(site.resolve("outbox")).times();
        putBack("state");

        build(site);

        assertThat(new Tree(site.resolve("outbox")).times()).isEqualTo(times);
        assertAllIsWell(site);
        build(site);
        assertThat(new Tree(site.resolve("outbox")).times()).isEqualTo(times);
    }

    @Test
    void whatHappensNextIsSeenAsItWouldHaveBeen() throws IOException {
        putBack("state");
        for (Path one : List.of(site, undisturbed)) {
            write(one, "new", "title: A third title", LAST);
            write(one, "moved", "title: The moved one\nslug: elsewhere-again\npaths: [/learn]", LAST);
            Files.delete(one.resolve("inbox/books/edited.md"));
            Files.move(one.resolve("inbox/books/new-with-id.md"), one.resolve("inbox/books/new-name.md"));
            build(one);
        }

        new Tree(site.resolve("outbox")).assertSameAs(new Tree(undisturbed.resolve("outbox")));
        assertAllIsWell(site);
    }

    @Test
    void anOlderOutboxIsBroughtUpToDate() throws IOException {
        putBack("outbox");

        build(site);

        new Tree(site.resolve("outbox")).assertSameAs(new Tree(undisturbed.resolve("outbox")));
        assertAllIsWell(site);
    }

    @Test
    void anOlderCatalogueWithItsInboxTakesTheOutboxBack() throws IOException {
        putBack("state");
        putBack("inbox");

        build(site);

        assertThat(new Tree(site.resolve("outbox")).names())
                .containsExactlyElementsOf(new Tree(before.resolve("outbox")).names());
        assertThat(Files.readString(site.resolve("outbox/feed.json")))
                .isEqualTo(Files.readString(before.resolve("outbox/feed.json")));
        assertAllIsWell(site);
    }

    @Test
    void anotherSitesOutboxIsNotTakenForOurs() throws IOException {
        putBack("state");
        Path marker = site.resolve("outbox/.colporteur.json");
        Files.writeString(marker, Files.readString(marker).replace("the-shelf", "another-shelf"));
        byte[] theirs = Files.readAllBytes(site.resolve("outbox/books/the-new-one.json"));

        new InProcess(site, "state").run("build");

        assertThat(site.resolve("outbox/books/the-new-one.json")).hasBinaryContent(theirs);
    }

    private void putBack(String what) throws IOException {
        remove(site.resolve(what));
        copy(before.resolve(what), site.resolve(what));
    }

    private static void build(Path site) {
        InProcess.Said said = new InProcess(site, "state").run("build");
        assertThat(said.exitCode()).as(said.output() + said.error()).isZero();
    }

    private static void assertAllIsWell(Path site) {
        InProcess.Said status = new InProcess(site, "state").run("status", "--verify");
        assertThat(status.exitCode()).as(status.output()).isZero();
        assertThat(status.output()).doesNotContain("orphans");
    }

    private void write(String name, String fields, Instant modified) throws IOException {
        write(site, name, fields, modified);
    }

    private static void write(Path site, String name, String fields, Instant modified) throws IOException {
        Path file = site.resolve("inbox/books/" + name + ".md");
        Files.writeString(file, "---\n" + fields + "\n---\n");
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
