package io.colporteur.mutations;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import java.util.List;
import java.util.Optional;

/**
 * What reading and enrichment make of a file.
 *
 * @param entry empty when it was refused
 * @param diagnostics what is said of it by both
 */
record Answer(Optional<Entry> entry, List<Diagnostic> diagnostics) {

    public Answer {
        diagnostics = List.copyOf(diagnostics);
    }
}
