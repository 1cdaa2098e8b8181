package io.colporteur.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that are sizes in bytes: {@code 50MB}, {@code 512KB} or a number of bytes; 1 KB is 1,024 bytes. */
final class Sizes {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,9})(KB|MB|)");

    private static final long KILOBYTE = 1024;

    private Sizes() {}

    /** @param least and {@code most}, both written in the same way */
    static Scalar<Long> between(String least, String most) {
        long smallest = size(least).orElseThrow();
        long largest = size(most).orElseThrow();
        return new Scalar<>(
                "a size between " + least + " and " + most + ", such as 512KB, 2MB or 100000 (bytes)",
                text -> size(text).filter(size -> smallest <= size && size <= largest),
                text -> List.of(text.toUpperCase(Locale.ROOT)
                        .replaceAll("^([0-9]+)\\s*([KM]?)(?:I?B|BYTES)?$", "$1$2B")
                        .replaceAll("(?<=[0-9])B$", "")));
    }

    private static Optional<Long> size(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "KB" -> number * KILOBYTE;
                    case "MB" -> number * KILOBYTE * KILOBYTE;
                    default -> number;
                });
    }
}
