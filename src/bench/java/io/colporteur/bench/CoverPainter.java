package io.colporteur.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Paints a cover: coarse grain over a gradient, so that it is as large as a scan of about 500 by 700 pixels. The same
 * seed gives the same pixels; the bytes are the same as long as the platform's JPEG writer is.
 */
final class CoverPainter {

    private static final int WIDTH = 500;
    private static final int GRAIN = 36;

    private final Random random;

    CoverPainter(long seed) {
        this.random = new Random(seed);
    }

    byte[] jpeg() {
        int height = 640 + random.nextInt(140);
        int tint = random.nextInt(0x1000000) | 0x202020;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int light = 256 - 160 * y / height - random.nextInt(GRAIN);
                image.setRGB(x, y, shaded(tint, light));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("into memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** Each of the three colours times {@code light}/256. */
    private static int shaded(int tint, int light) {
        int red = (((tint >> 16) & 0xFF) * light) >> 8;
        int green = (((tint >> 8) & 0xFF) * light) >> 8;
        int blue = ((tint & 0xFF) * light) >> 8;
        return (red << 16) | (green << 8) | blue;
    }
}
