package io.colporteur.config;

import io.colporteur.notation.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one setting, each read by its name. For one thread. */
final class Group {

    private final String key;
    private final Value.Fields fields;
    private final Complaints complaints;
    private boolean sound = true;

    private Group(String key, Value.Fields fields, Complaints complaints) {
        this.key = key;
        this.fields = fields;
        this.complaints = complaints;
    }

    /**
     * The fields that a setting holds; empty when it is something else, which is complained of.
     *
     * @param hint what to type instead
     */
    static Optional<Group> of(String key, Value value, String hint, Complaints complaints) {
        if (value instanceof Value.Fields fields) {
            return Optional.of(new Group(key, fields, complaints));
        }
        complaints.add(value.at(), key, "'" + key + "' is " + (value.absent() ? "empty" : value.noun()), hint);
        return Optional.empty();
    }

    /** In the order of the file. */
    Set<String> names() {
        return fields.byName().keySet();
    }

    boolean has(String name) {
        return names().contains(name);
    }

    /** Complains of every field that has another name. */
    void knowsOnly(Collection<String> known) {
        List<String> full = known.stream().map(this::full).toList();
        fields.byName().forEach((name, field) -> {
            if (!known.contains(name)) {
                sound = false;
                complaints.unknownKey(field.at(), full(name), full, "'" + key + "' knows " + String.join(", ", known));
            }
        });
    }

    /** What a field holds; empty when there is none, or when it is not what it must be, which is complained of. */
    <T> Optional<T> read(String name, Shape<T> shape) {
        Value value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> read = Optional.ofNullable(shape.read(full(name), value, complaints));
        sound &= read.isPresent();
        return read;
    }

    /** Complains of a field that is missing, where the group begins, or that should be. */
    void complain(String name, String message, String hint) {
        sound = false;
        Value.Field field = fields.byName().get(name);
        complaints.add(field == null ? fields.at() : field.at(), full(name), message, hint);
    }

    /** Whether there was nothing to complain of so far. */
    boolean sound() {
        return sound;
    }

    private String full(String name) {
        return key + "." + name;
    }
}
