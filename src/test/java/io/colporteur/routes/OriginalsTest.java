package io.colporteur.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colporteur.entry.Gate;
import io.colporteur.entry.OutsideException;
import io.colporteur.entry.Sha256;
import io.colporteur.entry.SourcePath;
import io.colporteur.image.Darkroom;
import io.colporteur.image.Images;
import io.colporteur.publication.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cover is looked at when its entry is read, and again when it is copied: it may be something else by then. */
class OriginalsTest {

    private static final SourcePath COVER = new SourcePath("covers/x.png");
    private static final int LARGEST = 100_000;

    @TempDir
    private Path folder;

    private Path cover;
    private Originals originals;

    @BeforeEach
    void fill() throws IOException {
        Path covers = Files.createDirectories(folder.resolve("inbox/covers"));
        cover = Files.write(covers.resolve("x.png"), Images.png(20, 30));
        originals = originals(false);
    }

    @Test
    void aCoverThatBecameALinkOutOfTheInboxIsNotCopied() throws IOException {
        byte[] secret = Images.png(40, 30);
        Files.delete(cover);
        Files.createSymbolicLink(cover, Files.write(folder.resolve("secret.png"), secret));

        assertThatThrownBy(() -> originals.bytes(new Document.Copy(COVER))).isInstanceOf(OutsideException.class);
        assertThatThrownBy(() -> originals.bytes(new Document.Print(COVER, Sha256.hex(secret), 10)))
                .isInstanceOf(OutsideException.class);
        assertThat(originals(true).bytes(new Document.Copy(COVER))).isEqualTo(secret);
    }

    @Test
    void aFolderThatBecameALinkOutOfTheInboxIsNotFollowed() throws IOException {
        Files.move(folder.resolve("inbox/covers"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("inbox/covers"), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> originals.bytes(new Document.Copy(COVER))).isInstanceOf(OutsideException.class);
    }

    @Test
    void aCoverThatBecameALinkWithinTheInboxIsCopied() throws IOException {
        byte[] other = Images.png(40, 30);
        Files.delete(cover);
        Files.createSymbolicLink(cover, Files.write(folder.resolve("inbox/other.png"), other));

        assertThat(originals.bytes(new Document.Copy(COVER))).isEqualTo(other);
    }

    @Test
    void aCoverThatBecameTooLargeOrAFolderIsNotCopied() throws IOException {
        Files.write(cover, new byte[LARGEST + 1]);
        assertThatThrownBy(() -> originals.bytes(new Document.Copy(COVER)))
                .hasMessageContaining("more than 100000 bytes");

        Files.delete(cover);
        Files.createDirectory(cover);
        assertThatThrownBy(() -> originals.bytes(new Document.Copy(COVER))).hasMessageContaining("no file");
    }

    private Originals originals(boolean followLinks) {
        Darkroom darkroom = new Darkroom(folder.resolve("darkroom"), Map.of(), 1_000_000);
        return new Originals(new Gate(folder.resolve("inbox"), followLinks), LARGEST, darkroom);
    }
}
