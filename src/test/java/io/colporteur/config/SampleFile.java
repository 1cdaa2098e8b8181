package io.colporteur.config;

import io.colporteur.reference.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file of settings to begin with: a few that are set, and all others commented out, with what they are for. */
final class SampleFile {

    private static final String INTRODUCTION = """
            # The settings of Colporteur.
            #
            # A line such as "#rescan: 60s" shows what holds as long as nothing is said: take the # away and change the value.
            # The environment can set every key too (COLPORTEUR_SITE_URL sets site.url), and comes before this file. Folders are
            # relative to where the program is started. What is not understood is said, with its line, and the program does not start.
            """;

    /** Those of the sample inbox. */
    private static final Map<String, String> VALUES = Map.of(
            "site.id", "bibliographie-example",
            "site.url", "https://example.org/",
            "site.title", "Bibliographie",
            "site.language", "fr",
            "site.zone", "Europe/Paris",
            "covers.variants", "{small: 300, large: 500}");

    private final KeyTable table;

    SampleFile(KeyTable table) {
        this.table = table;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        String section = "";
        for (Key<?> key : table.keys()) {
            lines.add("");
            boolean isSection = key.name().equals(key.section());
            if (!isSection && !key.section().equals(section)) {
                lines.add(key.section() + ":");
            }
            section = key.section();
            lines.addAll(isSection ? sectionItself(key) : member(key));
        }
        return INTRODUCTION + String.join("\n", lines) + "\n";
    }

    private static List<String> sectionItself(Key<?> key) {
        List<String> lines = new ArrayList<>(words(key, ""));
        lines.add(key.name() + ":");
        key.example().lines().forEach(line -> lines.add("  #" + line));
        return lines;
    }

    private static List<String> member(Key<?> key) {
        List<String> lines = new ArrayList<>(words(key, "  "));
        String name = key.name().substring(key.section().length() + 1);
        String value = VALUES.get(key.name());
        if (value == null) {
            lines.add("  #" + name + ": " + (key.preset().equals("[]") ? key.example() : key.preset()));
        } else {
            lines.add("  # Preset: " + key.preset());
            lines.add("  " + name + ": " + value);
        }
        return lines;
    }

    private static List<String> words(Key<?> key, String indent) {
        List<String> lines = new ArrayList<>(Prose.wrapped(key.description(), indent + "# "));
        if (!key.advice().isEmpty()) {
            lines.addAll(Prose.wrapped(key.advice(), indent + "# "));
        }
        return lines;
    }
}
