package io.colporteur.report;

import io.colporteur.entry.Severity;

/**
 * Text in the colours of a terminal (ECMA-48, section 8.3.117), or without.
 *
 * @param on whether there are any; else no text is changed
 */
record Colours(boolean on) {

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String CYAN = "1;36";

    String bold(String text) {
        return in(BOLD, text);
    }

    String dim(String text) {
        return in(DIM, text);
    }

    String of(Severity severity, String text) {
        return in(
                switch (severity) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case NOTE -> CYAN;
                },
                text);
    }

    private String in(String colour, String text) {
        return on ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
    }
}
