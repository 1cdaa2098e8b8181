package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.reference.ReferenceFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The reference page says what the program's commands are. */
class CommandsReferenceTest {

    private final CommandLine program = new CommandLine(new Colporteur());
    private final CommandsPage page = new CommandsPage(program.getCommandSpec());

    @Test
    void thePageIsMadeOfTheCommands() throws IOException {
        ReferenceFile.page("commands.md").assertHolds(page.text());
    }

    @Test
    void everyCommandHasAnExampleThatItUnderstands() {
        for (CommandSpec command : page.commands()) {
            String name = command.qualifiedName();
            assertThat(CommandsPage.example(command)).as(name).isNotNull();

            assertThat(commandOf(CommandsPage.example(command).line())).isEqualTo(name);
        }
    }

    /** The command that the program takes a line for; what the shell does with the output is not its business. */
    private String commandOf(String line) {
        List<String> words = List.of(line.split(" > ", 2)[0].split(" "));
        assertThat(words.get(0)).isEqualTo("colporteur");
        ParseResult result = program.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
        while (result.hasSubcommand()) {
            result = result.subcommand();
        }
        return result.commandSpec().qualifiedName();
    }
}
