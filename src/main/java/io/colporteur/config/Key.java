package io.colporteur.config;

import java.util.Locale;

/**
 * One setting.
 *
 * @param name its section and its own name, {@code site.url}; some are a section themselves
 * @param preset what it is where nothing is said
 * @param epoch what has to be done anew when it changes
 * @param description one sentence or two; the sample file must have them word by word
 */
record Key<T>(String name, Shape<T> shape, T preset, Epoch epoch, String description) {

    /** The environment variable that sets it: {@code COLPORTEUR_SITE_URL}. */
    String variable() {
        return Keys.VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The first part of its name. */
    String section() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The option of the command line that sets it, for those that have one: {@code --inbox} sets {@code inbox.folder}. */
    String option() {
        return "--" + section();
    }
}
