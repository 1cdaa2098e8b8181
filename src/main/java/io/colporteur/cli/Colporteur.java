package io.colporteur.cli;

import io.colporteur.config.Config;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The program: without a command it is the daemon. */
@CommandLine.Command(
        name = "colporteur",
        description = "Drop an entry file in a folder: every feed that lists it is correct within a blink.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        subcommands = {
            RunCommand.class,
            BuildCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            StatusCommand.class,
            ExportCommand.class,
            CatalogueCommand.class,
            AllowRemovalsCommand.class
        },
        footer = {"", "Without a command: run."})
public final class Colporteur extends Command {

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        // What machines read is UTF-8 whatever the locale.
        System.exit(new CommandLine(new Colporteur())
                .setOut(new PrintWriter(new StandardOutput(), false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    @Mixin
    private final Places places = new Places();

    @Override
    Places places() {
        return places;
    }

    @Override
    int work(Config config) throws Exception {
        return runDaemon(config);
    }
}
