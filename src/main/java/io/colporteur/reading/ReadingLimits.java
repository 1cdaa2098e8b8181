package io.colporteur.reading;

import io.colporteur.notation.LimitException;
import io.colporteur.notation.Limits;

/**
 * How much a file may hold to be read as an entry.
 *
 * @param bytes the size of the largest file
 * @param fields what its front matter may hold
 */
public record ReadingLimits(int bytes, Limits fields) {

    /** Those of a program that was told of no others. */
    public static final ReadingLimits USUAL = new ReadingLimits(4 * 1024 * 1024, Limits.USUAL);

    /** The setting by which one of the fields' limits is set. */
    static String setting(LimitException reached) {
        return switch (reached.limit()) {
            case CHARACTERS -> "reading.maxFrontMatter";
            case DEPTH -> "reading.maxDepth";
            case VALUES -> "reading.maxValues";
        };
    }
}
