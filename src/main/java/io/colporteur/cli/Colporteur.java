package io.colporteur.cli;

import io.colporteur.config.Config;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** The program: without a command it is the daemon. */
@CommandLine.Command(
        name = "colporteur",
        description = "Drop an entry file in a folder: every feed that lists it is correct within a blink.",
        versionProvider = Colporteur.Version.class,
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        subcommands = {RunCommand.class, BuildCommand.class},
        footer = {"", "Without a command: run."})
public final class Colporteur extends Command {

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Colporteur()).execute(arguments));
    }

    @Override
    int work(Config config) throws Exception {
        return new RunCommand().work(config);
    }

    /** The version in the build. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream file = Colporteur.class.getResourceAsStream("/io/colporteur/version.properties")) {
                properties.load(Objects.requireNonNull(file));
            }
            return new String[] {"colporteur " + properties.getProperty("version")};
        }
    }
}
