package io.colporteur.routes;

import io.colporteur.enrichment.Enriched;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.OutsideException;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.image.Pictures;
import io.colporteur.intake.Arrival;
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
import org.jspecify.annotations.Nullable;
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
    private final Pictures pictures;
    private final Severities severities;

    /**
     * @param coverFolders the folders of the inbox that hold covers and no entries
     * @param pictures which the enricher looks at covers with
     * @param severities how bad each kind of diagnostic is
     */
    public Reader(
            Gate gate,
            List<String> coverFolders,
            EntryReader entries,
            Enricher enricher,
            Pictures pictures,
            Severities severities) {
        this.gate = gate;
        this.files = new InboxFiles(gate.inbox(), coverFolders);
        this.entries = entries;
        this.enricher = enricher;
        this.pictures = pictures;
        this.severities = severities;
    }

    /** What a file is now; empty while it is still being written. */
    public Optional<Outcome> read(SourcePath path) {
        return read(path, false);
    }

    /** The same for one that has arrived; an entry whose cover is still being written waits for it, but not for ever. */
    Optional<Outcome> read(Arrival arrival) {
        return read(arrival.path(), arrival.waits());
    }

    private Optional<Outcome> read(SourcePath path, boolean waits) {
        return switch (files.kind(path)) {
            case ENTRY -> entry(path, waits);
            case ROBOTS -> Optional.of(robots(path));
            case MISNAMED -> Optional.of(misnamed(path));
            case COVER -> cover(path);
            case OTHER -> files.isClosed(path) ? Optional.of(closed(path)) : cover(path);
        };
    }

    /** @param waits whether for a cover that is still being written */
    private Optional<Outcome> entry(SourcePath path, boolean waits) {
        Reading reading;
        try {
            reading = entries.read(path);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(failed(path, e));
        }
        if (reading instanceof Reading.Unsettled) {
            return Optional.empty();
        }
        return reading instanceof Reading.Parsed parsed
                ? enriched(parsed, waits)
                : Optional.of(unparsed(path, reading));
    }

    private Outcome failed(SourcePath path, Throwable fault) {
        try {
            return new Outcome.Rejected(path, stamp(path), ourFault(path, fault));
        } catch (IOException e) {
            return new Outcome.Absent(path);
        }
    }

    private Outcome misnamed(SourcePath path) {
        List<Diagnostic> complaint = files.complaint(path);
        return complaint.isEmpty()
                ? new Outcome.Absent(path)
                : new Outcome.Rejected(path, InboxFiles.MISNAMED, complaint);
    }

    /** A folder: what was in it stays published. */
    private Outcome closed(SourcePath path) {
        Diagnostics diagnostics = new Diagnostics(path, severities);
        diagnostics.report(Code.FILE_UNREADABLE, Position.START, "", InboxFiles.CLOSED, Gate.RIGHT_TO_READ);
        return new Outcome.Rejected(path, Stamp.UNREAD, diagnostics.toList());
    }

    /** It is looked at when an entry wants it; before that, only if it is so young that it may be half of one. */
    private Optional<Outcome> cover(SourcePath path) {
        try {
            Stamp stamp = stamp(path);
            return isUnfinished(path) ? Optional.empty() : Optional.of(new Outcome.CoverSeen(path, stamp));
        } catch (IOException e) {
            return Optional.of(new Outcome.Absent(path));
        }
    }

    /** What cannot be looked at is said to whoever wants it. */
    private boolean isUnfinished(SourcePath cover) {
        try {
            return pictures.isUnfinished(gate.real(gate.file(cover)));
        } catch (IOException e) {
            return false;
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
            unpublished(Code.FILE_OUTSIDE, e.getMessage(), OutsideException.REMEDY, diagnostics);
        } catch (AccessDeniedException e) {
            unpublished(Code.FILE_UNREADABLE, "this program may not read it", Gate.RIGHT_TO_READ, diagnostics);
        } catch (IOException e) {
            unpublished(
                    Code.FILE_UNREADABLE,
                    e.getMessage(),
                    "Put a text of at most " + LARGEST_ROBOTS / 1024 + " KB there.",
                    diagnostics);
        }
        return new Outcome.Rejected(path, Stamp.UNREAD, diagnostics.toList());
    }

    private static void unpublished(Code code, @Nullable String why, String hint, Diagnostics diagnostics) {
        diagnostics.report(code, Position.START, "", "The file cannot be published: " + why + ".", hint);
    }

    private Stamp stamp(SourcePath path) throws IOException {
        return Stamp.of(Files.readAttributes(gate.file(path), BasicFileAttributes.class));
    }

    private static Outcome unparsed(SourcePath path, Reading reading) {
        return reading instanceof Reading.Refused refused
                ? new Outcome.Rejected(path, refused.stamp(), refused.diagnostics())
                : new Outcome.Absent(path);
    }

    private Optional<Outcome> enriched(Reading.Parsed parsed, boolean waits) {
        SourcePath path = parsed.entry().source();
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        try {
            Enriched enriched = enricher.enrich(parsed.entry());
            diagnostics.addAll(enriched.diagnostics());
            if (enriched instanceof Enriched.Refused refused) {
                return Optional.of(new Outcome.Rejected(path, parsed.stamp(), diagnostics, refused.coverStem()));
            }
            Enriched.Ready ready = (Enriched.Ready) enriched;
            return waits && ready.coverUnfinished()
                    ? Optional.empty()
                    : Optional.of(new Outcome.Accepted(path, parsed.stamp(), ready.entry(), diagnostics));
        } catch (RuntimeException | StackOverflowError e) {
            diagnostics.addAll(ourFault(path, e));
            return Optional.of(new Outcome.Rejected(path, parsed.stamp(), diagnostics));
        }
    }

    /** A mistake of this program must not lose the file, nor hold up the others. */
    private List<Diagnostic> ourFault(SourcePath path, Throwable e) {
        LOG.error("{} could not be handled; please report this", path, e);
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
