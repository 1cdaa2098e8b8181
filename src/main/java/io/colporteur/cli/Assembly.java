package io.colporteur.cli;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.CatalogueSettings;
import io.colporteur.catalogue.DamagedCatalogue;
import io.colporteur.catalogue.Location;
import io.colporteur.catalogue.Manifest;
import io.colporteur.config.Config;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.SourcePath;
import io.colporteur.intake.FileKind;
import io.colporteur.intake.Hints;
import io.colporteur.intake.InboxWatcher;
import io.colporteur.intake.Ledger;
import io.colporteur.intake.Turnstile;
import io.colporteur.outbox.Outbox;
import io.colporteur.publication.FeedLimits;
import io.colporteur.publication.Publications;
import io.colporteur.publication.Recollection;
import io.colporteur.publication.WireFormat;
import io.colporteur.reading.EntryReader;
import io.colporteur.reading.FieldNames;
import io.colporteur.routes.Announcer;
import io.colporteur.routes.Keeper;
import io.colporteur.routes.Pipeline;
import io.colporteur.routes.Press;
import io.colporteur.routes.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: every part made once, with what it needs, and closed in reverse. */
final class Assembly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final Config config;
    private final Path inbox;
    private final Catalogue catalogue;
    private final Press press;
    private final Pipeline pipeline;

    /**
     * @param once whether the inbox is scanned once instead of again and again
     * @param renderAll whether every artefact is to be rendered anew
     */
    Assembly(Config config, boolean once, boolean renderAll) throws IOException, CannotStartException {
        this.config = config;
        try {
            inbox = inbox(config.inbox().folder());
            Path state = made("state", config.state().folder());
            closing(new StateLock(state));
            InstantSource clock = InstantSource.system();
            Path file = state.resolve("catalogue.db");
            DamagedCatalogue.setAside(file, clock.instant()).ifPresent(Assembly::regret);
            Predicate<SourcePath> exists = this::mayExist;
            catalogue = closing(new Catalogue(
                    Location.of(file),
                    new CatalogueSettings(config.site().id(), config.sitemap().max(), 20),
                    exists,
                    clock));
            catalogue.adapt(config.reading() + " " + Version.number(), config.rendering() + " " + Version.number());
            if (renderAll) {
                catalogue.markAllStale();
            }
            Ledger ledger = new Ledger();
            catalogue.forEachSource(ledger::record);
            Outbox outbox = closing(new Outbox(made("outbox", config.outbox().folder())));
            new Recovery(catalogue, outbox, new Recollection(config.site()))
                    .run(config.site().id());
            Announcer announcer = new Announcer();
            Manifest manifest = closing(catalogue.openManifest());
            press = new Press(inbox, manifest, publications(), outbox, catalogue.isAdopting(), announcer);
            Turnstile turnstile = new Turnstile();
            List<String> coverFolders = config.covers().folders();
            pipeline = closing(new Pipeline(
                    new Pipeline.Parts(
                            inbox,
                            coverFolders,
                            config.inbox().rescan(),
                            ledger,
                            turnstile,
                            new Hints(inbox, coverFolders, ledger, catalogue::sourcesBelow),
                            reader(turnstile, clock),
                            new Keeper(catalogue, ledger, turnstile, announcer, exists, () -> inspect(outbox), clock),
                            press,
                            WireFormat.mapper()),
                    once));
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

    private static Path inbox(Path folder) throws IOException, CannotStartException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CannotStartException("the inbox has to be a folder, which " + folder + " is not");
        }
        if (!Files.isDirectory(folder)) {
            throw new CannotStartException("there is no inbox at " + folder.toAbsolutePath()
                    + "; make that folder, or name another with --inbox");
        }
        return folder.toRealPath();
    }

    private static Path made(String what, Path folder) throws CannotStartException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStartException(
                    "the " + what + " folder " + folder + " cannot be made: " + e + "; name another with --" + what);
        }
    }

    private <T extends AutoCloseable> T closing(T part) {
        toClose.push(part);
        return part;
    }

    /** A file is only gone when its inbox is there to tell, or when it is none of ours by the settings. */
    private boolean mayExist(SourcePath path) {
        boolean ours = FileKind.of(path, config.covers().folders()) != FileKind.OTHER;
        return ours && (!Files.notExists(inbox.resolve(path.value())) || Files.notExists(inbox));
    }

    private Reader reader(Turnstile turnstile, InstantSource clock) {
        List<String> coverFolders = config.covers().folders();
        EntryReader entries = new EntryReader(
                inbox,
                new FieldNames(config.fields()),
                config.site().zone(),
                config.inbox().settle(),
                clock);
        Enricher enricher = new Enricher(config.site(), new CoverShelf(inbox, coverFolders));
        return new Reader(inbox, coverFolders, entries, enricher, turnstile);
    }

    private Publications publications() {
        FeedLimits limits = new FeedLimits(
                config.feeds().complete(), config.feeds().head(), config.feeds().modified());
        return new Publications(config.site(), config.urls(), limits);
    }

    /** Has what somebody else changed or removed in the outbox written again. */
    private void inspect(Outbox outbox) {
        int changed = catalogue.markUnless(outbox::holds);
        if (changed > 0) {
            LOG.warn("somebody else changed or removed files of the outbox ({}); they are written again", changed);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Press press() {
        return press;
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
            closing(new InboxWatcher(inbox, pipeline::hint, () -> pipeline.hint(inbox)));
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
