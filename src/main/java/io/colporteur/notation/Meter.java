package io.colporteur.notation;

import io.colporteur.notation.LimitException.Limit;

/** Counts what is read, and stops the reading of one text where it goes beyond its limits. For one thread. */
final class Meter {

    private final Limits limits;
    private final Source source;
    private int values;

    /** @throws LimitException when the text alone is too long */
    Meter(Limits limits, Source source) throws LimitException {
        this.limits = limits;
        this.source = source;
        if (source.text().length() > limits.characters()) {
            throw beyond(Limit.CHARACTERS, 0, 0, "The fields are longer than " + limits.characters() + " characters.");
        }
    }

    /** How many were counted so far. */
    int values() {
        return values;
    }

    /**
     * Counts names and values.
     *
     * @param depth how many lists and fields they stand in
     * @param line where, as all places in a {@link Source}
     */
    void count(int more, int depth, int line, int column) throws LimitException {
        values += more;
        if (values > limits.values()) {
            throw beyond(
                    Limit.VALUES,
                    line,
                    column,
                    "There are more than " + limits.values() + " names and values, aliases counted in full.");
        }
        if (depth > limits.depth()) {
            throw beyond(
                    Limit.DEPTH, line, column, "Lists and fields are nested more than " + limits.depth() + " deep.");
        }
    }

    private LimitException beyond(Limit limit, int line, int column, String sentence) {
        return new LimitException(
                limit, source.at(line, column), source.line(line).text(), sentence);
    }
}
