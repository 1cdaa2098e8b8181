package io.colporteur.entry;

import org.jspecify.annotations.Nullable;

/**
 * A cover that was found and whose bytes were looked at.
 *
 * @param source the image in the inbox
 * @param stamp the image's size and modification time when it was looked at
 * @param mimeType what its bytes are, whatever its name says
 * @param width in pixels
 * @param height in pixels
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record Cover(
        SourcePath source,
        Stamp stamp,
        String mimeType,
        int width,
        int height,
        String sha256,
        @Nullable String alt,
        @Nullable String credit) {}
