package io.colporteur.config;

import io.colporteur.notation.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting that is a list; what is none is a list of one.
 *
 * @param mayBeEmpty whether a list of nothing is one too
 */
record Items<T>(Shape<T> each, boolean mayBeEmpty) implements Shape<List<T>> {

    Items(Shape<T> each) {
        this(each, true);
    }

    @Override
    public @Nullable List<T> read(String key, Value value, Complaints complaints) {
        List<Value> given = listed(value);
        if (given.isEmpty() && !mayBeEmpty) {
            complaints.add(value.at(), key, "'" + key + "' is an empty list", "it must be " + wanted());
            return null;
        }
        List<T> read = new ArrayList<>();
        for (Value item : given) {
            T one = each.read(key, item, complaints);
            if (one != null) {
                read.add(one);
            }
        }
        return read.size() == given.size() ? List.copyOf(read) : null;
    }

    /** What is in a list, and what is none by itself. */
    static List<Value> listed(Value value) {
        return value instanceof Value.Items items ? items.values() : List.of(value);
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
