package io.colporteur.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that there are, and the names of those that there were. Immutable.
 *
 * @param keys in the order of the sample file
 * @param renamed old names, which still work
 * @param retired old names that set nothing any more
 */
record KeyTable(List<Key<?>> keys, List<Renamed> renamed, List<Retired> retired) {

    /**
     * A name that a key had.
     *
     * @param name the old one
     * @param key what it sets
     */
    record Renamed(String name, Key<?> key) {}

    /**
     * A name that no key has any more.
     *
     * @param since the first version without it
     * @param instead what to do now, to go on with after a colon
     */
    record Retired(String name, String since, String instead) {}

    KeyTable {
        keys = List.copyOf(keys);
        renamed = List.copyOf(renamed);
        retired = List.copyOf(retired);
        for (String old : oldNames(renamed, retired).toList()) {
            if (keys.stream().anyMatch(key -> old.equals(key.section()) || (old + ".").startsWith(key.name() + "."))) {
                throw new IllegalArgumentException("'" + old + "' means something: it cannot be an old name");
            }
        }
    }

    private static Stream<String> oldNames(List<Renamed> renamed, List<Retired> retired) {
        return Stream.concat(
                renamed.stream().map(Renamed::name), retired.stream().map(Retired::name));
    }

    Optional<Key<?>> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The key that had this name once. */
    Optional<Key<?>> formerly(String name) {
        return renamed.stream()
                .filter(old -> old.name().equals(name))
                .<Key<?>>map(Renamed::key)
                .findFirst();
    }

    /** Why there is no key of this name any more. */
    Optional<Retired> gone(String name) {
        return retired.stream().filter(old -> old.name().equals(name)).findFirst();
    }

    List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }

    List<String> sections() {
        return keys.stream().<String>map(Key::section).distinct().toList();
    }

    /** Whether an old name was in a section of this name. */
    boolean hadSection(String name) {
        return oldNames(renamed, retired).anyMatch(old -> old.startsWith(name + "."));
    }
}
