package io.colporteur.cli;

import io.colporteur.config.Config;
import io.colporteur.config.CoversConfig;
import io.colporteur.config.ReadingConfig;
import io.colporteur.enrichment.CoverLimits;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Settling;
import io.colporteur.entry.SourcePath;
import io.colporteur.image.Darkroom;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import io.colporteur.intake.FileKind;
import io.colporteur.intake.InboxFiles;
import io.colporteur.notation.Limits;
import io.colporteur.reading.EntryReader;
import io.colporteur.reading.FieldNames;
import io.colporteur.reading.ReadingLimits;
import io.colporteur.report.SourceLines;
import io.colporteur.routes.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inbox, which is there, and what reads it as the settings want it. Any number of threads may use it. */
final class OpenInbox {

    private final Config config;
    private final Path folder;
    private final Gate gate;
    private final InboxFiles files;

    OpenInbox(Config config) throws IOException, CannotStartException {
        Path given = config.inbox().folder();
        if (Files.exists(given) && !Files.isDirectory(given)) {
            throw new CannotStartException("the inbox has to be a folder, which " + given + " is not");
        }
        if (!Files.isDirectory(given)) {
            throw new CannotStartException("there is no inbox at " + given.toAbsolutePath()
                    + "; make that folder, or name another with --inbox");
        }
        if (!Files.isReadable(given) || !Files.isExecutable(given)) {
            throw new CannotStartException("the inbox " + given.toAbsolutePath()
                    + " cannot be looked into; give the user that this program runs as the right to read it");
        }
        this.config = config;
        this.folder = given.toRealPath();
        this.gate = new Gate(folder, config.inbox().followLinks());
        this.files = new InboxFiles(folder, coverFolders());
    }

    /** Where it really is. */
    Path folder() {
        return folder;
    }

    /** What all that is read of it goes through. */
    Gate gate() {
        return gate;
    }

    List<String> coverFolders() {
        return config.covers().folders();
    }

    InboxFiles files() {
        return files;
    }

    /** None of its entry files yet, to which some are added. */
    EntryFiles noEntryFiles() {
        return new EntryFiles(files, config.diagnostics());
    }

    /**
     * What turns its files into outcomes.
     *
     * @param settling how long a file may take to be written, before it is said what is wrong with it
     * @param proofs what is known of the images of covers
     */
    Reader reader(Settling settling, Proofs proofs) {
        Pictures pictures = new Pictures(config.covers().maxBytes(), settling);
        Enricher enricher = new Enricher(
                config.site(),
                new CoverShelf(gate, coverFolders()),
                limits(config.covers()),
                pictures,
                proofs,
                config.authors(),
                config.diagnostics());
        return new Reader(gate, coverFolders(), entries(settling), enricher, pictures, config.diagnostics());
    }

    /** Where its covers are decoded, and smaller ones made of them. */
    Darkroom darkroom() {
        CoversConfig covers = config.covers();
        return new Darkroom(config.state().folder().resolve("covers"), covers.variants(), covers.maxBytes());
    }

    /** Where the lines of its files come from. */
    SourceLines lines() {
        EntryReader reader = entries(Settling.NONE);
        return file -> files.kind(file) == FileKind.ENTRY ? reader.lines(file) : List.of();
    }

    private EntryReader entries(Settling settling) {
        return new EntryReader(
                gate, new FieldNames(config.fields()), config.site().zone(), limits(), settling, config.diagnostics());
    }

    private static CoverLimits limits(CoversConfig covers) {
        return new CoverLimits(covers.maxBytes(), covers.maxSide(), covers.maxPixels(), covers.minWidth());
    }

    private ReadingLimits limits() {
        ReadingConfig reading = config.reading();
        return new ReadingLimits(
                reading.maxBytes(), new Limits(reading.maxFrontMatter(), reading.maxDepth(), reading.maxValues()));
    }

    /**
     * The file or folder that somebody means by a text: a path from where the program was started, or one from the inbox, also
     * as it is printed when it cannot be typed. Empty when there is none, or it lies elsewhere.
     */
    Optional<Path> named(String text) throws IOException {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<Path> candidates = new ArrayList<>();
        try {
            candidates.add(Path.of(text).toAbsolutePath());
            candidates.add(folder.resolve(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
        for (Path exact : List.copyOf(candidates)) {
            Spelling.ofDisk(exact).ifPresent(candidates::add);
        }
        SourcePath.parse(text).map(files::file).ifPresent(candidates::add);
        for (Path candidate : candidates) {
            Path parent = candidate.normalize().getParent();
            if (parent != null && Files.exists(candidate)) {
                Path real = parent.toRealPath().resolve(candidate.normalize().getFileName());
                if (real.startsWith(folder)) {
                    return Optional.of(real);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a folder on the way is a link, which no scan follows. */
    private static boolean isBehindALink(Path file) {
        Path parent = file.getParent();
        try {
            return parent != null && !parent.toRealPath().equals(parent);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether a file is there: it is only gone when the inbox is there to tell, or when it is none of ours. */
    boolean mayHold(SourcePath path) {
        FileKind kind = files.kind(path);
        Path file = files.file(path);
        boolean there = !Files.notExists(file)
                && (kind == FileKind.MISNAMED || !Files.isDirectory(file))
                && !isBehindALink(file);
        return files.isClosed(path) || (kind != FileKind.OTHER && (there || Files.notExists(folder)));
    }
}
