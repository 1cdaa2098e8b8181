package io.colporteur.config;

import io.colporteur.entry.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said of each key, the last word counting. For one thread. */
final class Settings {

    private final Map<String, Setting> byName = new HashMap<>();

    /**
     * A value and where it was given.
     *
     * @param at absent outside of files
     */
    record Setting(Object value, String source, @Nullable Position at) {}

    <T> void put(Key<T> key, T value, String source, @Nullable Position at) {
        byName.put(key.name(), new Setting(value, source, at));
    }

    /** What was said last, else the preset. */
    @SuppressWarnings("unchecked") // put lets nothing else in
    <T> T get(Key<T> key) {
        Setting setting = byName.get(key.name());
        return setting == null ? key.preset() : (T) setting.value();
    }

    /** Where that was said, empty for a preset. */
    Optional<Setting> given(Key<?> key) {
        return Optional.ofNullable(byName.get(key.name()));
    }
}
