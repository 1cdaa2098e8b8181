package io.colporteur.image;

import io.colporteur.entry.Stamp;

/**
 * An image that can be published, by its bytes.
 *
 * @param sha256 of them, in lower-case hexadecimal
 */
public record Picture(Stamp stamp, ImageHeader header, String sha256) implements Sight {}
