package io.colporteur.config;

import io.colporteur.notation.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A setting that is some of a few words, at least one, in no order but their own. */
record Choices<E extends Enum<E>>(Items<E> items) implements Shape<Set<E>> {

    /** @param type its constants are the words, written in small letters */
    static <E extends Enum<E>> Choices<E> of(Class<E> type) {
        return new Choices<>(new Items<>(Scalars.oneOf(type), false));
    }

    @Override
    public @Nullable Set<E> read(String key, Value value, Complaints complaints) {
        List<E> read = items.read(key, value, complaints);
        return read == null ? null : Collections.unmodifiableSet(EnumSet.copyOf(read));
    }

    @Override
    public String wanted() {
        return items.wanted();
    }

    @Override
    public boolean plain() {
        return false;
    }
}
