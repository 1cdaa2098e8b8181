package io.colporteur.image;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an image says about itself in its first bytes. Own code, for it is a few bytes per format: the platform's image
 * readers cost a thousand classes and a tenth of a second before the first answer, and know neither WebP nor AVIF.
 *
 * @param mimeType {@code image/jpeg}, {@code image/png}, {@code image/gif}, {@code image/webp} or {@code image/avif}
 * @param width in pixels, positive, as browsers show it
 * @param height in pixels, positive, as browsers show it
 * @param orientation how the camera was held: from 1, upright, to 8 (Exif 2.32)
 */
public record ImageHeader(String mimeType, int width, int height, int orientation) {

    private static final int EXIF_SEGMENT = 0xE1;

    private ImageHeader(String mimeType, int width, int height) {
        this(mimeType, width, height, ExifOrientation.UPRIGHT);
    }

    /** Reads the header of an image; null when the bytes are none of the five formats, or broken. */
    public static @Nullable ImageHeader of(byte[] bytes) {
        try {
            ImageHeader header = read(new Bytes(bytes));
            return header == null || header.width <= 0 || header.height <= 0 ? null : header;
        } catch (IndexOutOfBoundsException cutOff) {
            return null;
        }
    }

    private static @Nullable ImageHeader read(Bytes bytes) {
        if (bytes.at(0, "\u00FF\u00D8\u00FF")) {
            return jpeg(bytes);
        }
        if (bytes.at(0, "\u0089PNG\r\n\u001A\n") && bytes.at(12, "IHDR")) {
            return new ImageHeader("image/png", bytes.big(16, 4), bytes.big(20, 4));
        }
        if (bytes.at(0, "GIF87a") || bytes.at(0, "GIF89a")) {
            return new ImageHeader("image/gif", bytes.little(6, 2), bytes.little(8, 2));
        }
        if (bytes.at(0, "RIFF") && bytes.at(8, "WEBP")) {
            return webp(bytes);
        }
        if (bytes.at(4, "ftypavif") || bytes.at(4, "ftypavis")) {
            return avif(bytes);
        }
        return null;
    }

    /** The first frame header (ITU-T T.81, B.2.2) behind any number of other segments. */
    private static @Nullable ImageHeader jpeg(Bytes bytes) {
        int at = 2;
        int orientation = ExifOrientation.UPRIGHT;
        while (bytes.big(at, 1) == 0xFF) {
            int marker = bytes.big(at + 1, 1);
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                int width = bytes.big(at + 7, 2);
                int height = bytes.big(at + 5, 2);
                return ExifOrientation.isOnItsSide(orientation)
                        ? new ImageHeader("image/jpeg", height, width, orientation)
                        : new ImageHeader("image/jpeg", width, height, orientation);
            }
            if (marker == EXIF_SEGMENT && bytes.at(at + 4, "Exif\0\0")) {
                orientation = ExifOrientation.in(bytes.array, at + 10, bytes.big(at + 2, 2) - 8);
            }
            boolean filling = marker == 0xFF;
            boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            at += filling ? 1 : alone ? 2 : 2 + bytes.big(at + 2, 2);
        }
        return null;
    }

    /** Lossy, lossless or extended (RFC 9649, section 2). */
    private static @Nullable ImageHeader webp(Bytes bytes) {
        if (bytes.at(12, "VP8 ") && bytes.at(23, "\u009D\u0001*")) {
            return new ImageHeader("image/webp", bytes.little(26, 2) & 0x3FFF, bytes.little(28, 2) & 0x3FFF);
        }
        if (bytes.at(12, "VP8L") && bytes.big(20, 1) == 0x2F) {
            int packed = bytes.little(21, 4);
            return new ImageHeader("image/webp", (packed & 0x3FFF) + 1, ((packed >>> 14) & 0x3FFF) + 1);
        }
        if (bytes.at(12, "VP8X")) {
            return new ImageHeader("image/webp", bytes.little(24, 3) + 1, bytes.little(27, 3) + 1);
        }
        return null;
    }

    /** The largest of the sizes among the properties of the items (ISO/IEC 23008-12, 6.5.3): others are thumbnails. */
    private static @Nullable ImageHeader avif(Bytes bytes) {
        ImageHeader largest = null;
        int meta = bytes.find("meta", 0);
        int end = meta < 4 ? -1 : meta - 4 + bytes.big(meta - 4, 4);
        for (int at = bytes.find("ispe", meta); at >= 0 && at < end; at = bytes.find("ispe", at + 4)) {
            ImageHeader header = new ImageHeader("image/avif", bytes.big(at + 8, 4), bytes.big(at + 12, 4));
            if (largest == null || (long) header.width * header.height > (long) largest.width * largest.height) {
                largest = header;
            }
        }
        return largest;
    }

    private static final class Bytes {

        private final byte[] array;

        Bytes(byte[] array) {
            this.array = array;
        }

        /** Whether these bytes, one for each character, stand there. */
        boolean at(int offset, String expected) {
            byte[] wanted = expected.getBytes(StandardCharsets.ISO_8859_1);
            if (array.length < offset + wanted.length) {
                return false;
            }
            for (int i = 0; i < wanted.length; i++) {
                if (array[offset + i] != wanted[i]) {
                    return false;
                }
            }
            return true;
        }

        int find(String wanted, int from) {
            for (int i = Math.max(from, 0); i + wanted.length() <= array.length; i++) {
                if (at(i, wanted)) {
                    return i;
                }
            }
            return -1;
        }

        int big(int offset, int size) {
            int value = 0;
            for (int i = 0; i < size; i++) {
                value = value << 8 | (array[offset + i] & 0xFF);
            }
            return value;
        }

        int little(int offset, int size) {
            int value = 0;
            for (int i = size - 1; i >= 0; i--) {
                value = value << 8 | (array[offset + i] & 0xFF);
            }
            return value;
        }
    }
}
