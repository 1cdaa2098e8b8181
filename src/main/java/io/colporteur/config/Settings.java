package io.colporteur.config;

import io.colporteur.entry.Position;
import io.colporteur.notation.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said of each key, the last word counting. For one thread. */
final class Settings {

    private final Map<String, Setting> byKey = new HashMap<>();

    /**
     * A value and where it was given.
     *
     * @param name the key's, which may be an old one
     * @param at absent outside of files
     */
    record Setting(
            String name,
            Object value,
            String source,
            @Nullable Position at) {}

    /** Takes a value, unless it is not what the key wants: then what was said before stays. */
    <T> void read(Key<T> key, String name, Value value, @Nullable Position at, Complaints complaints) {
        T read = key.shape().read(name, value, complaints);
        if (read != null) {
            byKey.put(key.name(), new Setting(name, read, complaints.source(), at));
        }
    }

    /** What was said last, else the preset. */
    @SuppressWarnings("unchecked") // read lets nothing else in
    <T> T get(Key<T> key) {
        Setting setting = byKey.get(key.name());
        return setting == null ? key.presetValue() : (T) setting.value();
    }

    /** Where that was said, empty for a preset. */
    Optional<Setting> given(Key<?> key) {
        return Optional.ofNullable(byKey.get(key.name()));
    }
}
