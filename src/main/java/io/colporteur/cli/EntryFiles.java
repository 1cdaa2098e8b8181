package io.colporteur.cli;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.intake.FileKind;
import io.colporteur.intake.InboxFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The entry files of some folders of the inbox, with what could not be looked into. For one thread. */
final class EntryFiles implements InboxFiles.Visitor {

    private final InboxFiles inbox;
    private final Severities severities;
    private final Set<SourcePath> files = new TreeSet<>();
    private final List<Diagnostic> unreadable = new ArrayList<>();

    /** @param severities how bad each kind of diagnostic is */
    EntryFiles(InboxFiles inbox, Severities severities) {
        this.inbox = inbox;
        this.severities = severities;
    }

    /** Adds a file, or all that is in a folder. */
    EntryFiles add(Path fileOrFolder) throws IOException {
        inbox.below(fileOrFolder, this);
        return this;
    }

    @Override
    public void file(SourcePath path, Stamp stamp) {
        if (inbox.kind(path) == FileKind.ENTRY) {
            files.add(path);
        }
    }

    @Override
    public void unreadable(SourcePath path, IOException why) {
        Diagnostics diagnostics = new Diagnostics(path, severities);
        diagnostics.report(
                Code.FILE_UNREADABLE,
                Position.START,
                "",
                "This cannot be looked into (" + why.getClass().getSimpleName() + ").",
                "Give the user that this program runs as the right to read it.");
        unreadable.addAll(diagnostics.toList());
    }

    /** In the order of their paths. */
    List<SourcePath> files() {
        return List.copyOf(files);
    }

    boolean contains(SourcePath file) {
        return files.contains(file);
    }

    List<Diagnostic> unreadable() {
        return unreadable;
    }
}
