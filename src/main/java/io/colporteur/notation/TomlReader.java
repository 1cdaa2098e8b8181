package io.colporteur.notation;

/**
 * Reads TOML 1.1 into the same values as YAML: numbers, dates and booleans count as plain, and stay the text that their
 * author wrote but for the underscores in numbers. Whether a date exists is for whoever wants one to say. Immutable; for any
 * number of threads.
 */
public final class TomlReader {

    private final Limits limits;

    public TomlReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads one document.
     *
     * @param text whose lines end with {@code \n}
     * @throws NotationException when the text is no TOML, or beyond the limits
     */
    public FieldTree read(String text, Placement placement) throws NotationException {
        Source source = new Source(text, placement);
        Meter meter = new Meter(limits, source);
        return new TomlParser(new TomlCursor(source), meter).document();
    }
}
