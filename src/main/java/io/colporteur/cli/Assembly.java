package io.colporteur.cli;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.DamagedCatalogue;
import io.colporteur.catalogue.Location;
import io.colporteur.catalogue.Manifest;
import io.colporteur.config.Config;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.Settling;
import io.colporteur.entry.SourcePath;
import io.colporteur.image.Darkroom;
import io.colporteur.image.Proofs;
import io.colporteur.intake.Hints;
import io.colporteur.intake.InboxWatcher;
import io.colporteur.intake.Ledger;
import io.colporteur.intake.Turnstile;
import io.colporteur.outbox.Outbox;
import io.colporteur.publication.Recollection;
import io.colporteur.publication.WireFormat;
import io.colporteur.routes.Announcer;
import io.colporteur.routes.CoverQueue;
import io.colporteur.routes.Inspector;
import io.colporteur.routes.Keeper;
import io.colporteur.routes.Originals;
import io.colporteur.routes.Pipeline;
import io.colporteur.routes.Press;
import io.colporteur.routes.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: every part made once, with what it needs, and closed in reverse. */
final class Assembly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final Config config;
    private final OpenInbox inbox;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final Press press;
    private final Turnstile turnstile;
    private final CoverQueue covers;
    private final Pipeline pipeline;

    /**
     * @param once whether the inbox is scanned once instead of again and again
     * @param renderAll whether every artefact is to be rendered anew
     * @param progress is told how the work goes on
     */
    Assembly(Config config, boolean once, boolean renderAll, Progress progress)
            throws IOException, CannotStartException {
        this.config = config;
        try {
            inbox = new OpenInbox(config);
            made("state", config.state().folder());
            closing(new StateLock(config.state().lock()));
            InstantSource clock = InstantSource.system();
            Outputs outputs = new Outputs(config);
            Path file = config.state().catalogue();
            DamagedCatalogue.setAside(file, clock.instant()).ifPresent(Assembly::regret);
            Predicate<SourcePath> exists = inbox::mayHold;
            catalogue = closing(new Catalogue(
                    Location.of(file), outputs.settings(config.outbox().maxRemoval()), exists, clock));
            outbox = closing(opened(made("outbox", config.outbox().folder())));
            new Recovery(catalogue, outbox.files(), new Recollection(config.site()))
                    .run(config.site().id());
            // what cannot be named under one locale can be under the next
            String names = FileNames.allCanBeSpelled() ? "" : " only ASCII names";
            catalogue.adapt(
                    config.readingEpoch() + " " + Version.number() + names,
                    config.renderingEpoch() + " " + Version.number());
            if (renderAll) {
                catalogue.markAllStale();
            }
            Ledger ledger = new Ledger();
            catalogue.forEachSource(ledger::record);
            Announcer announcer = new Announcer();
            Manifest manifest = closing(catalogue.openManifest());
            Darkroom darkroom = inbox.darkroom();
            darkroom.tidy();
            press = new Press(
                    new Originals(inbox.gate(), config.covers().maxBytes(), darkroom),
                    manifest,
                    outputs.publications(),
                    outbox,
                    catalogue.isAdopting(),
                    announcer);
            turnstile = new Turnstile(config.inbox().settle());
            covers = new CoverQueue(inbox.gate(), catalogue, turnstile, darkroom);
            pipeline = closing(new Pipeline(
                    new Pipeline.Parts(
                            inbox.folder(),
                            inbox.coverFolders(),
                            config.inbox().rescan(),
                            ledger,
                            turnstile,
                            new Hints(inbox.files(), ledger, catalogue::sourcesBelow),
                            inbox.reader(new Settling(config.inbox().settle(), clock), proofs(darkroom)),
                            new Keeper(
                                    catalogue,
                                    ledger,
                                    turnstile,
                                    announcer,
                                    exists,
                                    new Inspector(catalogue, outbox.files()),
                                    clock),
                            covers,
                            press,
                            WireFormat.mapper()),
                    once,
                    progress));
        } catch (IOException | RuntimeException | CannotStartException e) {
            close();
            throw e;
        }
    }

    private static void regret(DamagedCatalogue.Found damaged) {
        LOG.warn(
                "the catalogue was damaged ({}) and is now {}; a new one is made from the inbox and the outbox",
                damaged.what(),
                damaged.movedTo());
    }

    /**
     * Covers are developed when their entries are published already; unless that was before the catalogue was lost, for
     * then nothing that is there must change for a moment.
     */
    private Proofs proofs(Darkroom darkroom) {
        Proofs developing = darkroom.developing();
        return (file, picture) -> (catalogue.isAdopting() ? developing : darkroom).of(file, picture);
    }

    private static Path made(String what, Path folder) throws CannotStartException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStartException(
                    "the " + what + " folder " + folder + " cannot be made: " + e + "; name another with --" + what);
        }
    }

    private static Outbox opened(Path folder) throws CannotStartException {
        try {
            return new Outbox(folder);
        } catch (IOException e) {
            throw new CannotStartException("the outbox folder " + folder + " cannot be written to: " + e
                    + "; give the user that this program runs as the right to, or name another with --outbox");
        }
    }

    private <T extends AutoCloseable> T closing(T part) {
        toClose.push(part);
        return part;
    }

    /** Whether nothing in the inbox was rejected, is held back or still being written to. */
    boolean isAllPublished() {
        return turnstile.aside().isEmpty() && !catalogue.anyRejected() && catalogue.heldRemovals() == 0;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Outbox outbox() {
        return outbox;
    }

    Press press() {
        return press;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    CoverQueue covers() {
        return covers;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    Config config() {
        return config;
    }

    /** Starts to watch the inbox; where that is not possible, the scan finds every change a little later. */
    void watch() {
        try {
            closing(new InboxWatcher(inbox.folder(), pipeline::hint, pipeline::rescan));
        } catch (IOException e) {
            LOG.warn(
                    "the inbox cannot be watched ({}); it is scanned every {}",
                    e.getMessage(),
                    config.inbox().rescan());
        }
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            AutoCloseable part = toClose.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} could not be closed", part.getClass().getSimpleName(), e);
            }
        }
    }
}
