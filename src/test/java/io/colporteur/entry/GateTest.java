package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

    @TempDir
    private Path folder;

    private Path inbox;
    private Path outside;
    private Gate gate;

    @BeforeEach
    void fill() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox/a")).getParent();
        outside = Files.writeString(folder.resolve("outside.md"), "outside");
        Files.writeString(inbox.resolve("a/x.md"), "inside");
        gate = new Gate(inbox, false);
    }

    @Test
    void aLinkIsFollowedAsLongAsItEndsInTheInbox() throws IOException {
        Path twice = Files.createSymbolicLink(inbox.resolve("twice.md"), Path.of("once.md"));
        Files.createSymbolicLink(inbox.resolve("once.md"), Path.of("a/x.md"));
        Path aroundTheHouse = Files.createSymbolicLink(inbox.resolve("around.md"), Path.of("../inbox/a/../a/x.md"));

        assertThat(Gate.read(gate.real(twice), 10)).asString().isEqualTo("inside");
        assertThat(Gate.read(gate.real(aroundTheHouse), 10)).asString().isEqualTo("inside");
    }

    @Test
    void aLinkOutIsFollowedOnlyIfThatIsAllowed() throws IOException {
        Path link = Files.createSymbolicLink(inbox.resolve("link.md"), outside);
        Path sibling = Files.createDirectory(folder.resolve("inbox-of-another"));
        Path near = Files.createSymbolicLink(
                inbox.resolve("near.md"), Files.writeString(sibling.resolve("y.md"), "another's"));

        assertThatThrownBy(() -> gate.real(link)).isInstanceOf(OutsideException.class);
        assertThatThrownBy(() -> gate.real(near)).isInstanceOf(OutsideException.class);
        assertThat(Gate.read(new Gate(inbox, true).real(link), 10)).asString().isEqualTo("outside");
    }

    @Test
    void anInboxThatIsReachedThroughALinkIsTheInboxAllTheSame() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), inbox);
        Gate throughLink = new Gate(link, false);

        assertThat(Gate.read(throughLink.real(throughLink.file(new SourcePath("a/x.md"))), 10))
                .asString()
                .isEqualTo("inside");
        assertThatThrownBy(() -> throughLink.real(outside)).isInstanceOf(OutsideException.class);
    }

    @Test
    void aLinkThatTookThePlaceOfAFileAfterTheLookIsNotFollowed() throws IOException {
        Path real = gate.real(inbox.resolve("a/x.md"));
        Files.delete(real);
        Files.createSymbolicLink(real, outside);

        assertThatThrownBy(() -> Gate.read(real, 10)).isInstanceOf(IOException.class);
    }

    @Test
    void asMuchIsReadAsMayBe() throws IOException {
        Path file = gate.real(inbox.resolve("a/x.md"));

        assertThat(Gate.read(file, 6)).hasSize(6);
        assertThatThrownBy(() -> Gate.read(file, 5)).hasMessage("it has more than 5 bytes");
        assertThatThrownBy(() -> Gate.read(file.getParent(), 5)).hasMessage("it is no file");
        assertThatThrownBy(() -> gate.real(inbox.resolve("gone.md"))).isInstanceOf(NoSuchFileException.class);
    }
}
