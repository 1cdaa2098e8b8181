package io.colporteur.image;

/** Whether an image has come to its end, by its last bytes: what is being copied has not. */
final class Ending {

    /** The chunk IEND, which is empty (PNG third edition, 11.2.5). */
    private static final int IEND_LENGTH = 12;

    private Ending() {}

    /**
     * Whether the bytes end as images of that type do. One that somebody has put more behind does not: whoever asks had better
     * have patience only for a while.
     */
    static boolean isIn(byte[] bytes, String mimeType) {
        int length = bytes.length;
        return switch (mimeType) {
            case "image/jpeg" -> length > 1 && at(bytes, length - 2) == 0xFF && at(bytes, length - 1) == 0xD9;
            case "image/png" -> length >= IEND_LENGTH && number(bytes, length - IEND_LENGTH + 4) == 0x49454E44;
            case "image/gif" -> length > 0 && at(bytes, length - 1) == 0x3B;
            case "image/webp" -> length >= 8 && Integer.reverseBytes(number(bytes, 4)) + 8L <= length;
            default -> boxesEnd(bytes);
        };
    }

    /** Boxes follow one another to the last byte (ISO/IEC 14496-12, 4.2). */
    private static boolean boxesEnd(byte[] bytes) {
        long box = 0;
        while (box + 8 <= bytes.length) {
            int size = number(bytes, (int) box);
            if (size == 0) {
                return true; // it goes on to the end, wherever that is
            }
            if (size < 8) {
                return false;
            }
            box += size;
        }
        return box == bytes.length;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }

    private static int number(byte[] bytes, int index) {
        return at(bytes, index) << 24 | at(bytes, index + 1) << 16 | at(bytes, index + 2) << 8 | at(bytes, index + 3);
    }
}
