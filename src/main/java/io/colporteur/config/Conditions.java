package io.colporteur.config;

import io.colporteur.notation.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A setting that selects entries: fields, each with the values of which an entry must have one. */
final class Conditions implements Shape<Map<String, List<String>>> {

    private static final Map<String, Items<String>> FIELDS = fields();

    private static Map<String, Items<String>> fields() {
        Map<String, Items<String>> fields = new LinkedHashMap<>();
        fields.put("collection", anyOf(Scalars.folderOfTheInbox("books")));
        fields.put("language", anyOf(Scalars.language()));
        fields.put("author", anyOf(Scalars.text("a name")));
        fields.put("tag", anyOf(Scalars.text("a text")));
        fields.put("path", anyOf(Addresses.path()));
        fields.put("mandatory", anyOf(Scalars.trueOrFalse().map(String::valueOf)));
        return Collections.unmodifiableMap(fields);
    }

    private static Items<String> anyOf(Scalar<String> value) {
        return new Items<>(value, false);
    }

    @Override
    public @Nullable Map<String, List<String>> read(String key, Value value, Complaints complaints) {
        Optional<Group> group = Group.of(key, value, "it must be " + wanted(), complaints);
        if (group.isPresent() && group.get().names().isEmpty()) {
            complaints.add(value.at(), key, "'" + key + "' is empty", "it must be " + wanted());
            return null;
        }
        return group.isPresent() ? conditions(group.get()) : null;
    }

    private static @Nullable Map<String, List<String>> conditions(Group group) {
        group.knowsOnly(FIELDS.keySet());
        Map<String, List<String>> read = new LinkedHashMap<>();
        FIELDS.forEach(
                (field, values) -> group.read(field, values).ifPresent(alternatives -> read.put(field, alternatives)));
        return group.sound() ? Collections.unmodifiableMap(read) : null;
    }

    @Override
    public String wanted() {
        return "some of " + String.join(", ", FIELDS.keySet()) + ", each with a value or a list of alternatives";
    }

    @Override
    public boolean plain() {
        return false;
    }
}
