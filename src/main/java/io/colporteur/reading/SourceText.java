package io.colporteur.reading;

import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.DirectionMarks;
import io.colporteur.entry.Position;
import io.colporteur.notation.Placement;
import java.util.List;
import java.util.Map;

/**
 * The first step: bytes to text. The text's lines end with {@code \n}, and it is free of the characters that YAML 1.1
 * (section 5.1) or XML 1.0 (section 2.2) forbids, of byte-order marks, and of marks that would turn the direction of what
 * others write. Places in it are told as its author counts them, with all characters.
 *
 * @param removed for each line that lost characters, counted from 0: the columns at which they are missing, in order
 */
record SourceText(String text, Map<Integer, int[]> removed) implements Placement {

    /** The bytes as text, as {@link Encoding} reads them; says what it leaves out. */
    static SourceText of(byte[] bytes, Diagnostics diagnostics) {
        String typed = Encoding.decoded(bytes, diagnostics);
        return isClean(typed) ? new SourceText(typed, Map.of()) : new Cleaning(typed).cleaned(diagnostics);
    }

    /** The same text in lines, but as it was typed: with the characters that are left out in reading. */
    static List<String> lines(byte[] bytes, Diagnostics diagnostics) {
        return Encoding.decoded(bytes, diagnostics).lines().toList();
    }

    @Override
    public Position at(int line, int column) {
        int[] missing = removed.get(line);
        return new Position(line + 1, column + 1 + (missing == null ? 0 : upTo(column, missing)));
    }

    /** Places in a text that begins with a line of this one, counted from 0. */
    Placement from(int firstLine) {
        return (line, column) -> at(firstLine + line, column);
    }

    /** What stands on a line of the file, counted from 1. */
    String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }

    /** How many of the sorted columns are not beyond this one. */
    private static int upTo(int column, int[] missing) {
        int low = 0;
        int high = missing.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (missing[middle] <= column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isClean(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\r' || !Cleaning.allowed(character) || DirectionMarks.isOne(character)) {
                return false;
            }
        }
        return true;
    }
}
