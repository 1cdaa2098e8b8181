package io.colporteur.cli;

/** An argument of the command line that means nothing here; the message says which, and why. */
final class BadArgumentException extends Exception {

    private static final long serialVersionUID = 1;

    BadArgumentException(String message) {
        super(message);
    }
}
