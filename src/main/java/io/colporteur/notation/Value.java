package io.colporteur.notation;

import io.colporteur.entry.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind a name, a dash or in a whole document: a text, a list or fields. Immutable. */
public sealed interface Value {

    /** Its first character; that of the {@code |}, {@code >} or opening quote where there is one. */
    Position at();

    /** What it is, for a sentence: {@code a text}, {@code a list}, {@code a group of fields}. */
    String noun();

    /** Whether nothing is said: a blank text, or the plain words {@code null} and {@code ~}. */
    default boolean absent() {
        return false;
    }

    /**
     * A text, unquoted, unescaped and unfolded.
     *
     * @param plain whether it stood there without quotes, {@code |} or {@code >}, so that it may be meant as a number
     * @param folded whether its author's line breaks became spaces, and blank lines became its line breaks
     */
    record Scalar(String text, boolean plain, boolean folded, Position at) implements Value {

        /** One that has the line breaks that its author typed. */
        public Scalar(String text, boolean plain, Position at) {
            this(text, plain, false, at);
        }

        /**
         * The text with a blank line where its author typed one. YAML does not fold around indented lines (1.2.2, section
         * 8.1.3): a break beside one is no more than that.
         */
        public String paragraphs() {
            if (!folded) {
                return text;
            }
            StringBuilder paragraphs = new StringBuilder();
            String before = "";
            for (String line : text.split("\n", -1)) {
                boolean both = isAtMargin(before) && isAtMargin(line);
                paragraphs.append(both ? "\n\n" : "\n").append(line);
                before = line;
            }
            return paragraphs.substring(1);
        }

        private static boolean isAtMargin(String line) {
            return !line.isEmpty() && !line.startsWith(" ") && !line.startsWith("\t");
        }

        @Override
        public String noun() {
            return "a text";
        }

        @Override
        public boolean absent() {
            return text.isBlank() || (plain && (text.equals("~") || isNull(text)));
        }

        private static boolean isNull(String text) {
            return text.equals("null") || text.equals("Null") || text.equals("NULL");
        }
    }

    /** A list, in its order. */
    record Items(List<Value> values, Position at) implements Value {

        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /** Fields, in their order, each name once. */
    record Fields(Map<String, Field> byName, Position at) implements Value {

        public Fields {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        @Override
        public String noun() {
            return "a group of fields";
        }

        /** What the field of this name holds, absent when there is none. */
        public @Nullable Value get(String name) {
            Field field = byName.get(name);
            return field == null ? null : field.value();
        }
    }

    /**
     * One of the {@link Fields}.
     *
     * @param at where its name stands
     */
    record Field(Position at, Value value) {}
}
