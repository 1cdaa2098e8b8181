package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueException;
import io.colporteur.config.Config;
import io.colporteur.config.InvalidConfigException;
import io.colporteur.entry.FileNames;
import io.colporteur.publication.WireFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the settings, and how they say that they cannot do their work. */
@CommandLine.Command(versionProvider = Version.class)
abstract class Command implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() throws Exception {
        int exitCode = attempt();
        if (output().checkError()) {
            error().println("colporteur: not all could be printed; is the disk full, or was the output closed?");
            return ExitCodes.CANNOT;
        }
        return exitCode;
    }

    private int attempt() throws Exception {
        if (!FileNames.allCanBeSpelled()) {
            error().println("colporteur: the charset of the locale is " + FileNames.charset()
                    + ": files whose names are not ASCII can be neither read nor written, and what was published of them"
                    + " stays. " + FileNames.REMEDY);
        }
        try {
            return begin(settings());
        } catch (InvalidConfigException e) {
            e.problems().forEach(problem -> error().println(problem));
            return ExitCodes.USAGE;
        } catch (BadArgumentException e) {
            error().println("colporteur: " + e.getMessage());
            return ExitCodes.USAGE;
        } catch (CannotStartException | CatalogueException e) {
            error().println("colporteur: " + e.getMessage());
            return ExitCodes.CANNOT;
        } catch (IOException e) {
            error().println("colporteur: " + e);
            return ExitCodes.CANNOT;
        }
    }

    /** The settings as they are now. */
    final Config settings() throws InvalidConfigException {
        return places().load(System.getenv());
    }

    /** Publishes until the process is told to end; watches the settings from these on. */
    final int runDaemon(Config config) throws Exception {
        return new Daemon(new SettingsWatch(places().settingsFiles(), this::settings, config)).run();
    }

    /** Says which settings should be given otherwise; they work all the same, and so does the command. */
    final int begin(Config config) throws Exception {
        config.notes().forEach(note -> error().println(note));
        return work(config);
    }

    /** The options of the whole program, wherever in the command line they stand. */
    Places places() {
        return ((Colporteur) spec.root().userObject()).places();
    }

    /** Does the work; returns an exit code. */
    abstract int work(Config config) throws Exception;

    /** Prints what machines read. */
    void printJson(Object wire) throws IOException {
        output().print(WireFormat.mapper().writeValueAsString(wire));
    }

    PrintWriter output() {
        return spec.commandLine().getOut();
    }

    PrintWriter error() {
        return spec.commandLine().getErr();
    }
}
