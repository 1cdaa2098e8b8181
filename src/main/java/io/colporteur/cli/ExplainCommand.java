package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.catalogue.EntryRecord;
import io.colporteur.catalogue.Source;
import io.colporteur.config.Config;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.intake.FileKind;
import io.colporteur.report.Explainer;
import io.colporteur.report.Explanation;
import io.colporteur.report.ExplanationText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers why an entry is, or is not, where one expects it. */
@CommandLine.Command(
        name = "explain",
        description =
                "Says what is known of an entry: its file, repairs, dates and addresses, where it is shown, and why not"
                        + " elsewhere.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCodes.CANNOT,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the entry was found",
            "1:there is no such entry",
            "2:the command line or the config is wrong",
            "3:the work could not be done"
        })
final class ExplainCommand extends Command {

    @Parameters(
            paramLabel = "FILE|SLUG|ID",
            description = "a file of the inbox; or the slug of an entry, its name (collection/slug) or its id")
    private String wanted = "";

    @Option(names = "--json", description = "answer in JSON: with a list, since several entries may have one slug")
    private boolean json;

    @Override
    int work(Config config) throws Exception {
        OpenInbox inbox = new OpenInbox(config);
        Optional<CatalogueReader> published = Lookup.open(config);
        if (published.isPresent()) {
            try (CatalogueReader catalogue = published.get()) {
                return explain(config, inbox, catalogue);
            }
        }
        try (Rehearsal rehearsal = new Rehearsal(config, inbox, published)) {
            rehearsal.read(inbox.noEntryFiles().add(inbox.folder()).files());
            error().println("nothing was published yet: this is what would be");
            try (CatalogueReader catalogue = rehearsal.reader()) {
                return explain(config, inbox, catalogue);
            }
        }
    }

    private int explain(Config config, OpenInbox inbox, CatalogueReader catalogue) throws IOException {
        Outputs outputs = new Outputs(config);
        Explainer explainer = new Explainer(catalogue, outputs.addresses(), outputs.feeds(), outputs.limits());
        List<Explanation> explanations = new ArrayList<>();
        for (SourcePath file : meant(inbox, catalogue)) {
            explanations.add(explain(file, inbox, catalogue, explainer, config.diagnostics()));
        }
        if (explanations.isEmpty()) {
            error().println("colporteur: " + notFound(inbox));
            return ExitCodes.NOT_ALL;
        }
        if (json) {
            printJson(explanations);
        } else {
            print(explanations);
        }
        return ExitCodes.OK;
    }

    /** The files that the argument is about. */
    private Set<SourcePath> meant(OpenInbox inbox, CatalogueReader catalogue) throws IOException {
        Set<SourcePath> files = new LinkedHashSet<>();
        inbox.named(wanted)
                .flatMap(inbox.files()::relative)
                .filter(path -> inbox.files().kind(path) != FileKind.OTHER)
                .ifPresent(files::add);
        if (files.isEmpty()) {
            SourcePath.parse(wanted)
                    .flatMap(catalogue::source)
                    .map(Source::path)
                    .ifPresent(files::add);
        }
        if (files.isEmpty()) {
            catalogue.find(wanted).stream()
                    .map(EntryRecord::catalogued)
                    .map(entry -> entry.entry().source())
                    .forEach(files::add);
        }
        return files;
    }

    private static Explanation explain(
            SourcePath file, OpenInbox inbox, CatalogueReader catalogue, Explainer explainer, Severities severities) {
        Optional<Outcome> now =
                inbox.reader(Settling.NONE, inbox.darkroom().proving()).read(file);
        Stamp stamp = now.map(Outcome::stamp).orElse(null);
        List<Diagnostic> said = new ArrayList<>(now.map(Outcome::diagnostics).orElse(List.of()));
        for (Diagnostic problem : catalogue.problemsOf(file)) {
            if (said.stream().noneMatch(one -> one.code() == problem.code())) {
                said.add(problem);
            }
        }
        said.addAll(catalogue.sharedBy(file, severities));
        return explainer.explain(file, said, stamp);
    }

    private String notFound(OpenInbox inbox) throws IOException {
        Optional<Path> file = inbox.named(wanted);
        if (file.isEmpty()) {
            return "nothing is known of " + wanted
                    + ": it is no file of the inbox, and no slug, name or id of an entry";
        }
        return wanted
                + " is not a file that holds an entry, by its name: those end in .md, .markdown, .html, .yaml, .yml or"
                + " .json, are not hidden and lie in no folder of covers";
    }

    private void print(List<Explanation> explanations) throws IOException {
        ExplanationText text = new ExplanationText();
        for (Explanation explanation : explanations) {
            text.write(explanation, output());
            output().println();
        }
    }
}
