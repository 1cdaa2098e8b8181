package io.colporteur.routes;

/** Is told how the work of the routes goes on, by their threads. */
public interface Progress {

    /** All that is in the inbox has been published, or what remains was given up for now. */
    void published();

    /** Something could not be done at all; what it was about is not lost. */
    void failed(Exception cause);
}
