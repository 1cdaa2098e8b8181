package io.colporteur.config;

import static io.colporteur.reference.MarkdownTable.code;

import io.colporteur.reference.MarkdownTable;
import io.colporteur.reference.Prose;
import java.util.ArrayList;
import java.util.List;

/** The page that says all about every setting. */
final class SettingsPage {

    private static final String INTRODUCTION = """
            # Settings

            Settings are read from `config/colporteur.yaml`, or from the file that `--config` names. Each has a preset, so that
            there may be no file at all. A setting is written in its section, or in one piece:

                site:
                  title: New books
                site.language: fr

            The environment can set each of them too. An option of the command line comes before an environment variable, that
            before the file, that before the preset. Lists and names with values are written in a variable as in the file:
            `COLPORTEUR_FIELDS='{summary: [description]}'`. An empty variable or value counts as none. Relative folders begin where
            the program is started.

            Everything that is not understood is said at once, each with its line and what to type instead, and the program does not
            start (exit code 2).

            A few settings change what was made of every entry. After them the next start reads the inbox again, or renders
            everything again, once; files whose bytes stay the same are not touched.

            This page is made of the program's own table of settings, by
            `mvn test -Dtest='*ReferenceTest' -Dreference.update=true`.
            """;

    private final KeyTable table;

    SettingsPage(KeyTable table) {
        this.table = table;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        String section = "";
        for (Key<?> key : table.keys()) {
            if (!key.section().equals(section)) {
                section = key.section();
                lines.addAll(List.of("", "## " + section));
            }
            lines.addAll(setting(key));
        }
        lines.addAll(oldNames());
        return INTRODUCTION + String.join("\n", lines) + "\n";
    }

    private static List<String> setting(Key<?> key) {
        List<String> lines = new ArrayList<>();
        if (!key.name().equals(key.section())) {
            lines.addAll(List.of("", "### " + key.name()));
        }
        lines.add("");
        lines.addAll(Prose.wrapped((key.description() + " " + key.advice()).strip(), ""));
        lines.add("");
        example(key).forEach(line -> lines.add("    " + line));
        lines.add("");
        MarkdownTable table = new MarkdownTable("", "")
                .row("it must be", key.shape().wanted())
                .row("preset", List.of("{}", "[]").contains(key.preset()) ? "none" : code(key.preset()))
                .row("environment variable", code(key.variable()));
        key.option().ifPresent(option -> table.row("option", code(option)));
        table.row("after a change", again(key.epoch()));
        lines.addAll(table.lines());
        return lines;
    }

    /** Lines of a file that set the key. */
    static List<String> example(Key<?> key) {
        List<String> lines = new ArrayList<>(List.of(key.section() + ":"));
        if (key.name().equals(key.section())) {
            key.example().lines().forEach(line -> lines.add("  " + line));
        } else {
            lines.add("  " + key.name().substring(key.section().length() + 1) + ": " + key.example());
        }
        return lines;
    }

    private static String again(Epoch epoch) {
        return switch (epoch) {
            case READING -> "the inbox is read again once";
            case RENDERING -> "everything is rendered again once";
            case BOTH -> "the inbox is read again once, and everything is rendered again once";
            case NONE -> "nothing is made anew";
        };
    }

    private List<String> oldNames() {
        if (table.renamed().isEmpty() && table.retired().isEmpty()) {
            return List.of();
        }
        MarkdownTable old = new MarkdownTable("old name", "now");
        table.renamed()
                .forEach(name -> old.row(code(name.name()), code(name.key().name()) + "; the old name still works"));
        table.retired()
                .forEach(name ->
                        old.row(code(name.name()), "gone since version " + name.since() + ": " + name.instead()));
        List<String> lines = new ArrayList<>(List.of("", "## Old names", ""));
        lines.addAll(old.lines());
        return lines;
    }
}
