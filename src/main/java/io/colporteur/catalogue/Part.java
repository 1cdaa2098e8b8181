package io.colporteur.catalogue;

/**
 * A part of a {@link Division}: all keys that begin with the same binary digits.
 *
 * @param prefix these digits, {@code ""} for all keys
 * @param bytes how many its entries take at most, where that matters
 */
record Part(String prefix, long entries, long bytes) {

    /** Keys are so many bits long: they are not negative. */
    static final int BITS = 63;

    /** The lowest key in it. */
    long lowest() {
        return lowest(prefix);
    }

    /** The highest key in it. */
    long highest() {
        return highest(prefix);
    }

    /** The lowest key that begins with these binary digits. */
    static long lowest(String prefix) {
        return prefix.isEmpty() ? 0 : Long.parseLong(prefix, 2) << (BITS - prefix.length());
    }

    /** The highest key that begins with these binary digits. */
    static long highest(String prefix) {
        return lowest(prefix) | (Long.MAX_VALUE >>> prefix.length());
    }

    /** The first so many binary digits of a key. */
    static String prefix(long key, int digits) {
        StringBuilder prefix = new StringBuilder(digits);
        for (int i = 1; i <= digits; i++) {
            prefix.append((key >>> (BITS - i) & 1) == 0 ? '0' : '1');
        }
        return prefix.toString();
    }

    boolean holds(long key) {
        return lowest() <= key && key <= highest();
    }

    Part plus(long moreEntries, long moreBytes) {
        return new Part(prefix, entries + moreEntries, bytes + moreBytes);
    }

    /** The part that it and its sibling would be as one. */
    Part joined(Part sibling) {
        return new Part(parentPrefix(), entries + sibling.entries(), bytes + sibling.bytes());
    }

    String parentPrefix() {
        return prefix.substring(0, prefix.length() - 1);
    }

    String siblingPrefix() {
        return parentPrefix() + (prefix.endsWith("0") ? "1" : "0");
    }
}
