package io.colporteur.cli;

import io.colporteur.config.Config;
import picocli.CommandLine;

/** The daemon: publish what is there, then watch. */
@CommandLine.Command(
        name = "run",
        description = "Publishes what is in the inbox, then whatever changes in it, until it is stopped.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:stopped by SIGTERM or SIGINT",
            "2:the command line or the config is wrong",
            "3:the work could not be done"
        })
final class RunCommand extends Command {

    @Override
    int work(Config config) throws Exception {
        return runDaemon(config);
    }
}
