package io.colporteur.config;

import io.colporteur.notation.Value;
import org.jspecify.annotations.Nullable;

/** What a setting must look like, and what becomes of it. Immutable. */
interface Shape<T> {

    /**
     * The setting as its type.
     *
     * @param key the setting's name, for what is said about it
     * @param complaints is told of everything that is wrong with the value
     * @return absent when something is
     */
    @Nullable T read(String key, Value value, Complaints complaints);

    /** What it must be, to go on with after <i>it must be</i>. */
    String wanted();

    /** Whether it is one text, so that it needs no YAML in an environment variable. */
    boolean plain();
}
