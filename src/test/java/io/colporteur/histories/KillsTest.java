package io.colporteur.histories;

import static io.colporteur.histories.HistoriesTest.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Location;
import io.colporteur.entry.SourcePath;
import io.colporteur.histories.EntryFile.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A death before and after every single thing that lasts: a transaction of the catalogue, a file that is written, a file that is
 * removed. The catalogue's files and the outbox are kept as they were at each such instant; from there, another start makes of
 * them what the program that lived on has made.
 */
class KillsTest {

    private static final String CATALOGUE = "catalogue.db";

    /** What was on disk when the program died. */
    private record Remains(Path folder, MemoryOutbox outbox) {}

    @TempDir
    private Path folder;

    private final InboxFolder inbox = new InboxFolder();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final List<Remains> remains = new ArrayList<>();
    private Program program;
    private int edition;
    private int deaths;

    @BeforeEach
    void begin() {
        program = new Program(inbox, Location.of(folder.resolve(CATALOGUE)), outbox, this::die);
        write("a.md", "20", "one", "ink.png");
        for (int i = 1; i <= 4; i++) {
            write("books/d" + i + ".md", "4" + i, "number-" + i, "type.png");
        }
        program.start();
    }

    @AfterEach
    void end() {
        program.close();
        inbox.close();
    }

    private void die() {
        try {
            Path grave = Files.createDirectory(folder.resolve("death-" + ++deaths));
            for (String file : List.of(CATALOGUE, CATALOGUE + "-wal")) {
                if (Files.exists(folder.resolve(file))) {
                    Files.copy(folder.resolve(file), grave.resolve(file));
                }
            }
            remains.add(new Remains(grave, outbox.copy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFirstPass() {
        assertSurvival();
    }

    @Test
    void anEdit() {
        write("a.md", "20", "one", "type.png");
        survives("a.md");
    }

    @Test
    void aNewEntry() {
        write("c.md", "30", "three", null);
        survives("c.md");
    }

    @Test
    void anotherSlug() {
        write("books/d2.md", "42", "renamed", null);
        survives("books/d2.md");
    }

    @Test
    void aRemoval() {
        inbox.delete("books/d3.md");
        survives("books/d3.md");
    }

    @Test
    void aCoverThatComesAfterItsEntry() {
        write("c.md", "30", "three", "late.png");
        survives("c.md");
        inbox.addCover("late.png");
        survives("covers/late.png");
    }

    @Test
    void anIdThatBecomesFree() {
        write("b.md", "20", "two", null);
        survives("b.md");
        inbox.delete("a.md");
        survives("a.md");
        assertThat(outbox.files()).containsKey("two.json").doesNotContainKey("one.json");
    }

    /** Has the program publish a file that has changed, and then all that died meanwhile. */
    private void survives(String file) {
        remains.clear();
        program.look(Set.of(new SourcePath(file)));
        program.waitForMissing();
        program.publish();
        assertSurvival();
    }

    private void assertSurvival() {
        SortedMap<String, String> expected = outbox.files();
        assertThat(remains).isNotEmpty();
        for (Remains left : remains) {
            try (Program next =
                    new Program(inbox, Location.of(left.folder().resolve(CATALOGUE)), left.outbox(), () -> {})) {
                next.start();
            }
            assertSame(left.outbox().files(), expected);
        }
    }

    private void write(String path, String id, String slug, @Nullable String cover) {
        edition++;
        inbox.write(
                path,
                new EntryFile(
                        "urn:example:" + id,
                        slug,
                        "Edition " + edition,
                        "2024-03-05T08:00:00Z",
                        "2024-03-06T08:00:00Z",
                        List.of("Ada Martin"),
                        List.of(),
                        List.of("/skills"),
                        State.USUAL,
                        cover),
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(edition));
    }
}
