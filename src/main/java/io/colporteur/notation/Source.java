package io.colporteur.notation;

import io.colporteur.entry.Position;
import org.yaml.snakeyaml.error.Mark;

/**
 * The text that is read and where it stands in its file. Lines and columns count from 0 here, from 1 in the file. Its
 * lines are split anew at each question: these are only asked once, of a text that breaks the rules.
 */
record Source(String text, Placement placement) {

    Position at(Mark mark) {
        return at(mark.getLine(), mark.getColumn());
    }

    Position at(int line, int column) {
        return placement.at(line, column);
    }

    Line line(Mark mark) {
        return line(mark.getLine());
    }

    /** A line; the last one for those after it. */
    Line line(int index) {
        String[] lines = lines();
        return Line.of(lines[Math.min(index, lines.length - 1)]);
    }

    /** The index of the nearest line above that is not blank, -1 if there is none. */
    int filledLineAbove(int index) {
        String[] lines = lines();
        int above = index - 1;
        while (above >= 0 && lines[above].isBlank()) {
            above--;
        }
        return above;
    }

    /** The index of the nearest line above whose value begins with this quote and has no other, -1 if there is none. */
    int lineThatOpens(char quote, int below) {
        String[] lines = lines();
        for (int index = below - 1; index >= 0; index--) {
            String value = Line.of(lines[index]).value();
            if (value.indexOf(quote) == 0 && value.indexOf(quote, 1) < 0) {
                return index;
            }
        }
        return -1;
    }

    NotationException slip(Mark at, String sentence, String hint) {
        return slip(at.getLine(), at.getColumn(), sentence, hint);
    }

    NotationException slip(int line, int column, String sentence, String hint) {
        return new NotationException(at(line, column), line(line).text(), sentence, hint);
    }

    private String[] lines() {
        return text.split("\n", -1);
    }
}
