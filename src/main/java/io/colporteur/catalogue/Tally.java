package io.colporteur.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much work a connection to the catalogue did: a measure that is the same on every machine. Immutable.
 *
 * @param statements by their text, in its order
 */
record Tally(Map<String, Count> statements) {

    /** No work. */
    static final Tally NONE = new Tally(Map.of());

    /**
     * What was done with one statement.
     *
     * @param runs how often it was executed
     * @param rows how many rows it returned or changed
     */
    record Count(long runs, long rows) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(runs + other.runs, rows + other.rows);
        }

        Count minus(Count other) {
            return new Count(runs - other.runs, rows - other.rows);
        }
    }

    Tally {
        statements = Collections.unmodifiableMap(new TreeMap<>(statements));
    }

    /** How many statements were executed. */
    long runs() {
        return statements.values().stream().mapToLong(Count::runs).sum();
    }

    /** How many rows were returned or changed. */
    long rows() {
        return statements.values().stream().mapToLong(Count::rows).sum();
    }

    /** The work of both. */
    Tally plus(Tally other) {
        Map<String, Count> sum = new TreeMap<>(statements);
        other.statements.forEach((sql, count) -> sum.merge(sql, count, Count::plus));
        return new Tally(sum);
    }

    /** What was done since an earlier tally of the same connection. */
    Tally since(Tally before) {
        Map<String, Count> rest = new TreeMap<>();
        statements.forEach((sql, count) -> {
            Count more = count.minus(before.statements.getOrDefault(sql, Count.NONE));
            if (more.runs() > 0) {
                rest.put(sql, more);
            }
        });
        return new Tally(rest);
    }
}
