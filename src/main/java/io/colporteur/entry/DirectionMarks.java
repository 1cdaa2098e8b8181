package io.colporteur.entry;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The characters that embed, override or isolate a direction of writing (Unicode Standard Annex 9, sections 2.1 to 2.5). One
 * that is not closed on its line turns around what others write after it; one that closes nothing does nothing.
 */
public final class DirectionMarks {

    private static final char POP_EMBEDDING = '\u202C';
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';

    private final String text;
    private final BitSet unpaired = new BitSet();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int openIsolates;

    private DirectionMarks(String text) {
        this.text = text;
    }

    /** Whether a character is one of them. */
    public static boolean isOne(int character) {
        return (character >= '\u202A' && character <= '\u202E')
                || (character >= FIRST_ISOLATE && character <= POP_ISOLATE);
    }

    /** Whether any is in a text. */
    public static boolean anyIn(String text) {
        return text.chars().anyMatch(DirectionMarks::isOne);
    }

    /** At which indexes of a text stands one without its counterpart on the same line. */
    public static BitSet unpaired(String text) {
        return new DirectionMarks(text).unpaired();
    }

    private BitSet unpaired() {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n' || character == '\r') {
                endLine();
            } else if (character == POP_EMBEDDING || character == POP_ISOLATE) {
                unpaired.set(index, !closes(character));
            } else if (isOne(character)) {
                open.push(index);
                openIsolates += isIsolate(index) ? 1 : 0;
            }
        }
        endLine();
        return unpaired;
    }

    private void endLine() {
        open.forEach(unpaired::set);
        open.clear();
        openIsolates = 0;
    }

    /** The end of an isolate ends all that was embedded within; the end of an embedding ends only that (rules X6a, X7). */
    private boolean closes(char character) {
        if (character == POP_EMBEDDING) {
            boolean embedded = !open.isEmpty() && !isIsolate(open.peek());
            if (embedded) {
                open.pop();
            }
            return embedded;
        }
        if (openIsolates == 0) {
            return false;
        }
        while (!isIsolate(open.pop())) {}
        openIsolates--;
        return true;
    }

    private boolean isIsolate(int index) {
        return text.charAt(index) >= FIRST_ISOLATE;
    }
}
