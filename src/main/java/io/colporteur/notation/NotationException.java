package io.colporteur.notation;

import io.colporteur.entry.Position;

/** Says where a text breaks the rules of its notation, how, and what to type instead. It ends the reading of one text. */
public sealed class NotationException extends Exception permits LimitException {

    private static final long serialVersionUID = 1L;

    private final transient Position at;
    private final String excerpt;
    private final String hint;

    /**
     * @param at where in the file
     * @param excerpt the line that it is about
     * @param message a sentence that says what is wrong
     * @param hint what to type
     */
    public NotationException(Position at, String excerpt, String message, String hint) {
        super(message);
        this.at = at;
        this.excerpt = excerpt;
        this.hint = hint;
    }

    public Position at() {
        return at;
    }

    public String excerpt() {
        return excerpt;
    }

    /** A sentence that says what is wrong. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String hint() {
        return hint;
    }
}
