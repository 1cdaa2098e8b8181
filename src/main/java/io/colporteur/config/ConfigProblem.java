package io.colporteur.config;

import io.colporteur.entry.Position;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the settings, or works but should be said otherwise: a value, so that all can be shown at
 * once.
 *
 * @param source where the setting comes from: a file, an environment variable or an option of the command line
 * @param at where in the file; absent for the others, and for a file that cannot be read at all
 * @param key the setting's name, {@code ""} when it is about the file as a whole
 * @param message what is the matter
 * @param hint what to type instead, {@code ""} where there is nothing to say
 */
public record ConfigProblem(String source, @Nullable Position at, String key, String message, String hint) {

    /** In the order of the file; then what the environment and the command line say. */
    static final Comparator<ConfigProblem> IN_READING_ORDER =
            Comparator.comparing(ConfigProblem::at, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The one-line form that compilers use: {@code file:line:column: message: hint}. */
    @Override
    public String toString() {
        String place = at == null ? source : source + ":" + at.line() + ":" + at.column();
        if (hint.isEmpty()) {
            return place + ": " + message;
        }
        boolean sentence = Character.isUpperCase(hint.codePointAt(0));
        return place + ": " + message + (sentence ? " " : ": ") + hint;
    }
}
