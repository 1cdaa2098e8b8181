package io.colporteur.intake;

import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns a path that a watcher noticed into the files that it may be about. Thread-safe. */
public final class Hints {

    private final InboxFiles inbox;
    private final Ledger ledger;
    private final Function<String, List<SourcePath>> knownBelow;

    /** @param knownBelow the known files below a folder of the inbox */
    public Hints(InboxFiles inbox, Ledger ledger, Function<String, List<SourcePath>> knownBelow) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.knownBelow = knownBelow;
    }

    /** The file itself; for a folder that came, what is new in it; for one that went, what was known in it. */
    public List<SourcePath> about(Path noticed) {
        if (Files.isDirectory(noticed)) {
            return changedBelow(noticed);
        }
        return inbox.relative(noticed).map(path -> about(noticed, path)).orElse(List.of());
    }

    private List<SourcePath> about(Path noticed, SourcePath path) {
        List<SourcePath> files = new ArrayList<>();
        if (inbox.kind(path) != FileKind.OTHER) {
            files.add(path(path));
        }
        if (Files.notExists(noticed)) {
            files.addAll(knownBelow.apply(path.value()));
        }
        return files;
    }

    /** What is misnamed is known by the outermost part of it that is. */
    private SourcePath path(SourcePath path) {
        return inbox.kind(path) == FileKind.MISNAMED ? InboxFiles.misnamedPart(path) : path;
    }

    private List<SourcePath> changedBelow(Path folder) {
        List<SourcePath> files = new ArrayList<>();
        try {
            inbox.below(folder, (path, stamp) -> {
                if (!ledger.matches(path, stamp)) {
                    files.add(path);
                }
            });
        } catch (IOException e) {
            return files; // the folder went while it was listed; the scan will tell
        }
        return files;
    }
}
