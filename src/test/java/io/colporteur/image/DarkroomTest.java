package io.colporteur.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.colporteur.entry.Settling;
import io.colporteur.entry.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DarkroomTest {

    private static final int LARGEST = 1_000_000;

    @TempDir
    private Path folder;

    private Path image;
    private Darkroom darkroom;

    @BeforeEach
    void open() {
        image = folder.resolve("image");
        darkroom = darkroom(widths("small", 30, "large", 50));
    }

    @Test
    void whatWasNotDevelopedIsNotKnown() throws Exception {
        Files.write(image, Images.jpeg(80, 60));

        assertThat(known()).isEmpty();
    }

    @Test
    void aDevelopedOneHasCopiesInAllWidths() throws Exception {
        Files.write(image, Images.jpeg(80, 60));

        darkroom.develop(image);

        assertThat(known())
                .hasValue(new Development(null, List.of(new Variant("small", 30, 23), new Variant("large", 50, 38))));
        for (int width : List.of(30, 50)) {
            var copy = ImageIO.read(new ByteArrayInputStream(darkroom.print(image, sha256(), width)));
            assertThat(copy.getWidth()).isEqualTo(width);
            assertThat(copy.getHeight()).isEqualTo(Math.round(width * 0.75f));
        }
    }

    @Test
    void noCopyIsWiderThanTheImage() throws Exception {
        Files.write(image, Images.png(40, 60));

        darkroom.develop(image);

        assertThat(known().orElseThrow().variants())
                .containsExactly(new Variant("small", 30, 45), new Variant("large", 40, 60));
    }

    @Test
    void theSameBytesGiveTheSameCopiesWhereverTheyAre() throws Exception {
        Files.write(image, Images.noisy("jpg", 80, 60));
        darkroom.develop(image);
        byte[] copy = darkroom.print(image, sha256(), 30);
        Files.write(folder.resolve("other"), Images.noisy("jpg", 80, 60));
        Darkroom elsewhere = new Darkroom(folder.resolve("elsewhere"), Map.of("thumb", 30), LARGEST);

        assertThat(elsewhere.print(folder.resolve("other"), sha256(), 30)).isEqualTo(copy);
    }

    @Test
    void nothingIsMadeTwice() throws Exception {
        Files.write(image, Images.jpeg(80, 60));
        darkroom.develop(image);
        Map<Path, Object> made = made();
        Files.copy(image, folder.resolve("twin"));

        darkroom.develop(image);
        darkroom.develop(folder.resolve("twin"));

        assertThat(made()).isEqualTo(made).hasSize(3);
    }

    @Test
    void inAnotherWidthItIsNotKnownYet() throws Exception {
        Files.write(image, Images.jpeg(80, 60));
        darkroom.develop(image);

        darkroom = darkroom(widths("small", 30, "large", 60));

        assertThat(known()).isEmpty();
        darkroom.develop(image);
        assertThat(known().orElseThrow().variants()).contains(new Variant("large", 60, 45));
    }

    @Test
    void aDamagedOneIsRememberedWithItsFault() throws Exception {
        byte[] whole = Images.noisy("jpg", 80, 60);
        Files.write(image, Arrays.copyOf(whole, whole.length / 2));

        darkroom.develop(image);

        assertThat(known().orElseThrow().fault()).contains("cut off");
        assertThat(known().orElseThrow().variants()).isEmpty();
    }

    @Test
    void aCopyThatWasLostIsMadeAgain() throws Exception {
        Files.write(image, Images.noisy("jpg", 80, 60));
        darkroom.develop(image);
        byte[] copy = darkroom.print(image, sha256(), 50);
        for (Path file : made().keySet()) {
            Files.delete(file);
        }

        assertThat(darkroom.print(image, sha256(), 50)).isEqualTo(copy);
    }

    @Test
    void noCopyIsMadeOfOtherBytes() throws Exception {
        Files.write(image, Images.jpeg(80, 60));
        String before = sha256();
        Files.write(image, Images.jpeg(81, 60));

        assertThatIOException()
                .isThrownBy(() -> darkroom.print(image, before, 30))
                .withMessageContaining("changed");
    }

    @Test
    void anAvifIsTakenAsItIs() throws Exception {
        Files.write(image, Images.avif(80, 60));

        assertThat(known()).hasValue(new Development(null, List.of()));
    }

    @Test
    void aWebpThatMemoryDoesNotSufficeForIsTakenAsItIs() throws Exception {
        Files.write(image, Images.realWebp());
        Decoder decoder = Decoder.within(Duration.ofMinutes(1));

        Darkroom small = new Darkroom(folder.resolve("made"), Map.of("small", 30), LARGEST, decoder, new Memory(2000));

        assertThat(small.of(image, picture())).hasValue(new Development(null, List.of()));
        assertThat(known()).isEmpty();
    }

    @Test
    void oneThatIsOnlyProvedLeavesNothingBehind() throws Exception {
        Files.write(image, Images.jpeg(80, 60));

        assertThat(darkroom.proving().of(image, picture())).hasValue(new Development(null, List.of()));
        assertThat(folder.resolve("made")).doesNotExist();

        byte[] whole = Images.noisy("jpg", 80, 60);
        Files.write(image, Arrays.copyOf(whole, whole.length / 2));
        assertThat(darkroom.proving().of(image, picture()).orElseThrow().fault())
                .contains("cut off");
    }

    @Test
    void oneThatIsAskedForMayBeDevelopedAtOnce() throws Exception {
        Files.write(image, Images.jpeg(80, 60));

        assertThat(darkroom.developing().of(image, picture()).orElseThrow().variants())
                .hasSize(2);

        assertThat(known()).isPresent();
    }

    @Test
    void aCopyThatCannotBeMadeNowIsNoFault() throws Exception {
        Files.write(image, Images.jpeg(80, 60));
        Picture picture = picture();
        Files.delete(image);

        assertThat(darkroom.developing().of(image, picture)).isEmpty();
        assertThat(darkroom.proving().of(image, picture)).isEmpty();
    }

    @Test
    void aFileThatHasBecomeTooLargeIsNotRead() throws Exception {
        byte[] bytes = Images.jpeg(80, 60);
        Files.write(image, bytes);
        Darkroom strict = new Darkroom(folder.resolve("made"), Map.of(), bytes.length - 1);

        assertThatIOException()
                .isThrownBy(() -> strict.develop(image))
                .withMessageContaining("more than " + (bytes.length - 1) + " bytes");
    }

    @Test
    void whatCannotBeKeptIsSaid() throws Exception {
        Files.write(image, Images.jpeg(80, 60));
        Files.writeString(folder.resolve("made"), "in the way");

        assertThatIOException().isThrownBy(() -> darkroom.develop(image));
    }

    @Test
    void whatADeadRunLeftUnfinishedGoes() throws Exception {
        Files.write(image, Images.jpeg(80, 60));
        darkroom.develop(image);
        Path leftover = Files.writeString(folder.resolve("made/unfinished/1.tmp"), "half");

        darkroom.tidy();

        assertThat(leftover).doesNotExist();
        assertThat(known()).isPresent();
        darkroom(Map.of()).tidy();
    }

    private Darkroom darkroom(Map<String, Integer> widths) {
        return new Darkroom(folder.resolve("made"), widths, LARGEST);
    }

    private static Map<String, Integer> widths(String one, int width, String other, int otherWidth) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        widths.put(one, width);
        widths.put(other, otherWidth);
        return widths;
    }

    private Optional<Development> known() throws IOException {
        return darkroom.of(image, picture());
    }

    private Picture picture() throws IOException {
        return (Picture) Objects.requireNonNull(new Pictures(LARGEST, Settling.NONE).look(image));
    }

    private String sha256() throws IOException {
        return picture().sha256();
    }

    private Map<Path, Object> made() throws IOException {
        Map<Path, Object> made = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("made"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                made.put(file, Files.getAttribute(file, "unix:ctime"));
            }
        }
        return made;
    }
}
