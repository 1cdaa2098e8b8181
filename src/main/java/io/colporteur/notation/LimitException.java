package io.colporteur.notation;

import io.colporteur.entry.Position;

/** Says where a text goes beyond one of the {@link Limits}. */
public final class LimitException extends NotationException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /** Which of the {@link Limits} was reached. */
    public enum Limit {
        CHARACTERS,
        DEPTH,
        VALUES
    }

    LimitException(Limit limit, Position at, String excerpt, String message) {
        super(at, excerpt, message, "Keep the fields small, and put long text into the body.");
        this.limit = limit;
    }

    /** Which of the {@link Limits} was reached. */
    public Limit limit() {
        return limit;
    }
}
