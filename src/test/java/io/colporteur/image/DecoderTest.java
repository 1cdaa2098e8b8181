package io.colporteur.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTest {

    private static final int RED = 0xFF0000;
    private static final int WHITE = 0xFFFFFF;

    private final Decoder decoder = Decoder.within(Duration.ofMinutes(1));

    static Stream<byte[]> whole() throws IOException {
        return Stream.of(
                Images.noisy("jpg", 60, 40),
                Images.progressive(60, 40),
                Images.noisy("png", 60, 40),
                Images.noisy("gif", 60, 40),
                Images.realWebp());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void decodesWhatIsWhole(byte[] image) throws Exception {
        ImageHeader header = header(image);

        BufferedImage decoded = decoder.decode(image, header);

        assertThat(decoded.getWidth()).isEqualTo(header.width());
        assertThat(decoded.getHeight()).isEqualTo(header.height());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void tellsWhatWasCutOff(byte[] image) {
        for (int tenths = 3; tenths < 10; tenths++) {
            byte[] beginning = Arrays.copyOf(image, image.length * tenths / 10);
            assertDamaged(beginning, header(image));
        }
    }

    /** What comes of a damaged image is not certain, for a wrong colour is no fault; but it is one or the other. */
    @ParameterizedTest
    @MethodSource("whole")
    void survivesAnyDamage(byte[] image) {
        Random random = new Random(7);
        for (int nr = 0; nr < 300; nr++) {
            byte[] damaged = image.clone();
            for (int hits = random.nextInt(8); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            ImageHeader header = ImageHeader.of(damaged);
            if (header != null && (long) header.width() * header.height() < 1_000_000) {
                try {
                    assertThat(decoder.decode(damaged, header)).isNotNull();
                } catch (DamagedImageException told) {
                    assertThat(told.fault()).startsWith("is damaged");
                }
            }
        }
    }

    /** Many cameras and programs write such, and browsers show them. */
    @Test
    void someBytesTooManyDoNoHarm() throws Exception {
        byte[] image = Images.noisy("jpg", 60, 40);
        byte[] padded = Arrays.copyOf(image, image.length + 6);
        System.arraycopy(image, image.length - 2, padded, padded.length - 2, 2);
        Arrays.fill(padded, image.length - 2, padded.length - 2, (byte) 7);

        assertThat(decoder.decode(padded, header(padded)).getWidth()).isEqualTo(60);
    }

    @Test
    void tellsNoiseWhereAPngIsPacked() throws Exception {
        byte[] image = Images.noisy("png", 200, 200);
        Arrays.fill(image, image.length / 3, image.length * 2 / 3, (byte) 0xFF);

        assertDamaged(image, header(image));
    }

    @Test
    void whatIsLargerInsideThanItClaimsIsDamaged() throws Exception {
        assertDamaged(Images.gifWithAnotherScreen(60_000, 60_000, 10, 10), new ImageHeader("image/gif", 10, 10, 1));
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        AtomicLong seconds = new AtomicLong();
        LongSupplier running =
                () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos();
        byte[] image = Images.noisy("png", 300, 300);

        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> new Decoder(Duration.ofSeconds(3), running).decode(image, header(image)))
                .satisfies(e -> assertThat(e.fault()).isEqualTo("takes more than 3 seconds to decode"));
    }

    @Test
    void ofALargeOneNotEveryPixelIsKept() throws Exception {
        byte[] image = Images.png(6000, 3000);

        BufferedImage decoded = decoder.decode(image, header(image));

        assertThat(decoded.getWidth()).isEqualTo(2000);
        assertThat(decoded.getWidth()).isEqualTo(decoded.getHeight() * 2);
    }

    @Test
    void isWhiteWhereItIsTransparent() throws Exception {
        byte[] image = Images.transparentPng(4, 4);

        assertThat(decoder.decode(image, header(image)).getRGB(2, 2) & WHITE).isEqualTo(WHITE);
    }

    /** The mark is in the upper left corner as the camera saw it; browsers show it elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1",
    })
    void standsUpright(int orientation, int right, int below) throws Exception {
        byte[] image = Images.turned(Images.marked(80, 40, RED), orientation);
        ImageHeader header = header(image);

        BufferedImage decoded = decoder.decode(image, header);

        assertThat(decoded.getWidth()).isEqualTo(header.width());
        assertThat(decoded.getHeight()).isEqualTo(header.height());
        int x = right * (decoded.getWidth() - 1);
        int y = below * (decoded.getHeight() - 1);
        assertThat(decoded.getRGB(x, y) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(decoded.getRGB(decoded.getWidth() - 1 - x, y) >> 16 & 0xFF).isLessThan(50);
    }

    private void assertDamaged(byte[] image, ImageHeader header) {
        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> decoder.decode(image, header))
                .satisfies(e -> assertThat(e.fault()).startsWith("is damaged or was cut off"));
    }

    private static ImageHeader header(byte[] image) {
        return Objects.requireNonNull(ImageHeader.of(image));
    }
}
