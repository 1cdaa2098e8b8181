package io.colporteur.export;

import java.io.IOException;
import java.io.Writer;

/** The catalogue in the format of another program. Immutable; any number of threads may use it. */
@FunctionalInterface
public interface Export {

    /**
     * Writes one thing after the other and keeps none of them: a million entries need no more memory than one. What was
     * written when this fails ends in the middle.
     *
     * @param out encodes as UTF-8 and translates no line ends; flushed, not closed
     */
    void write(Holdings holdings, Writer out) throws IOException;
}
