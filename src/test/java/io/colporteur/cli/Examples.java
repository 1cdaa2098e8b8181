package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.catalogue.Source;
import io.colporteur.config.Config;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.report.Findings;
import io.colporteur.report.ReportFormat;
import io.colporteur.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An inbox that brings about every diagnostic, with all that is said of it: for each code there is an entry of its name,
 * or a folder of entries.
 */
final class Examples {

    private static final Path FOLDER = Path.of("src/test/resources/io/colporteur/reference");

    private final OpenInbox inbox;
    private final List<SourcePath> files;
    private final List<Diagnostic> diagnostics;
    private final Set<SourcePath> refused = new TreeSet<>();

    /** @param settings a file; where it is empty, nothing but presets holds */
    Examples(Path settings) throws Exception {
        Config config = Config.load(Optional.of(settings), Map.of(), Map.of("inbox.folder", FOLDER.toString()));
        inbox = new OpenInbox(config);
        files = inbox.noEntryFiles().add(inbox.folder()).files();
        try (Rehearsal rehearsal = new Rehearsal(config, inbox, Optional.empty())) {
            rehearsal.read(files);
            diagnostics = rehearsal.diagnostics();
            try (CatalogueReader rehearsed = rehearsal.reader()) {
                files.stream()
                        .filter(file -> rehearsed.source(file).orElseThrow().state() == Source.State.REJECTED)
                        .forEach(refused::add);
            }
        }
    }

    List<SourcePath> files() {
        return files;
    }

    /** Those that bring a code about. */
    List<SourcePath> files(Code code) {
        return files.stream().filter(file -> isOf(code, file)).toList();
    }

    /** Whether an entry that brings it about is not published. */
    boolean isRefused(Code code) {
        return files(code).stream().anyMatch(refused::contains);
    }

    static boolean isOf(Code code, SourcePath file) {
        String name = file.folder().isEmpty() ? file.stem() : file.folder().replaceAll("/.*", "");
        return name.equals(code.slug());
    }

    /** What is said of these files. */
    List<Diagnostic> diagnostics(Code code) {
        return diagnostics.stream()
                .filter(diagnostic -> isOf(code, diagnostic.file()))
                .toList();
    }

    /** A file as its author sees it, but for what cannot be seen. */
    List<String> lines(SourcePath file) {
        return inbox.lines().of(file).stream()
                .map(line -> line.replaceAll("\\p{Cntrl}", "\uFFFD"))
                .toList();
    }

    /** What {@code colporteur check} prints of these files, without the totals. */
    List<String> report(Code code) throws IOException {
        StringBuilder out = new StringBuilder();
        new Reports(inbox.folder(), inbox.lines(), Severities.USUAL, false, Version.number())
                .in(ReportFormat.TEXT)
                .write(new Findings(diagnostics(code), files(code).size()), out);
        List<String> lines = out.toString().lines().toList();
        return lines.subList(0, lines.size() - 1);
    }
}
