package io.colporteur.config;

import io.colporteur.yaml.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        if (!(value instanceof Value.Fields fields)) {
            complaints.add(
                    value.at(),
                    key,
                    "'" + key + "' is " + value.noun(),
                    "it must hold names with values, such as " + example);
            return null;
        }
        List<String> known = names.stream().map(name -> key + "." + name).toList();
        Map<String, T> read = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<String, Value.Field> field : fields.byName().entrySet()) {
            String full = key + "." + field.getKey();
            if (!known.isEmpty() && !known.contains(full)) {
                complaints.unknownKey(
                        field.getValue().at(), full, known, "'" + key + "' knows " + String.join(", ", names));
                sound = false;
                continue;
            }
            T one = each.read(full, field.getValue().value(), complaints);
            if (one == null) {
                sound = false;
            } else {
                read.put(field.getKey(), one);
            }
        }
        return sound ? Collections.unmodifiableMap(read) : null;
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
