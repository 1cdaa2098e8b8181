package io.colporteur.cli;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** When what is printed is coloured. */
enum Colour {
    /** On a terminal, unless the environment says otherwise ({@code NO_COLOR}, {@code CLICOLOR}). */
    AUTO(Ansi.AUTO),
    ALWAYS(Ansi.ON),
    NEVER(Ansi.OFF);

    private final Ansi ansi;

    Colour(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Whether to colour what is printed here and now. */
    boolean wanted() {
        return ansi.enabled();
    }

    /** The name that is typed on the command line: {@code auto}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
