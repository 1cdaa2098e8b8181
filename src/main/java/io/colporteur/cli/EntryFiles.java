package io.colporteur.cli;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Gate;
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
import java.util.function.Predicate;

/** The entry files of some folders of the inbox, and what is misnamed, with what could not be looked into. For one thread. */
final class EntryFiles implements InboxFiles.Visitor {

    private final InboxFiles inbox;
    private final Severities severities;
    private final Set<SourcePath> files = new TreeSet<>();
    private final Set<SourcePath> covers = new TreeSet<>();
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
        FileKind kind = inbox.kind(path);
        if (kind == FileKind.ENTRY || kind == FileKind.MISNAMED || kind == FileKind.ROBOTS) {
            files.add(path);
        } else if (kind == FileKind.COVER) {
            covers.add(path);
        }
    }

    @Override
    public void link(SourcePath path) {
        report(
                path,
                Code.FOLDER_LINKED,
                "This is a link to a folder, which may be anywhere; it is not followed.",
                "Put the folder itself into the inbox, or name it with --inbox.");
    }

    @Override
    public void unreadable(SourcePath path, IOException why) {
        report(
                path,
                Code.FILE_UNREADABLE,
                inbox.isClosed(path)
                        ? InboxFiles.CLOSED
                        : "This cannot be looked into (" + why.getClass().getSimpleName() + ").",
                Gate.RIGHT_TO_READ);
    }

    private void report(SourcePath path, Code code, String message, String hint) {
        unreadable.add(diagnostic(path, code, message, hint));
    }

    private Diagnostic diagnostic(SourcePath path, Code code, String message, String hint) {
        return new Diagnostic(path, severities.of(code), code, Position.START, "", message, hint);
    }

    /** In the order of their paths. */
    List<SourcePath> files() {
        return List.copyOf(files);
    }

    /**
     * Of the images in cover folders, those that nobody wants; what lies beside entries may be there for their bodies.
     *
     * @param allKnown whether of each entry it is known which cover it wants
     */
    List<Diagnostic> unusedCovers(List<String> coverFolders, Predicate<SourcePath> wanted, boolean allKnown) {
        String remedy = allKnown && unreadable.isEmpty()
                ? "Name it in the entry that it belongs to, or remove it."
                : "Mend the files that cannot be read first: it may belong to one of them.";
        return covers.stream()
                .filter(cover ->
                        coverFolders.stream().anyMatch(folder -> cover.value().startsWith(folder + "/")))
                .filter(cover -> !wanted.test(cover))
                .map(cover -> diagnostic(cover, Code.COVER_UNUSED, "No entry has this cover.", remedy))
                .toList();
    }

    boolean contains(SourcePath file) {
        return files.contains(file);
    }

    List<Diagnostic> unreadable() {
        return unreadable;
    }
}
