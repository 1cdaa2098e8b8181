package io.colporteur.report;

import io.colporteur.entry.SourcePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the lines of one file while its diagnostics are shown one after another. For one thread. */
final class OpenFile implements SourceLines {

    private final SourceLines sources;
    private @Nullable SourcePath file;
    private List<String> lines = List.of();

    OpenFile(SourceLines sources) {
        this.sources = sources;
    }

    @Override
    public List<String> of(SourcePath wanted) {
        if (!wanted.equals(file)) {
            lines = sources.of(wanted);
            file = wanted;
        }
        return lines;
    }
}
