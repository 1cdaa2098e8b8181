package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.config.Config;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Severity;
import io.colporteur.links.LinkChecker;
import io.colporteur.report.Findings;
import io.colporteur.report.ReportFormat;
import io.colporteur.report.Reports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says all that there is to say about the inbox, as a compiler does, without writing anything but answers of the network. */
@CommandLine.Command(
        name = "check",
        description = "Says what is wrong in the inbox, and what would be repaired, without writing anything.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:there are no errors",
            "1:there are errors, so that not everything can be published",
            "2:the command line or the config is wrong",
            "3:the work could not be done"
        })
final class CheckCommand extends Command {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "files and folders of the inbox (default: all of it)")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "how to print what was found: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); sarif is for code"
                            + " scanning, github for the annotations of a workflow")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--links",
            description =
                    "also ask the network whether what the entries link to is still there, and keep the answers in the state"
                            + " folder: a good one is believed for a week")
    private boolean links;

    @Option(names = "--json", description = "the same as --format json")
    private boolean json;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "when to colour the text: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, that is, on a terminal)")
    private Colour color = Colour.AUTO;

    @Override
    int work(Config config) throws Exception {
        OpenInbox inbox = new OpenInbox(config);
        Findings findings = findings(config, inbox);
        new Reports(config.inbox().folder(), inbox.lines(), config.diagnostics(), color.wanted(), Version.number())
                .in(json ? ReportFormat.JSON : format)
                .write(findings, output());
        return findings.count(Severity.ERROR) == 0 ? ExitCodes.OK : ExitCodes.NOT_ALL;
    }

    private Findings findings(Config config, OpenInbox inbox)
            throws IOException, BadArgumentException, CannotStartException, InterruptedException {
        Optional<CatalogueReader> published = Lookup.openIfSound(config);
        EntryFiles wanted = wanted(inbox);
        // Without a catalogue only the other files can tell whether a name or an id is free.
        boolean all = arguments.isEmpty() || published.isEmpty();
        EntryFiles read = all ? inbox.noEntryFiles().add(inbox.folder()) : wanted;
        try (Rehearsal rehearsal = new Rehearsal(config, inbox, published)) {
            published.ifPresent(CatalogueReader::close);
            rehearsal.read(read.files());
            List<Diagnostic> found = new ArrayList<>(wanted.unreadable());
            rehearsal.diagnostics().stream()
                    .filter(one -> wanted.contains(one.file()))
                    .forEach(found::add);
            if (all) {
                try (CatalogueReader entries = rehearsal.reader()) {
                    found.addAll(wanted.unusedCovers(
                            config.covers().folders(), entries::wantsCover, entries.knowsCoversOfAll()));
                }
            }
            if (links) {
                found.addAll(deadLinks(config, inbox, rehearsal, wanted));
            }
            return new Findings(found, wanted.files().size());
        }
    }

    private List<Diagnostic> deadLinks(Config config, OpenInbox inbox, Rehearsal rehearsal, EntryFiles wanted)
            throws CannotStartException, InterruptedException {
        LinkChecker checker = LinkChecker.online(config.state().folder().resolve("links.json"), Version.number());
        LinkRound round =
                new LinkRound(checker, config.site().url().toString(), inbox.lines(), config.diagnostics(), error());
        try (CatalogueReader entries = rehearsal.reader()) {
            return round.make(entries.entries(), wanted::contains);
        } catch (IOException noAnswers) {
            throw new CannotStartException("the links cannot be checked: " + noAnswers.getMessage());
        }
    }

    private EntryFiles wanted(OpenInbox inbox) throws IOException, BadArgumentException {
        EntryFiles files = inbox.noEntryFiles();
        if (arguments.isEmpty()) {
            return files.add(inbox.folder());
        }
        for (String argument : arguments) {
            files.add(inbox.named(argument)
                    .orElseThrow(() -> new BadArgumentException("there is no " + argument + " in the inbox "
                            + inbox.folder() + "; name a file or folder of it")));
        }
        return files;
    }
}
