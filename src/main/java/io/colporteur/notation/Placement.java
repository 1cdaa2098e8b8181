package io.colporteur.notation;

import io.colporteur.entry.Position;

/** Where the characters of a text stand in the file that it was taken from. */
@FunctionalInterface
public interface Placement {

    /**
     * The place of a character.
     *
     * @param line of the text, counted from 0
     * @param column in code points, counted from 0
     */
    Position at(int line, int column);

    /** That of whole lines which begin at a line of the file, counted from 1. */
    static Placement fromLine(int firstLine) {
        return (line, column) -> new Position(firstLine + line, column + 1);
    }
}
