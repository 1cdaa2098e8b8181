package io.colporteur.config;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting. Its preset and its example are written as in an environment variable, so that the manual can show them.
 *
 * @param name its section and its own name, {@code site.url}; some are a section themselves
 * @param preset what it is where nothing is said: {@code 60s}, {@code [covers]}
 * @param example something else; where it gives values to names, a line for each of them
 * @param epoch what has to be done anew when it changes
 * @param description one sentence or two
 * @param advice what else to know before changing it, {@code ""} when that is all
 */
record Key<T>(
        String name, Shape<T> shape, String preset, String example, Epoch epoch, String description, String advice) {

    static final String VARIABLE_PREFIX = "COLPORTEUR_";

    private static final String FOLDER = ".folder";

    private static final String DECLARED = ".declared";

    Key(String name, Shape<T> shape, String preset, String example, Epoch epoch, String description) {
        this(name, shape, preset, example, epoch, description, "");
    }

    /** What it is where nothing is said. */
    T presetValue() {
        Complaints complaints = new Findings().about(variable());
        return new ConfigYaml(complaints)
                .standingAlone(preset, this)
                .map(value -> shape.read(name, value, complaints))
                .orElseThrow(() -> new IllegalStateException("'" + name + "' cannot be " + preset + " by itself"));
    }

    /** The environment variable that sets it: {@code COLPORTEUR_SITE_URL}. */
    String variable() {
        return variable(name);
    }

    /** The environment variable that sets the key of this name. */
    static String variable(String name) {
        return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The first part of its name. */
    String section() {
        return section(name);
    }

    /** The first part of a key's name. */
    static String section(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The name of what a section declares when it is a list: {@code feeds.declared} for {@code feeds}. */
    static String declared(String section) {
        return section + DECLARED;
    }

    /** The option of the command line that sets it; only folders have one: {@code --inbox} sets {@code inbox.folder}. */
    Optional<String> option() {
        return name.endsWith(FOLDER) ? Optional.of("--" + section()) : Optional.empty();
    }
}
