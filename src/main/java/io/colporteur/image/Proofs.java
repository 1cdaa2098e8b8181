package io.colporteur.image;

import java.nio.file.Path;
import java.util.Optional;

/** Knows whether images can be decoded to their end. Any number of threads may ask. */
public interface Proofs {

    /** Where nothing is decoded. */
    Proofs NONE = (file, picture, header) -> Optional.empty();

    /** What came of an image, whose file has these bytes and begins so; empty when nobody has decoded it yet. */
    Optional<Development> of(Path file, Picture picture, ImageHeader header);
}
