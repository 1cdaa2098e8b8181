package io.colporteur.reading;

import io.colporteur.notation.Notation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines that stand around front matter. */
enum Fence {
    HYPHENS("---", Notation.YAML, "---"),
    YAML("---yaml", Notation.YAML, "---"),
    TOML("---toml", Notation.TOML, "---"),
    JSON("---json", Notation.JSON, "---"),
    PLUSES("+++", Notation.TOML, "+++");

    private final String opening;
    private final Notation notation;
    private final String closing;

    Fence(String opening, Notation notation, String closing) {
        this.opening = opening;
        this.notation = notation;
        this.closing = closing;
    }

    static Optional<Fence> openedBy(String line) {
        return Arrays.stream(values())
                .filter(fence -> fence.opening.equals(line))
                .findFirst();
    }

    Notation notation() {
        return notation;
    }

    /** The line that is to be typed after the last field. */
    String closing() {
        return closing;
    }

    boolean isClosedBy(String line) {
        return line.equals(closing) || (notation == Notation.YAML && line.equals("..."));
    }

    /** What the line is made of: {@code three hyphens}. */
    String words() {
        return closing.equals("---") ? "three hyphens" : "three plus signs";
    }

    /** The fence that a line is likely meant to open, though it does not. */
    static Optional<Fence> resembledBy(String line) {
        return Stream.of(HYPHENS, PLUSES).filter(fence -> fence.resembles(line)).findFirst();
    }

    /** Whether a line is not the closing one, but is likely meant to be: that of another fence, or one that resembles it. */
    boolean isMissedBy(String line) {
        return resembles(line)
                || Arrays.stream(values()).anyMatch(other -> other.closing.equals(line) && !closing.equals(line));
    }

    /** Whether a line is likely meant to be this one: too short, too long, or of other dashes. */
    private boolean resembles(String line) {
        boolean enough = line.length() > 1 || (!line.isEmpty() && line.charAt(0) > '-');
        return enough
                && line.chars()
                        .allMatch(character ->
                                closing.startsWith("-") ? isDash((char) character) : closing.indexOf(character) >= 0);
    }

    /** Whether a character is a hyphen, or one of the dashes that word processors make of them. */
    static boolean isDash(char character) {
        return character == '-' || character == '\u2013' || character == '\u2014';
    }
}
