package io.colporteur.reading;

/** A body asks for more work, or more room, than an entry may. The message is a sentence for its author. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String hint;

    /** @param line of the body, 0 for the first one and where no other is known */
    BodyTooLargeException(int line, String sentence, String hint) {
        super(sentence);
        this.line = line;
        this.hint = hint;
    }

    int line() {
        return line;
    }

    String hint() {
        return hint;
    }
}
