package io.colporteur.image;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Sees to it that only so many large images are decoded at a time. Any number of threads may use it. */
final class Memory {

    private static final int BYTES_PER_PIXEL = 12;
    private static final int SMALL = 4_000_000;

    private final long bytes;
    private final Semaphore large = new Semaphore(1);

    /** @param bytes that there are, for everything */
    Memory(long bytes) {
        this.bytes = bytes;
    }

    static Memory ofThisMachine() {
        return new Memory(Runtime.getRuntime().maxMemory());
    }

    /** Work that may find an image damaged. */
    interface Work<T> {

        T run() throws IOException, DamagedImageException;
    }

    /** Whether an image can be decoded at all: the reader of WebP keeps all of its pixels, however few are wanted. */
    boolean suffices(ImageHeader header) {
        return !header.mimeType().equals("image/webp") || pixels(header) * BYTES_PER_PIXEL < bytes / 2;
    }

    <T> T during(ImageHeader header, Work<T> work) throws IOException, DamagedImageException {
        if (pixels(header) <= SMALL) {
            return work.run();
        }
        large.acquireUninterruptibly();
        try {
            return work.run();
        } finally {
            large.release();
        }
    }

    private static long pixels(ImageHeader header) {
        return (long) header.width() * header.height();
    }
}
