package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Redirect;
import io.colporteur.config.Config;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.export.ExportFormat;
import io.colporteur.export.Holdings;
import io.colporteur.publication.Addresses;
import java.util.Iterator;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Prints the whole catalogue in the format of another program. */
@CommandLine.Command(
        name = "export",
        description =
                "Prints all that is published in the format of another program, entry by entry; also while the daemon"
                        + " runs.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all of it was printed",
            "2:the command line or the config is wrong",
            "3:the work could not be done"
        })
final class ExportCommand extends Command {

    @Parameters(
            paramLabel = "FORMAT",
            description = "what to print: ${COMPLETION-CANDIDATES}; redirects is a file for the hosts of static sites,"
                    + " the others hold the entries")
    private ExportFormat format = ExportFormat.BIBTEX;

    @Override
    int work(Config config) throws Exception {
        try (CatalogueReader catalogue = Lookup.required(config)) {
            format.forSite(config.site(), new Addresses(config.site(), config.urls()))
                    .write(holdings(catalogue), output());
            return ExitCodes.OK;
        }
    }

    private static Holdings holdings(CatalogueReader catalogue) {
        return new Holdings() {
            @Override
            public Iterator<CataloguedEntry> entries() {
                return catalogue.entries();
            }

            @Override
            public Iterator<Redirect> redirects() {
                return catalogue.view(CatalogueView::redirects).iterator();
            }
        };
    }
}
