package io.colporteur.image;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.imageio.stream.ImageInputStreamImpl;

/** The bytes of an image for one who may take only so long: then nothing more can be read. For one thread. */
final class WatchedStream extends ImageInputStreamImpl {

    private final byte[] bytes;
    private final InstantSource clock;
    private final Instant end;

    WatchedStream(byte[] bytes, Duration limit, InstantSource clock) {
        this.bytes = bytes;
        this.clock = clock;
        this.end = clock.instant().plus(limit);
    }

    /** The time is over. */
    static final class OverException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private void watch() {
        if (clock.instant().isAfter(end)) {
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
