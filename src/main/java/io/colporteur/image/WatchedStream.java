package io.colporteur.image;

import java.time.Duration;
import java.util.function.LongSupplier;
import javax.imageio.stream.ImageInputStreamImpl;

/** The bytes of an image for one who may take only so long: then nothing more can be read. For one thread. */
final class WatchedStream extends ImageInputStreamImpl {

    private final byte[] bytes;
    private final LongSupplier nanos;
    private final long begin;
    private final long limit;

    /** @param nanos how long the reader has worked since some instant, in nanoseconds */
    WatchedStream(byte[] bytes, Duration limit, LongSupplier nanos) {
        this.bytes = bytes;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
        this.limit = limit.toNanos();
    }

    /** The time is over. */
    static final class OverException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private void watch() {
        if (nanos.getAsLong() - begin > limit) {
            throw new OverException();
        }
    }

    @Override
    public int read() {
        watch();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        watch();
        bitOffset = 0;
        int count = (int) Math.min(length, bytes.length - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
