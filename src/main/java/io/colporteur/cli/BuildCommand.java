package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.config.Config;
import io.colporteur.outbox.Outbox;
import io.colporteur.publication.Recollection;
import io.colporteur.report.Inspection;
import io.colporteur.routes.Completion;
import io.colporteur.routes.Press;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** One pass: read everything that changed, publish it, stop. */
@CommandLine.Command(
        name = "build",
        description = "Publishes what is in the inbox, once.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything is published",
            "1:something was rejected or held back; the rest is published",
            "2:the command line or the config is wrong",
            "3:the work could not be done"
        })
final class BuildCommand extends Command {

    @Option(
            names = "--all",
            description = "render every file of the outbox anew, not only those that a change concerns")
    private boolean renderAll;

    @Option(
            names = "--prune-orphans",
            description =
                    "remove also those files of the outbox that this program once wrote and that nothing in the inbox"
                            + " makes any more")
    private boolean pruneOrphans;

    @Override
    int work(Config config) throws Exception {
        long began = System.nanoTime();
        Completion completion = new Completion();
        try (Assembly assembly = new Assembly(config, true, renderAll, completion)) {
            assembly.pipeline().start();
            Optional<Exception> failure = completion.await();
            if (failure.isPresent()) {
                error().println("colporteur: " + failure.get().getMessage());
                return ExitCodes.CANNOT;
            }
            boolean unwritten = couldNot("write", assembly.press().parked());
            boolean undecoded = couldNot("decode", assembly.covers().givenUp());
            if (unwritten || undecoded) {
                return ExitCodes.CANNOT;
            }
            assembly.catalogue().settled();
            if (pruneOrphans) {
                pruneOrphans(config, assembly.outbox());
            }
            report(assembly, (System.nanoTime() - began) / 1_000_000);
            return assembly.isAllPublished() ? ExitCodes.OK : ExitCodes.NOT_ALL;
        }
    }

    private boolean couldNot(String verb, List<String> files) {
        if (!files.isEmpty()) {
            error().println("colporteur: could not " + verb + " " + String.join(", ", files));
        }
        return !files.isEmpty();
    }

    private void pruneOrphans(Config config, Outbox outbox) throws Exception {
        try (CatalogueReader catalogue = Lookup.required(config)) {
            for (String orphan : new Inspection(catalogue, outbox.files(), new Recollection(config.site()))
                    .run(false)
                    .orphans()) {
                outbox.remove(orphan);
                output().println("removed " + orphan + ", which nothing of the inbox makes any more");
            }
        }
    }

    private void report(Assembly assembly, long millis) {
        Press press = assembly.press();
        output().printf(
                        "%d %s written, %d removed in %d ms; %s%n",
                        press.written(),
                        press.written() == 1 ? "file" : "files",
                        press.removed(),
                        millis,
                        ProblemSummary.of(assembly.catalogue()));
    }
}
