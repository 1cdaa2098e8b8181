package io.colporteur.report;

/** Numbers in words. */
public final class Words {

    private Words() {}

    /** {@code no files}, {@code 1 file}, {@code 2 files}. */
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** The same for a noun with another plural. */
    public static String count(long number, String one, String many) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + (number == 1 ? one : many);
    }
}
