package io.colporteur.entry;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that was found in one file: a value, never thrown.
 *
 * @param file the file it is about, relative to the inbox
 * @param severity how bad it is
 * @param code what kind of thing it is; stable, for machines and for searching
 * @param at where in the file
 * @param excerpt the offending text, {@code ""} where there is none (something is missing)
 * @param message a sentence that says what is wrong, or what was repaired
 * @param hint what to do about it, {@code ""} where nothing needs to be done
 */
public record Diagnostic(
        SourcePath file, Severity severity, Code code, Position at, String excerpt, String message, String hint) {

    /** By file, line, column and code: the order in which diagnostics are shown everywhere. */
    public static final Comparator<Diagnostic> IN_READING_ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::at)
            .thenComparing(diagnostic -> diagnostic.code().slug())
            .thenComparing(Diagnostic::message);

    private static final int LONGEST_EXCERPT = 120;

    /** More than any sentence of ours has, but for the names and values that it quotes. */
    private static final int LONGEST_SENTENCE = 600;

    public Diagnostic {
        excerpt = InShort.of(excerpt, LONGEST_EXCERPT);
        message = bounded(message);
        hint = bounded(hint);
    }

    private static String bounded(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : InShort.of(sentence, LONGEST_SENTENCE);
    }

    /** The one-line form that compilers use: {@code file:line:column: severity[code] message}. */
    @Override
    public String toString() {
        String line = file + ":" + at.line() + ":" + at.column() + ": "
                + severity.name().toLowerCase(Locale.ROOT) + "[" + code.slug() + "] " + message;
        return hint.isEmpty() ? line : line + " (" + hint + ")";
    }
}
