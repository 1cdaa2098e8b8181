package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Gate;
import io.colporteur.entry.InShort;
import io.colporteur.entry.OutsideException;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Position;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.notation.FieldTree;
import io.colporteur.notation.JsonReader;
import io.colporteur.notation.LimitException;
import io.colporteur.notation.Notation;
import io.colporteur.notation.NotationException;
import io.colporteur.notation.Placement;
import io.colporteur.notation.TomlReader;
import io.colporteur.notation.YamlReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of the inbox as an entry: Markdown or HTML after front matter, or YAML or JSON alone. Whatever the file
 * holds, the answer is a {@link Reading}. For any number of threads.
 */
public final class EntryReader {

    /**
     * The longest body, in characters: what is made of any of that size, however it is written, is made in a moment. It
     * is a short novel.
     */
    static final int LARGEST_BODY = 256 * 1024;

    /** How much is shown of the line that has a duplicate field already. */
    private static final int LONGEST_LINE = 80;

    private static final Stamp UNKNOWN = new Stamp(0, Instant.EPOCH);

    private final Gate gate;
    private final EntrySchema schema;
    private final Settling settling;
    private final ReadingLimits limits;
    private final YamlReader yaml;
    private final TomlReader toml;
    private final JsonReader json;
    private final Severities severities;
    private final Markdown markdown = new Markdown();

    /**
     * @param zone the time zone of dates without one
     * @param settling how long an author or a program may take to write a file: a younger one that is no entry is not yet
     *     refused
     * @param severities how bad each kind of diagnostic is
     */
    public EntryReader(
            Gate gate, FieldNames names, ZoneId zone, ReadingLimits limits, Settling settling, Severities severities) {
        this.gate = gate;
        this.schema = new EntrySchema(names, zone);
        this.limits = limits;
        this.yaml = new YamlReader(limits.fields());
        this.toml = new TomlReader(limits.fields());
        this.json = new JsonReader(limits.fields());
        this.settling = settling;
        this.severities = severities;
    }

    /** Reads a file as it is now. */
    public Reading read(SourcePath source) {
        Diagnostics diagnostics = new Diagnostics(source, severities);
        Stamp stamp = UNKNOWN;
        try {
            Path file = gate.file(source);
            BasicFileAttributes before = attributes(file);
            stamp = Stamp.of(before);
            byte[] bytes = bytes(file, before, diagnostics);
            if (bytes == null) {
                return before.isRegularFile() ? refused(stamp, diagnostics) : forGood(stamp, diagnostics);
            }
            if (bytes.length != before.size() || !same(before, attributes(file))) {
                return new Reading.Unsettled();
            }
            ParsedEntry entry = parse(source, bytes, diagnostics);
            return entry == null || diagnostics.refused()
                    ? refused(stamp, diagnostics)
                    : new Reading.Parsed(entry, stamp, diagnostics.toList());
        } catch (NoSuchFileException gone) {
            return new Reading.Absent();
        } catch (OutsideException outside) {
            diagnostics.report(
                    Code.FILE_OUTSIDE,
                    Position.START,
                    "",
                    "The file cannot be read: " + outside.getMessage() + ".",
                    OutsideException.REMEDY);
            return forGood(stamp, diagnostics);
        } catch (AccessDeniedException denied) {
            reportUnreadable(diagnostics, "The file may not be read by this program.", Gate.RIGHT_TO_READ);
        } catch (IOException problem) {
            reportUnreadable(
                    diagnostics,
                    "The file cannot be read: " + Objects.requireNonNullElse(problem.getMessage(), "no reason given")
                            + ".",
                    "See whether the disk or the network drive is all right; the file is tried again at every scan.");
        }
        return settling.isYoung(stamp) ? new Reading.Unsettled() : forGood(Stamp.UNREAD, diagnostics);
    }

