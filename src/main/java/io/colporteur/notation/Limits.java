package io.colporteur.notation;

/**
 * How much fields may hold, so that no file keeps the program busy for long, whatever its author put into it.
 *
 * @param characters the longest text that is read as fields
 * @param depth how deep lists and fields may be nested
 * @param values how many names and values there may be, each alias counted as all that it stands for
 */
public record Limits(int characters, int depth, int values) {

    /** Far more than an entry needs, and little enough to be read at once. */
    public static final Limits USUAL = new Limits(1_000_000, 50, 100_000);
}
