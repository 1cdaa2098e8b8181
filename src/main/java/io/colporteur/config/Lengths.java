package io.colporteur.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that are lengths of time: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}, or ISO 8601 such as {@code PT30S}. */
final class Lengths {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private Lengths() {}

    /** @param least and {@code most}, both written in the same way */
    static Scalar<Duration> between(String least, String most) {
        Duration shortest = length(least).orElseThrow();
        Duration longest = length(most).orElseThrow();
        return new Scalar<>(
                "a length of time between " + least + " and " + most + ", such as 500ms, 30s, 5m or 1h",
                text -> length(text)
                        .filter(length -> length.compareTo(shortest) >= 0 && length.compareTo(longest) <= 0),
                text -> List.of(
                        text + "s",
                        text.replaceAll("(?i)^([0-9]+)\\s*(ms|s|m|h)[a-z]*\\.?$", "$1$2")
                                .toLowerCase(Locale.ROOT)));
    }

    private static Optional<Duration> length(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            return iso(text);
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                });
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException notALength) {
            return Optional.empty();
        }
    }
}