    /**
     * The lines of a file as its author sees them in an editor, and as the positions of diagnostics count them. None when
     * the file cannot be read.
     */
    public List<String> lines(SourcePath source) {
        try {
            Path file = gate.file(source);
            Diagnostics unheard = new Diagnostics(source);
            byte[] bytes = bytes(file, attributes(file), unheard);
            return bytes == null ? List.of() : SourceText.lines(bytes, unheard);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private byte @Nullable [] bytes(Path file, BasicFileAttributes attributes, Diagnostics diagnostics)
            throws IOException {
        Path real = gate.real(file);
        if (!attributes.isRegularFile()) {
            reportUnreadable(
                    diagnostics,
                    "This is a folder, a pipe or a device, not a file.",
                    "Give it a name without this extension.");
        } else if (attributes.size() > limits.bytes()) {
            diagnostics.report(
                    Code.FILE_TOO_LARGE,
                    Position.START,
                    "",
                    "The file has " + attributes.size() + " bytes, and an entry can have " + limits.bytes() + ".",
                    "Put images and data into files of their own, or raise reading.maxBytes.");
        } else {
            return Gate.read(real, limits.bytes());
        }
        return null;
    }

    private @Nullable ParsedEntry parse(SourcePath source, byte[] bytes, Diagnostics diagnostics) {
        SourceText file = SourceText.of(bytes, diagnostics);
        if (file.text().isBlank()) {
            diagnostics.report(
                    Code.FRONT_MATTER_MISSING, Position.START, "", "The file is empty.", "Write at least a title.");
            return null;
        }
        try {
            FrontMatter parts = parts(source, file.text(), diagnostics);
            return parts == null ? null : entry(source, file, parts, diagnostics);
        } catch (LimitException tooMuch) {
            diagnostics.report(
                    Code.FILE_TOO_LARGE,
                    tooMuch.at(),
                    tooMuch.excerpt(),
                    tooMuch.sentence(),
                    tooMuch.hint() + " The most is set by " + ReadingLimits.setting(tooMuch) + ".");
        } catch (NotationException slip) {
            diagnostics.report(Code.FRONT_MATTER_SYNTAX, slip.at(), slip.excerpt(), slip.sentence(), slip.hint());
        }
        return null;
    }

    private static @Nullable FrontMatter parts(SourcePath source, String text, Diagnostics diagnostics) {
        return switch (source.extension()) {
            case "json" -> new FrontMatter(Notation.JSON, text, 1, "");
            case "yaml", "yml" -> new FrontMatter(Notation.YAML, text, 1, "");
            default -> FrontMatter.split(text, diagnostics);
        };
    }

    private ParsedEntry entry(SourcePath source, SourceText file, FrontMatter parts, Diagnostics diagnostics)
            throws NotationException {
        Placement placement = file.from(parts.firstLine() - 1);
        FieldTree fields = switch (parts.notation()) {
            case YAML -> yaml.read(parts.fields(), placement);
            case TOML -> toml.read(parts.fields(), placement);
            case JSON -> json.read(parts.fields(), placement);
        };
        fields.duplicates().forEach(duplicate -> report(duplicate, file, diagnostics));
        String body = parts.body();
        int line = lineOf(body, file.text());
        return schema.entry(source, fields.root(), body, line, html(source, body, line, diagnostics), diagnostics);
    }

    private static void report(FieldTree.Duplicate duplicate, SourceText file, Diagnostics diagnostics) {
        int line = duplicate.first().line();
        // what stands there takes as long to find as the file is
        String there = diagnostics.isFull(Code.FIELD_DUPLICATE) ? "" : InShort.of(file.line(line), LONGEST_LINE);
        diagnostics.report(
                Code.FIELD_DUPLICATE,
                duplicate.again(),
                duplicate.name(),
                "The field " + duplicate.name() + " stands here once more; line " + line + " has it already: " + there,
                "Delete one of the two.");
    }

    private String html(SourcePath source, String body, int firstLine, Diagnostics diagnostics) {
        try {
            if (body.length() > LARGEST_BODY) {
                throw new BodyTooLargeException(
                        0,
                        "The body is longer than the " + LARGEST_BODY / 1024 + " KiB that one can have.",
                        "Split it into several entries; put images and data into files of their own.");
            }
            return source.extension().equals("html") ? body : markdown.toHtml(body);
        } catch (BodyTooLargeException large) {
            Position at = new Position(firstLine + large.line(), 1);
            diagnostics.report(
                    Code.FILE_TOO_LARGE, at, "", Objects.requireNonNullElse(large.getMessage(), ""), large.hint());
            return "";
        }
    }

    /** Where the body, which the text ends with, begins in it. */
    private static int lineOf(String body, String text) {
        return (int) text.chars()
                        .limit(text.length() - body.length())
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }

    private Reading refused(Stamp stamp, Diagnostics diagnostics) {
        return settling.isYoung(stamp) ? new Reading.Unsettled() : forGood(stamp, diagnostics);
    }

    /** However young it is: what it is will not change by waiting. */
    private static Reading forGood(Stamp stamp, Diagnostics diagnostics) {
        return new Reading.Refused(stamp, diagnostics.toList());
    }

    private static void reportUnreadable(Diagnostics diagnostics, String message, String hint) {
        diagnostics.report(Code.FILE_UNREADABLE, Position.START, "", message, hint);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static boolean same(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }
}
