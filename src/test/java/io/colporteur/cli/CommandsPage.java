package io.colporteur.cli;

import static io.colporteur.reference.MarkdownTable.code;

import io.colporteur.reference.MarkdownTable;
import io.colporteur.reference.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The page that says all about every command. */
final class CommandsPage {

    private static final String INTRODUCTION = """
            # Commands

            `colporteur` is `target/colporteur/bin/colporteur`, or `java -jar target/colporteur.jar`. Without a command it does what
            `colporteur run` does; `colporteur --version` says which version it is. What a command answers goes to the standard
            output in UTF-8, what it has to say of its own work to the standard error output.

            This page is made of the program's own commands, by
            `mvn test -Dtest='*ReferenceTest' -Dreference.update=true`.

            ## Options of all commands

            They may stand before or after the command, and hold whatever the environment and the [settings](settings.md) say.

            """;

    /**
     * A command line to begin with.
     *
     * @param line what is typed
     * @param purpose what it is good for
     */
    record Example(String line, String purpose) {}

    private static final Map<String, Example> EXAMPLES = Map.of(
            "colporteur run",
            new Example(
                    "colporteur run --inbox /srv/library/inbox --outbox /srv/www/new",
                    "A service that keeps a folder of a web server right."),
            "colporteur build",
            new Example("colporteur build --outbox public", "A step of a pipeline that deploys a static site."),
            "colporteur check",
            new Example(
                    "colporteur check --format github inbox/bibliographie",
                    "A workflow of GitHub Actions that shows in a pull request what is wrong with one collection."),
            "colporteur explain",
            new Example(
                    "colporteur explain inbox/bibliographie/rgaa.md",
                    "To find out why an entry is in no feed, or not in the one that you look at."),
            "colporteur status",
            new Example("colporteur status --json", "A monitor that asks every few minutes whether all is well."),
            "colporteur export",
            new Example("colporteur export bibtex > library.bib", "To cite in LaTeX what the catalogue holds."),
            "colporteur catalogue",
            new Example("colporteur catalogue --help", "To see what can be done with the catalogue."),
            "colporteur catalogue backup",
            new Example(
                    "colporteur catalogue backup /backup/2024-06-01.db",
                    "A copy for each night, made while the daemon runs."),
            "colporteur allow-removals",
            new Example("colporteur allow-removals", "After many entries were taken out of the inbox on purpose."));

    /** What only helps comes last. */
    private static final Comparator<OptionSpec> BY_NAME =
            Comparator.comparing(OptionSpec::usageHelp).thenComparing(OptionSpec::longestName);

    private final CommandSpec program;

    CommandsPage(CommandSpec program) {
        this.program = program;
    }

    String text() {
        List<String> lines = new ArrayList<>(table(ofAllCommands()));
        commands().forEach(command -> lines.addAll(section(command)));
        return INTRODUCTION + String.join("\n", lines) + "\n";
    }

    /** All commands, each followed by those within it. */
    List<CommandSpec> commands() {
        return within(program).toList();
    }

    private static Stream<CommandSpec> within(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(inner -> Stream.concat(Stream.of(inner), within(inner)));
    }

    static Example example(CommandSpec command) {
        return EXAMPLES.get(command.qualifiedName());
    }

    private static List<String> section(CommandSpec command) {
        List<String> lines =
                new ArrayList<>(List.of("", "## " + command.qualifiedName(), "", "    " + synopsis(command), ""));
        lines.addAll(Prose.wrapped(String.join(" ", command.usageMessage().description()), ""));
        List<ArgSpec> own = own(command);
        if (!own.isEmpty()) {
            lines.add("");
            lines.addAll(table(own));
        }
        lines.addAll(exitCodes(command));
        lines.addAll(List.of(
                "", example(command).purpose(), "", "    " + example(command).line()));
        return lines;
    }

    private static String synopsis(CommandSpec command) {
        String inner = command.subcommands().isEmpty() ? "" : " COMMAND";
        return command.qualifiedName()
                + own(command).stream().map(argument -> " " + usage(argument)).collect(Collectors.joining())
                + inner;
    }

    private static String usage(ArgSpec argument) {
        String usage = name(argument) + (argument.arity().max() > 1 ? "..." : "");
        return argument.required() ? usage : "[" + usage + "]";
    }

    private static List<String> table(List<? extends ArgSpec> arguments) {
        MarkdownTable table = new MarkdownTable("", "");
        arguments.forEach(argument -> table.row(code(name(argument)), String.join(" ", argument.description())));
        return table.lines();
    }

    private static String name(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static List<String> exitCodes(CommandSpec command) {
        if (command.usageMessage().exitCodeList().isEmpty()) {
            return List.of();
        }
        MarkdownTable table = new MarkdownTable("exit code", "when");
        command.usageMessage().exitCodeList().forEach(table::row);
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(table.lines());
        return lines;
    }

    /** The options and then the parameters that this command has and others have not. */
    private static List<ArgSpec> own(CommandSpec command) {
        Stream<OptionSpec> options = command.options().stream()
                .filter(option -> !isOfAllCommands(option) && !option.versionHelp())
                .sorted(BY_NAME);
        return Stream.concat(options, command.positionalParameters().stream()).toList();
    }

    private List<OptionSpec> ofAllCommands() {
        return program.options().stream()
                .filter(CommandsPage::isOfAllCommands)
                .sorted(BY_NAME)
                .toList();
    }

    private static boolean isOfAllCommands(OptionSpec option) {
        return option.usageHelp() || option.scopeType() == ScopeType.INHERIT;
    }
}
