package io.colporteur.bench;

/** There are no figures, and the message says why. */
final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BenchException(String message) {
        super(message);
    }
}
