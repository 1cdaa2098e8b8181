package io.colporteur.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colporteur.outbox.Outbox.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @Test
    void itFollowsNoLinkThatTookThePlaceOfAFolderMeanwhile() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/a"));
        Files.createDirectories(elsewhere.resolve("b"));
        Files.write(elsewhere.resolve("b/x.json"), OLD);
        Path root = folder.resolve("outbox");
        try (Outbox outbox = new Outbox(root)) {
            outbox.write("a/b/x.json", OLD);
            outbox.remove("a/b/x.json");
            Files.createSymbolicLink(root.resolve("a"), elsewhere);

            assertRefused(() -> outbox.write("a/b/x.json", NEW));
            assertRefused(() -> outbox.remove("a/b/x.json"));
            assertRefused(() -> outbox.look("a/b/x.json", OLD));
            assertThat(outbox.files().holds("a/b/x.json", OLD.length)).isFalse();
            assertThat(outbox.files().read("a/b/x.json")).isEmpty();
            List<String> names = new ArrayList<>();
            outbox.files().forEach(names::add);
            assertThat(names).isEmpty();
        }
        assertThat(elsewhere.resolve("b/x.json")).hasContent("old");
    }

    private void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outbox/a is a link or a file where the outbox has a folder")
                .hasMessageContaining("move it away");
    }

    @Test
    void itWritesThroughNoLinkInItsStagingFolder() throws IOException {
        Files.write(folder.resolve("mine.txt"), OLD);
        try (Outbox outbox = new Outbox(folder.resolve("outbox"))) {
            Path staging = folder.resolve("outbox/.colporteur-staging");
            Files.createSymbolicLink(staging.resolve("file"), folder.resolve("mine.txt"));
            outbox.write("x.json", NEW);
            Files.delete(staging);
            Files.createSymbolicLink(staging, folder);

            assertThatThrownBy(() -> outbox.write("y.json", NEW)).hasMessageContaining(".colporteur-staging is a link");
            Files.delete(staging);
        }
        assertThat(folder.resolve("mine.txt")).hasContent("old");
        assertThat(folder.resolve("outbox/x.json")).hasContent("new");
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
