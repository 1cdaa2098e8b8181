package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.config.Config;
import io.colporteur.config.ConfigProblem;
import io.colporteur.entry.Position;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandTest {

    @Test
    void notesAboutTheSettingsAreSaidBeforeTheWork() throws Exception {
        StringWriter said = new StringWriter();
        PrintWriter error = new PrintWriter(said);
        Worker worker = new Worker();
        new CommandLine(worker).setErr(error);
        ConfigProblem note = new ConfigProblem("a.yaml", new Position(2, 3), "a.b", "'a.b' is old", "type a.c");

        int exitCode = worker.begin(with(note));

        assertThat(exitCode).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(said.toString().lines()).containsExactly("a.yaml:2:3: 'a.b' is old: type a.c", "at work");
    }

    @CommandLine.Command(name = "work")
    private static final class Worker extends Command {

        @Override
        int work(Config config) {
            error().println("at work");
            return ExitCodes.NOT_ALL;
        }
    }

    private static Config with(ConfigProblem note) throws Exception {
        Config config = Config.load(Optional.empty(), Map.of(), Map.of());
        return new Config(
                config.site(),
                config.inbox(),
                config.outbox(),
                config.state(),
                config.fields(),
                config.reading(),
                config.urls(),
                config.covers(),
                config.diagnostics(),
                config.authors(),
                config.feeds(),
                config.archive(),
                config.sitemap(),
                config.readingEpoch(),
                config.renderingEpoch(),
                List.of(note));
    }
}
