package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.catalogue.Condition;
import io.colporteur.config.Config;
import io.colporteur.entry.Severity;
import io.colporteur.outbox.OutboxFiles;
import io.colporteur.publication.Recollection;
import io.colporteur.report.Inspection;
import io.colporteur.report.Status;
import io.colporteur.report.StatusText;
import io.colporteur.report.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How everything is, from the catalogue and from the files that really are in the outbox. */
@CommandLine.Command(
        name = "status",
        description =
                "Says what is published, what is not as it should be, and for how long; also while the daemon runs.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything is published as it should be",
            "1:not everything is published as it should be",
            "2:the command line or the config is wrong",
            "3:the work could not be done"
        })
final class StatusCommand extends Command {

    /** A daemon writes what is stale at once; what it has not written by then, something keeps it from writing. */
    private static final Duration TIME_TO_WRITE = Duration.ofSeconds(60);

    @Option(names = "--verify", description = "compare the bytes of all files of the outbox, not only their sizes")
    private boolean verify;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Override
    int work(Config config) throws Exception {
        try (CatalogueReader catalogue = Lookup.required(config)) {
            Status status = status(config, catalogue);
            if (json) {
                printJson(status);
            } else {
                new StatusText().write(status, output());
            }
            return status.healthy() ? ExitCodes.OK : ExitCodes.NOT_ALL;
        }
    }

    private Status status(Config config, CatalogueReader catalogue) throws IOException {
        Condition condition = catalogue.condition();
        Status.Files files = new Inspection(
                        catalogue, new OutboxFiles(config.outbox().folder()), new Recollection(config.site()))
                .run(verify);
        Status.Running running = StateLock.holderOf(config.state().lock())
                .map(holder -> new Status.Running(holder.pid(), holder.since()))
                .orElse(null);
        List<String> reasons = reasons(config.inbox().folder(), condition, files, running);
        return new Status(
                reasons.isEmpty(),
                reasons,
                condition.published(),
                condition.hidden(),
                condition.rejected(),
                condition.problems().getOrDefault(Severity.ERROR, 0L),
                condition.problems().getOrDefault(Severity.WARNING, 0L),
                condition.heldRemovals(),
                files,
                condition.lastPass(),
                condition.nextDue(),
                running);
    }

    private static List<String> reasons(
            Path inbox, Condition condition, Status.Files files, Status.@Nullable Running running) {
        List<String> reasons = new ArrayList<>();
        if (!Files.isDirectory(inbox)) {
            reasons.add("there is no inbox at " + inbox + "; what is published stays until it is back");
        }
        if (condition.rejected() > 0) {
            reasons.add(Words.count(condition.rejected(), "file") + " of the inbox could not be published");
        }
        if (condition.heldRemovals() > 0) {
            reasons.add(Words.count(condition.heldRemovals(), "entry is", "entries are")
                    + " no longer in the inbox but stay published; 'colporteur allow-removals' lets them go");
        }
        if (!files.parked().isEmpty()) {
            reasons.add(Words.count(files.parked().size(), "file") + " could not be written to the outbox");
        }
        if (!files.changed().isEmpty()) {
            reasons.add("somebody else changed or removed "
                    + Words.count(files.changed().size(), "file") + " of the outbox; the next pass writes them again");
        }
        if (!files.orphans().isEmpty()) {
            reasons.add("the outbox holds " + Words.count(files.orphans().size(), "file")
                    + " of ours too many; 'colporteur build --prune-orphans' removes what is left over");
        }
        Status.Stale oldest = files.oldestStale();
        boolean late = oldest != null
                && (running == null
                        || Duration.between(oldest.since(), Instant.now()).compareTo(TIME_TO_WRITE) > 0);
        if (late) {
            reasons.add(Words.count(files.stale(), "file has", "files have") + " to be written anew, and "
                    + (running == null ? "nobody is running who does" : "that has not been done for long"));
        }
        if (condition.lastPass() == null) {
            reasons.add("no pass over the inbox has ended yet");
        }
        return reasons;
    }
}
