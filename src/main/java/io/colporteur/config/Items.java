package io.colporteur.config;

import io.colporteur.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A setting that is a list; a single text is a list of one. */
record Items<T>(Scalar<T> each) implements Shape<List<T>> {

    @Override
    public @Nullable List<T> read(String key, Value value, Complaints complaints) {
        List<Value> given = value instanceof Value.Items items ? items.values() : List.of(value);
        List<T> read = new ArrayList<>();
        for (Value item : given) {
            T one = each.read(key, item, complaints);
            if (one != null) {
                read.add(one);
            }
        }
        return read.size() == given.size() ? List.copyOf(read) : null;
    }

    @Override
    public String wanted() {
        return each.wanted() + "; or a list of such";
    }

    @Override
    public boolean plain() {
        return false;
    }
}
