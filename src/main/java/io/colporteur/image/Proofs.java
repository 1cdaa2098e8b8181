package io.colporteur.image;

import java.nio.file.Path;
import java.util.Optional;

/** Knows whether images can be decoded to their end. Any number of threads may ask. */
public interface Proofs {

    /** Where nothing is decoded. */
    Proofs NONE = (file, picture) -> Optional.empty();

    /** What came of the image that was seen in this file; empty when nobody has decoded it yet. */
    Optional<Development> of(Path file, Picture picture);
}
