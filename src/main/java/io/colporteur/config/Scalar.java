package io.colporteur.config;

import io.colporteur.notation.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting that is one text.
 *
 * @param wanted what it must be, to go on with after <i>it must be</i>
 * @param parse empty when the text is not that
 * @param guesses what may have been meant by a text that is not that; the first that can be parsed is proposed
 */
record Scalar<T>(String wanted, Function<String, Optional<T>> parse, Function<String, List<String>> guesses)
        implements Shape<T> {

    @Override
    public @Nullable T read(String key, Value value, Complaints complaints) {
        if (!(value instanceof Value.Scalar scalar)) {
            complaints.add(value.at(), key, "'" + key + "' is " + value.noun(), "it must be " + wanted);
            return null;
        }
        Optional<T> parsed = parsed(scalar);
        if (parsed.isEmpty()) {
            String text = scalar.text().strip();
            String found = scalar.absent() ? "empty" : text;
            String guess = scalar.absent() ? "" : guess(text);
            complaints.add(value.at(), key, "'" + key + "' is " + found, "it must be " + wanted + guess);
        }
        return parsed.orElse(null);
    }

    /** Empty when nothing is said, or not what it must be. */
    Optional<T> parsed(Value.Scalar scalar) {
        return scalar.absent() ? Optional.empty() : parse.apply(scalar.text().strip());
    }

    /** The same texts as another type. */
    <U> Scalar<U> map(Function<T, U> mapping) {
        return new Scalar<>(wanted, text -> parse.apply(text).map(mapping), guesses);
    }

    private String guess(String text) {
        return guesses.apply(text).stream()
                .filter(guess -> parse.apply(guess).isPresent())
                .findFirst()
                .map(guess -> "; " + Complaints.didYouMean(guess))
                .orElse("");
    }

    @Override
    public boolean plain() {
        return true;
    }
}
