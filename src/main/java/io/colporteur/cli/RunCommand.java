package io.colporteur.cli;

import io.colporteur.config.Config;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Override
    int work(Config config) throws Exception {
        Assembly assembly = new Assembly(config, false, false);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(assembly), "shutdown"));
        if (config.inbox().watch()) {
            assembly.watch();
        }
        assembly.pipeline().start();
        assembly.pipeline()
                .completion()
                .await()
                .ifPresentOrElse(
                        failure -> LOG.error("the first pass failed: {}", failure.getMessage()),
                        () -> ready(assembly, config));
        stopped.await();
        return ExitCodes.OK;
    }

    private static void ready(Assembly assembly, Config config) {
        assembly.catalogue().settled();
        LOG.info(
                "everything in {} is published to {}; {}; waiting for changes",
                config.inbox().folder(),
                config.outbox().folder(),
                ProblemSummary.of(assembly.catalogue()));
    }

    /** A signal is how a daemon is meant to end: whatever is inside is finished, and the shell is told that all is well. */
    private static void stop(Assembly assembly) {
        assembly.close();
        LOG.info("stopped");
        Runtime.getRuntime().halt(ExitCodes.OK);
    }
}
