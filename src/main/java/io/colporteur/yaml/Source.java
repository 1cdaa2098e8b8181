package io.colporteur.yaml;

import io.colporteur.entry.Position;
import org.yaml.snakeyaml.error.Mark;

/**
 * The text that is read and where it stands in its file.
 *
 * @param firstLine the line of the file at which the text begins
 */
record Source(String text, int firstLine) {

    Position at(Mark mark) {
        return at(mark.getLine(), mark.getColumn());
    }

    /** The place in the file of a line and column that both count from 0. */
    Position at(int line, int column) {
        return new Position(firstLine + line, column + 1);
    }

    /** The lines without their ends; the last one is empty when the text ends with a line break. */
    String[] lines() {
        return text.split("\n", -1);
    }
}
