package io.colporteur.cli;

/** What the commands tell the shell. */
final class ExitCodes {

    /** All is well. */
    static final int OK = 0;

    /** The work was done, but not everything is as it should be: something was rejected. */
    static final int NOT_ALL = 1;

    /** The command line or the config is wrong: nothing was done. */
    static final int USAGE = 2;

    /** The work could not be done: a folder, a lock or a disk is in the way. */
    static final int CANNOT = 3;

    private ExitCodes() {}
}
