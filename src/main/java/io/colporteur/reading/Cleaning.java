package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.DirectionMarks;
import io.colporteur.entry.Position;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes a {@link SourceText} of what was typed, and says what it leaves out. For one text. */
final class Cleaning {

    /** A text that holds more kinds of them is hardly one. */
    private static final int MOST_KINDS = 8;

    private final String typed;
    private final BitSet unpaired;
    private final StringBuilder clean;
    private final Map<Character, Removed> removed = new LinkedHashMap<>();
    private final Map<Integer, IntStream.Builder> missing = new HashMap<>();
    private int line;
    private int column;
    private int cleanColumn;

    Cleaning(String typed) {
        this.typed = typed;
        this.unpaired = DirectionMarks.unpaired(typed);
        this.clean = new StringBuilder(typed.length());
    }

    SourceText cleaned(Diagnostics diagnostics) {
        for (int index = 0; index < typed.length(); index++) {
            char character = typed.charAt(index);
            if (character == '\n' || character == '\r') {
                boolean inPair = character == '\r' && index + 1 < typed.length() && typed.charAt(index + 1) == '\n';
                if (!inPair) {
                    endLine();
                }
            } else if (allowed(character) && !unpaired.get(index)) {
                keep(character);
            } else {
                leaveOut(character);
            }
        }
        if (removed.size() <= MOST_KINDS) {
            removed.forEach((character, where) -> report(character, where, diagnostics));
        } else {
            reportMany(diagnostics);
        }
        Map<Integer, int[]> columns = new HashMap<>();
        missing.forEach((number, inLine) -> columns.put(number, inLine.build().toArray()));
        return new SourceText(clean.toString(), columns);
    }

    private void endLine() {
        clean.append('\n');
        line++;
        column = 0;
        cleanColumn = 0;
    }

    private void keep(char character) {
        clean.append(character);
        if (!Character.isLowSurrogate(character)) {
            column++;
            cleanColumn++;
        }
    }

    private void leaveOut(char character) {
        removed.computeIfAbsent(character, unused -> new Removed(new Position(line + 1, column + 1))).times++;
        missing.computeIfAbsent(line, unused -> IntStream.builder()).add(cleanColumn);
        column++;
    }

    /** A byte-order mark amid the text is none: it comes of files put together, and would hide in a field's name. */
    static boolean allowed(char character) {
        if (character < ' ') {
            return character == '\n' || character == '\t';
        }
        boolean control = character >= 0x7F && character <= 0x9F && character != 0x85;
        return !control && character != 0xFEFF && character < 0xFFFE;
    }

    private static void report(char character, Removed where, Diagnostics diagnostics) {
        String others = where.times == 1
                ? ""
                : where.times == 2 ? ", here and once more" : ", here and " + (where.times - 1) + " more times";
        String code = String.format(Locale.ROOT, "U+%04X", (int) character);
        if (DirectionMarks.isOne(character)) {
            diagnostics.report(
                    Code.CHARACTER_REMOVED,
                    where.first,
                    "",
                    "The invisible mark " + code + " was left out" + others
                            + ": it turns the direction of writing, and nothing on its line closes it.",
                    "Delete it in the file, or put its counterpart (U+202C, or U+2069 for an isolate) on the same line.");
        } else {
            diagnostics.report(
                    Code.CHARACTER_REMOVED,
                    where.first,
                    "",
                    "The invisible character " + code + " was left out" + others + ".",
                    "Delete it in the file.");
        }
    }

    private void reportMany(Diagnostics diagnostics) {
        int all = removed.values().stream().mapToInt(where -> where.times).sum();
        diagnostics.report(
                Code.CHARACTER_REMOVED,
                removed.values().iterator().next().first,
                "",
                all + " invisible characters of " + removed.size() + " kinds were left out, here and further on.",
                "See whether this is a text at all: in an editor, save it as UTF-8; remove it if it is none.");
    }

    /** Where a character stood first, and how often. */
    private static final class Removed {
        private final Position first;
        private int times;

        Removed(Position first) {
            this.first = first;
        }
    }
}
