package io.colporteur.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageHeaderTest {

    @Test
    void tellsTypeAndSize() throws IOException {
        assertThat(ImageHeader.of(Images.png(300, 70))).isEqualTo(new ImageHeader("image/png", 300, 70, 1));
        assertThat(ImageHeader.of(Images.jpeg(300, 70))).isEqualTo(new ImageHeader("image/jpeg", 300, 70, 1));
        assertThat(ImageHeader.of(Images.gif(300, 70))).isEqualTo(new ImageHeader("image/gif", 300, 70, 1));
        assertThat(ImageHeader.of(Images.webp(300, 70))).isEqualTo(new ImageHeader("image/webp", 300, 70, 1));
        assertThat(ImageHeader.of(Images.lossyWebp(300, 70))).isEqualTo(new ImageHeader("image/webp", 300, 70, 1));
        assertThat(ImageHeader.of(Images.losslessWebp(300, 70))).isEqualTo(new ImageHeader("image/webp", 300, 70, 1));
        assertThat(ImageHeader.of(Images.avif(300, 70))).isEqualTo(new ImageHeader("image/avif", 300, 70, 1));
    }

    @Test
    void survivesImagesThatAreCutOffAnywhere() throws IOException {
        for (byte[] image : List.of(
                Images.png(9, 9),
                Images.jpeg(9, 9),
                Images.gif(9, 9),
                Images.webp(9, 9),
                Images.lossyWebp(9, 9),
                Images.losslessWebp(9, 9),
                Images.avif(9, 9))) {
            for (int length = 0; length < image.length; length++) {
                ImageHeader header = ImageHeader.of(Arrays.copyOf(image, length));
                assertThat(header == null || header.width() > 0).isTrue();
            }
        }
    }
}
