package io.colporteur.image;

import io.colporteur.entry.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What an image is, by its bytes.
 *
 * @param stamp the size and modification time of its file
 * @param header absent when it is none that can be published
 * @param misfit what it is then, {@code ""} for one that can be
 * @param sha256 in lower-case hexadecimal
 */
public record Picture(Stamp stamp, @Nullable ImageHeader header, String misfit, String sha256) {}
