package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.config.Config;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What can be done with the catalogue itself. */
@CommandLine.Command(
        name = "catalogue",
        description = "Looks after the catalogue itself.",
        mixinStandardHelpOptions = true,
        subcommands = CatalogueCommand.Backup.class)
final class CatalogueCommand extends Command {

    @Override
    int work(Config config) throws BadArgumentException {
        throw new BadArgumentException("say what to do with the catalogue: colporteur catalogue backup FILE");
    }

    /** Copies the catalogue as it is at one moment. */
    @CommandLine.Command(
            name = "backup",
            description = "Copies the catalogue, as it is now, into a new file; also while the daemon runs.",
            mixinStandardHelpOptions = true,
            exitCodeOnExecutionException = ExitCodes.CANNOT,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:the copy is there, and whole",
                "2:the command line or the config is wrong",
                "3:the work could not be done"
            })
    static final class Backup extends Command {

        @Parameters(paramLabel = "FILE", description = "the copy; there must be no such file yet")
        private Path file = Path.of("");

        @Override
        int work(Config config) throws Exception {
            Path target = file.toAbsolutePath();
            if (Files.exists(target)) {
                throw new CannotStartException(file + " is there already; name another file, or remove that one");
            }
            for (Path kept : List.of(config.inbox().folder(), config.outbox().folder())) {
                if (target.normalize().startsWith(kept.toAbsolutePath().normalize())) {
                    throw new BadArgumentException(file + " lies in " + kept
                            + ", where a copy of the catalogue has no place; name another file");
                }
            }
            Path folder = target.resolveSibling("");
            if (!Files.isDirectory(folder)) {
                throw new CannotStartException(folder + " is no folder; make it first, or name another file");
            }
            if (!Files.isWritable(folder)) {
                throw new CannotStartException("this program may not write into " + folder
                        + "; give the user that it runs as the right to, or name another file");
            }
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.deleteIfExists(part);
            try (CatalogueReader catalogue = Lookup.required(config)) {
                catalogue.backUp(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            output().println("the catalogue is copied to " + file + "; put it back as "
                    + config.state().catalogue() + " while nothing runs");
            return ExitCodes.OK;
        }
    }
}
