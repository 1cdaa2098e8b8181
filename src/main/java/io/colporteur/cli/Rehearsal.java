package io.colporteur.cli;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.catalogue.Former;
import io.colporteur.catalogue.Location;
import io.colporteur.catalogue.Revival;
import io.colporteur.config.Config;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import io.colporteur.routes.Reader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the program would make of the inbox, without writing anything: files are read as ever, but into a catalogue in
 * memory. It knows from the real one, where there is one, what was published before. For one thread.
 */
final class Rehearsal implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final int NO_BRAKE = 100;

    private final Location memory = Location.inMemory();
    private final Reader reader;
    private final Catalogue catalogue;
    private final Severities severities;
    private final Map<SourcePath, List<Diagnostic>> notes = new HashMap<>();

    /** @param published the real catalogue; only asked now */
    Rehearsal(Config config, OpenInbox inbox, Optional<CatalogueReader> published) {
        reader = inbox.reader(Settling.NONE, inbox.darkroom().proving());
        catalogue =
                new Catalogue(memory, new Outputs(config).settings(NO_BRAKE), inbox::mayHold, InstantSource.system());
        severities = config.diagnostics();
        Revival revival = catalogue.revival();
        published.ifPresent(before -> remember(before, revival));
        revival.begin(Map.of(), List.of(), false);
    }

    private static void remember(CatalogueReader published, Revival revival) {
        List<Former> batch = new ArrayList<>();
        published.forEachFormer(former -> {
            batch.add(former);
            if (batch.size() == BATCH) {
                revival.bringBack(batch);
                batch.clear();
            }
        });
        revival.bringBack(batch);
    }

    /** Reads these entry files, and again those for which something changed by that. */
    void read(List<SourcePath> files) {
        List<SourcePath> left = files;
        while (!left.isEmpty()) {
            List<SourcePath> again = new ArrayList<>();
            for (int from = 0; from < left.size(); from += BATCH) {
                List<SourcePath> batch = left.subList(from, Math.min(left.size(), from + BATCH));
                List<Outcome> outcomes =
                        batch.parallelStream().flatMap(this::outcome).toList();
                outcomes.forEach(this::note);
                again.addAll(catalogue.store(outcomes).again());
            }
            left = again;
        }
    }

    /** A file that changes while it is read is read once more; one that never rests says nothing. */
    private Stream<Outcome> outcome(SourcePath file) {
        return reader.read(file).or(() -> reader.read(file)).stream();
    }

    private void note(Outcome outcome) {
        notes.put(
                outcome.source(),
                outcome.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.NOTE)
                        .toList());
    }

    /** All that there is to say about the files that were read, in no particular order. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>();
        notes.values().forEach(all::addAll);
        try (CatalogueReader rehearsed = reader()) {
            all.addAll(rehearsed.problems());
            all.addAll(rehearsed.shared(severities));
        }
        return all;
    }

    /** The catalogue as it would be; to be closed before this. */
    CatalogueReader reader() {
        return new CatalogueReader(memory);
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
