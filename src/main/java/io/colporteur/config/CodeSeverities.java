package io.colporteur.config;

import io.colporteur.entry.Code;
import io.colporteur.entry.Leeway;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.notation.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A setting that gives codes of diagnostics another severity than their own, as far as they can have it. */
final class CodeSeverities implements Shape<Severities> {

    private static final List<String> CODES =
            Stream.of(Code.values()).map(Code::slug).toList();

    private static final Scalar<Severity> WORD = Scalars.oneOf(Severity.class);

    private static final Scalar<Severity> SEVERITY = new Scalar<>(
            "error, warning or note (nothing is repaired silently, but only check and explain show a note)",
            WORD.parse(),
            CodeSeverities::likely);

    private static List<String> likely(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "warn" -> List.of("warning");
            case "off", "no", "none", "false", "ignore", "info", "hint" -> List.of("note");
            default -> WORD.guesses().apply(text);
        };
    }

    @Override
    public @Nullable Severities read(String key, Value value, Complaints complaints) {
        Optional<Group> group = Group.of(key, value, "it must be " + wanted(), complaints);
        return group.isPresent() ? severities(key, group.get()) : null;
    }

    private static @Nullable Severities severities(String key, Group group) {
        group.knowsOnly(CODES);
        Map<Code, Severity> read = new EnumMap<>(Code.class);
        for (Code code : Code.values()) {
            group.read(code.slug(), SEVERITY).ifPresent(severity -> {
                if (code.leeway().severities().contains(severity)) {
                    read.put(code, severity);
                } else {
                    String name = key + "." + code.slug();
                    group.complain(code.slug(), "'" + name + "' cannot be " + word(severity), hint(code.leeway()));
                }
            });
        }
        return group.sound() ? Severities.of(read) : null;
    }

    private static String hint(Leeway leeway) {
        String possible = leeway.severities().stream().map(CodeSeverities::word).collect(Collectors.joining(" or "));
        return "it must be " + possible + ", since " + leeway.reason();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String wanted() {
        return "codes of diagnostics with severities, such as cover-missing: error; each must be " + SEVERITY.wanted();
    }

    @Override
    public boolean plain() {
        return false;
    }
}
