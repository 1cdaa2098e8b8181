package io.colporteur.routes;

import io.colporteur.enrichment.Enriched;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.OutsideException;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.intake.FileKind;
import io.colporteur.intake.InboxFiles;
import io.colporteur.reading.EntryReader;
import io.colporteur.reading.Reading;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins reading and enrichment: from a file to its outcome. Thread-safe. */
public final class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    /** Robots need not read more (RFC 9309, section 2.5). */
    private static final int LARGEST_ROBOTS = 500 * 1024;

    private final Gate gate;
    private final InboxFiles files;
    private final EntryReader entries;
    private final Enricher enricher;
    private final Severities severities;

    /**
     * @param coverFolders the folders of the inbox that hold covers and no entries
     * @param severities how bad each kind of diagnostic is
     */
    public Reader(Gate gate, List<String> coverFolders, EntryReader entries, Enricher enricher, Severities severities) {
        this.gate = gate;
        this.files = new InboxFiles(gate.inbox(), coverFolders);
        this.entries = entries;
        this.enricher = enricher;
        this.severities = severities;
    }

    /** What a file is now; empty while it is still being written. */
    public Optional<Outcome> read(SourcePath path) {
        FileKind kind = files.kind(path);
        if (kind == FileKind.MISNAMED) {
            return Optional.of(misnamed(path));
        }
        if (kind != FileKind.ENTRY) {
            return Optional.of(kind == FileKind.ROBOTS ? robots(path) : cover(path));
        }
        Reading reading = entries.read(path);
        return reading instanceof Reading.Unsettled ? Optional.empty() : Optional.of(outcome(path, reading));
    }

    private Outcome misnamed(SourcePath path) {
        List<Diagnostic> complaint = files.complaint(path);
        return complaint.isEmpty()
                ? new Outcome.Absent(path)
                : new Outcome.Rejected(path, InboxFiles.MISNAMED, complaint);
    }

    /** It is looked at when an entry wants it. */
    private Outcome cover(SourcePath path) {
        try {
            return new Outcome.CoverSeen(path, stamp(path));
        } catch (IOException e) {
            return new Outcome.Absent(path);
        }
    }

    /** It is read to see whether it can be; what it says is not ours to judge. */
    private Outcome robots(SourcePath path) {
        Stamp stamp;
        try {
            stamp = stamp(path);
        } catch (IOException e) {
            return new Outcome.Absent(path);
        }
        Diagnostics diagnostics = new Diagnostics(path, severities);
        try {
            Gate.read(gate.real(gate.file(path)), LARGEST_ROBOTS);
            return new Outcome.RobotsSeen(path, stamp);
        } catch (OutsideException e) {
            unpublished(Code.FILE_OUTSIDE, e, OutsideException.REMEDY, diagnostics);
        } catch (IOException e) {
            unpublished(
                    Code.FILE_UNREADABLE,
                    e,
                    "Put a text of at most " + LARGEST_ROBOTS / 1024 + " KB there.",
                    diagnostics);
        }
        return new Outcome.Rejected(path, stamp, diagnostics.toList());
    }

    private static void unpublished(Code code, IOException why, String hint, Diagnostics diagnostics) {
        String what = why instanceof AccessDeniedException ? "this program may not read it" : why.getMessage();
        diagnostics.report(code, Position.START, "", "The file cannot be published: " + what + ".", hint);
    }

    private Stamp stamp(SourcePath path) throws IOException {
        return Stamp.of(Files.readAttributes(gate.file(path), BasicFileAttributes.class));
    }

    private Outcome outcome(SourcePath path, Reading reading) {
        if (reading instanceof Reading.Parsed parsed) {
            return enriched(parsed);
        }
        if (reading instanceof Reading.Refused refused) {
            return new Outcome.Rejected(path, refused.stamp(), refused.diagnostics());
        }
        return new Outcome.Absent(path);
    }

    private Outcome enriched(Reading.Parsed parsed) {
        SourcePath path = parsed.entry().source();
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        try {
            Enriched enriched = enricher.enrich(parsed.entry());
            diagnostics.addAll(enriched.diagnostics());
            if (enriched instanceof Enriched.Refused refused) {
                return new Outcome.Rejected(path, parsed.stamp(), diagnostics, refused.coverStem());
            }
            Entry entry = ((Enriched.Ready) enriched).entry();
            return new Outcome.Accepted(path, parsed.stamp(), entry, diagnostics);
        } catch (RuntimeException e) {
            LOG.error("{} could not be handled; please report this", path, e);
            diagnostics.addAll(ourFault(path, e));
            return new Outcome.Rejected(path, parsed.stamp(), diagnostics);
        }
    }

    /** A mistake of this program must not lose the file, nor hold up the others. */
    private List<Diagnostic> ourFault(SourcePath path, RuntimeException e) {
        Diagnostics diagnostics = new Diagnostics(path, severities);
        diagnostics.report(
                Code.INTERNAL,
                Position.START,
                String.valueOf(e),
                "Colporteur itself failed on this file.",
                "Please report it, with the file and the program's log.");
        return diagnostics.toList();
    }
}
