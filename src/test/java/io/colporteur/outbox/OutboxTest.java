package io.colporteur.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colporteur.outbox.Outbox.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void itTellsWhatIsThere() throws IOException {
        try (Outbox outbox = new Outbox(folder)) {
            assertThat(outbox.look("a/feed.json", OLD)).isEqualTo(Found.NOTHING);
            outbox.write("a/feed.json", OLD);
            assertThat(outbox.look("a/feed.json", OLD)).isEqualTo(Found.SAME);
            assertThat(outbox.look("a/feed.json", NEW)).isEqualTo(Found.OTHER);
            assertThat(outbox.look("a", NEW)).isEqualTo(Found.OBSTACLE);
            Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("a/feed.json"));
            assertThat(outbox.look("link.json", OLD)).isEqualTo(Found.OBSTACLE);
        }
    }

    @Test
    void itLeavesNothingBehindButTheFiles() throws IOException {
        try (Outbox outbox = new Outbox(folder)) {
            outbox.write("a/b/feed.json", OLD);
            outbox.write("a/b/feed.json", NEW);
            outbox.write("a/feed.json", NEW);
            outbox.remove("a/b/feed.json");
            outbox.remove("never/there.json");
        }

        assertThat(tree()).containsExactly("a", "a/feed.json");
        assertThat(folder.resolve("a/feed.json")).hasContent("new");
    }

    @Test
    void itRemovesWhatADeadRunLeft() throws IOException {
        Files.createDirectories(folder.resolve(".colporteur-staging"));
        Files.write(folder.resolve(".colporteur-staging/file"), OLD);

        new Outbox(folder).close();

        assertThat(tree()).isEmpty();
    }

    @Test
    void itNeverWritesOutsideItself() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (Outbox outbox = new Outbox(folder.resolve("outbox"))) {
            Files.createSymbolicLink(folder.resolve("outbox/link"), elsewhere);

            assertThatThrownBy(() -> outbox.write("../x.json", NEW)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> outbox.write("link/x.json", NEW)).isInstanceOf(IOException.class);
            assertThat(elsewhere).isEmptyDirectory();
        }
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
