package io.colporteur.cli;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.CatalogueSettings;
import io.colporteur.catalogue.Location;
import io.colporteur.config.Config;
import io.colporteur.report.Words;
import java.time.InstantSource;
import picocli.CommandLine;

/** Lets those entries go that stay published only because so many of them are gone at once. */
@CommandLine.Command(
        name = "allow-removals",
        description =
                "Lets those entries go that stay published only because so many files are gone at once; a daemon that"
                        + " runs removes them within a minute, else the next build does.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:they may go, or none is held back",
            "2:the command line or the config is wrong",
            "3:the work could not be done"
        })
final class AllowRemovalsCommand extends Command {

    @Override
    int work(Config config) throws Exception {
        Lookup.required(config).close();
        Location location = Location.of(config.state().catalogue());
        CatalogueSettings settings =
                new Outputs(config).settings(config.outbox().maxRemoval());
        try (Catalogue catalogue = new Catalogue(location, settings, path -> true, InstantSource.system())) {
            long allowed = catalogue.allowRemovals();
            output().println(
                            allowed == 0
                                    ? "no removals are held back"
                                    : Words.count(allowed, "entry", "entries") + " may go now");
            return ExitCodes.OK;
        }
    }
}
