package io.colporteur.config;

import io.colporteur.notation.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting that gives values to names.
 *
 * @param names the names that there are; when empty, any is good
 * @param example what one looks like
 */
record Named<T>(List<String> names, Shape<T> each, String example) implements Shape<Map<String, T>> {

    @Override
    public @Nullable Map<String, T> read(String key, Value value, Complaints complaints) {
        Optional<Group> group = Group.of(key, value, "it must hold names with values, such as " + example, complaints);
        return group.isPresent() ? named(group.get()) : null;
    }

    private @Nullable Map<String, T> named(Group group) {
        if (!names.isEmpty()) {
            group.knowsOnly(names);
        }
        Map<String, T> read = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? group.names() : names) {
            group.read(name, each).ifPresent(one -> read.put(name, one));
        }
        return group.sound() ? Collections.unmodifiableMap(read) : null;
    }

    @Override
    public String wanted() {
        String known = names.isEmpty() ? "" : "; the names are " + String.join(", ", names);
        return "names with values, such as " + example + known + "; each value must be " + each.wanted();
    }

    @Override
    public boolean plain() {
        return false;
    }
}
