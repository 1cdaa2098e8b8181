package io.colporteur.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names and numbers that are made of texts, the same on every machine and for ever. */
final class Hashes {

    private Hashes() {}

    /** A number of {@link Part#BITS} evenly spread bits. */
    static long of(String text) {
        return ByteBuffer.wrap(digest("SHA-256", text)).getLong() >>> 1;
    }

    /** A name-based UUID (RFC 9562, section 5.5: version 5). */
    static UUID uuid(String name) {
        ByteBuffer digest = ByteBuffer.wrap(digest("SHA-1", name));
        long high = (digest.getLong() & ~0xF000L) | 0x5000L;
        long low = (digest.getLong() & (-1L >>> 2)) | (1L << 63);
        return new UUID(high, low);
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every Java", e);
        }
    }
}
