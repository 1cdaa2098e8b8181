package io.colporteur.config;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of text that settings are, but for addresses, lengths of time and sizes. */
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");

    private static final Pattern SHARE = Pattern.compile("[01]?\\.[0-9]{1,9}");

    /** Longer first subtags are well-formed too, but none is registered: it is a name such as "french". */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-.*)?");

    private Scalars() {}

    static Scalar<String> text(String wanted) {
        return new Scalar<>(wanted, Optional::of, text -> List.of());
    }

    static Scalar<Integer> whole(int least, int most) {
        return new Scalar<>(
                "a whole number between " + least + " and " + most,
                text -> Optional.of(text)
                        .filter(WHOLE.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(number -> least <= number && number <= most),
                text -> List.of(text.replaceAll("[\\s\u00A0\u202F_'’]", "")));
    }

    /** A share as a whole number of hundredths, {@code 20} for {@code 20%}. */
    static Scalar<Integer> percentage(int least, int most) {
        Scalar<Integer> number = whole(least, most);
        return new Scalar<>(
                "a percentage between " + least + "% and " + most + "%, such as 20%",
                text -> number.parse().apply(text.endsWith("%") ? text.substring(0, text.length() - 1) : text),
                text -> List.of(text.replaceAll("\\s*(?:%|percent)$", "") + "%", percentOf(text)));
    }

    /** {@code 20%} for {@code 0.2}. */
    private static String percentOf(String text) {
        String number = text.replace(',', '.');
        return SHARE.matcher(number).matches()
                ? new BigDecimal(number).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : text;
    }

    /** One of an enum's constants, which are written in small letters. */
    static <E extends Enum<E>> Scalar<E> oneOf(Class<E> type) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byWord.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return new Scalar<>(
                "one of " + String.join(", ", byWord.keySet()),
                text -> Optional.ofNullable(byWord.get(text)),
                text -> Nearest.to(text, byWord.keySet()).stream().toList());
    }

    static Scalar<Boolean> trueOrFalse() {
        return new Scalar<>(
                "true or false",
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "y", "on", "1" -> List.of("true");
                    case "no", "n", "off", "0" -> List.of("false");
                    default -> List.of();
                });
    }

    /** A language tag (BCP 47), put into its usual letter case. */
    static Scalar<String> language() {
        return new Scalar<>(
                "a language tag such as fr, en or pt-BR",
                Scalars::languageTag,
                text -> List.of(text.replace('_', '-').replaceAll("\\..*", "")));
    }

    private static Optional<String> languageTag(String text) {
        if (!LANGUAGE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    static Scalar<ZoneId> zone() {
        return new Scalar<>("a time zone such as Europe/Paris or UTC", Scalars::zoneOf, Scalars::zonesLike);
    }

    private static Optional<ZoneId> zoneOf(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    private static List<String> zonesLike(String text) {
        String typed = text.replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .filter(id -> ("/" + id.toLowerCase(Locale.ROOT)).endsWith("/" + typed))
                .toList();
    }

    /** A folder anywhere. Shells expand {@code ~}; files are not read by a shell. */
    static Scalar<Path> folder() {
        return new Scalar<>(
                "the path of a folder",
                Scalars::path,
                text -> text.startsWith("~/")
                        ? List.of(System.getProperty("user.home") + text.substring(1))
                        : List.of());
    }

    private static Optional<Path> path(String text) {
        if (text.equals("~") || text.startsWith("~/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** A folder of the inbox, with {@code /} between segments on every platform. */
    static Scalar<String> folderOfTheInbox(String example) {
        return new Scalar<>(
                "a folder of the inbox, given relative to it, such as " + example,
                Scalars::relativeFolder,
                text -> List.of(text.replace('\\', '/').replaceAll("^(?:\\.?/+)+", "")));
    }

    private static Optional<String> relativeFolder(String text) {
        String folder = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        boolean sound = !folder.isEmpty()
                && folder.indexOf('\\') < 0
                && List.of(folder.split("/", -1)).stream()
                        .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
        return sound ? Optional.of(folder) : Optional.empty();
    }
}
