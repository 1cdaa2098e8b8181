package io.colporteur.cli;

/** The work cannot be done here and now; the message says why, and what to do about it. */
final class CannotStartException extends Exception {

    private static final long serialVersionUID = 1;

    CannotStartException(String message) {
        super(message);
    }
}
