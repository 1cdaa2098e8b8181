package io.colporteur.notation;

import com.fasterxml.jackson.core.JsonLocation;
import io.colporteur.entry.Position;

/**
 * Turns Jackson's places, whose columns count UTF-16 units from 1, into those of a {@link Source}. Quick as long as the
 * places asked for come in the order of the text. For one thread.
 */
final class JsonPlaces {

    private final Source source;
    private final String[] lines;
    private int line;
    private int units;
    private int column;

    /** @param source whose lines end with {@code \n} */
    JsonPlaces(Source source) {
        this.source = source;
        this.lines = source.text().split("\n", -1);
    }

    int line(JsonLocation location) {
        return Math.min(Math.max(location.getLineNr(), 1), lines.length) - 1;
    }

    int column(JsonLocation location) {
        int wantedLine = line(location);
        int wanted = Math.min(Math.max(location.getColumnNr() - 1, 0), lines[wantedLine].length());
        if (wantedLine != line || wanted < units) {
            line = wantedLine;
            units = 0;
            column = 0;
        }
        column += lines[line].codePointCount(units, wanted);
        units = wanted;
        return column;
    }

    Position at(int atLine, int atColumn) {
        return source.at(atLine, atColumn);
    }
}
