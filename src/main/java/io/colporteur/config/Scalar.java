package io.colporteur.config;

import io.colporteur.yaml.Value;
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
        String text = scalar.text().strip();
        Optional<T> parsed = text.isEmpty() ? Optional.empty() : parse.apply(text);
        if (parsed.isEmpty()) {
            String found = text.isEmpty() ? "empty" : text;
            complaints.add(value.at(), key, "'" + key + "' is " + found, "it must be " + wanted + guess(text));
        }
        return parsed.orElse(null);
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
