package io.colporteur.cli;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.CatalogueSettings;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Manifest;
import io.colporteur.config.Config;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.SourcePath;
import io.colporteur.intake.Hints;
import io.colporteur.intake.InboxWatcher;
import io.colporteur.intake.Ledger;
import io.colporteur.intake.Turnstile;
import io.colporteur.outbox.Outbox;
import io.colporteur.publication.FeedLimits;
import io.colporteur.publication.Publications;
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
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: every part made once, with what it needs, and closed in reverse. */
final class Assembly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private static final String ADOPTING = "adopting";

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
            Predicate<SourcePath> exists = this::mayExist;
            catalogue = closing(new Catalogue(
                    state.resolve("catalogue.db"),
                    new CatalogueSettings(config.site().id(), config.sitemap().max()),
                    exists,
                    clock));
            Ledger ledger = ledger();
            if (changed("rendering", config.rendering() + " " + Version.number()) || renderAll) {
                catalogue.markAllStale();
            }
            Outbox outbox = closing(new Outbox(made("outbox", config.outbox().folder())));
            recognise(outbox);
            Announcer announcer = new Announcer();
            Manifest manifest = closing(catalogue.openManifest());
            press = new Press(inbox, manifest, publications(), outbox, adopting(outbox), announcer);
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

    /** A file is only gone when its inbox is there to tell. */
    private boolean mayExist(SourcePath path) {
        return !Files.notExists(inbox.resolve(path.value())) || Files.notExists(inbox);
    }

    /** What the catalogue remembers of the inbox, unless the settings for reading changed: then all is read again. */
    private Ledger ledger() {
        Ledger ledger = new Ledger();
        if (!changed("reading", config.reading() + " " + Version.number())) {
            catalogue.forEachSource(ledger::record);
        }
        return ledger;
    }

    /** Whether settings are others than those that the catalogue was last used with. */
    private boolean changed(String settings, String fingerprint) {
        return catalogue
                .remember(settings, fingerprint)
                .filter(before -> !before.equals(fingerprint))
                .isPresent();
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

    /**
     * Whether the catalogue was lost while the outbox says that it is this site's: then what is in it is ours, until all of
     * it was written once.
     */
    private boolean adopting(Outbox outbox) throws IOException {
        if (catalogue.isNew()) {
            catalogue.remember(
                    ADOPTING, String.valueOf(siteOf(outbox).equals(config.site().id())));
        }
        return catalogue.fact(ADOPTING).filter("true"::equals).isPresent();
    }

    /** When the outbox is not the one that was written to, nothing in it is ours. */
    private void recognise(Outbox outbox) throws IOException {
        if (!catalogue.isNew() && siteOf(outbox).isEmpty()) {
            catalogue.disownArtefacts();
        }
    }

    /** Has what somebody else changed or removed in the outbox written again. */
    private void inspect(Outbox outbox) {
        int changed = catalogue.markUnless(outbox::holds);
        if (changed > 0) {
            LOG.warn("somebody else changed or removed files of the outbox ({}); they are written again", changed);
        }
    }

    private static String siteOf(Outbox outbox) throws IOException {
        Optional<byte[]> marker = outbox.read(Kind.MARKER.nameOf(""));
        return marker.isEmpty()
                ? ""
                : WireFormat.mapper().readTree(marker.get()).path("site_id").asText();
    }

    /** Everything was published at least once. */
    void settled() {
        catalogue.remember(ADOPTING, "false");
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
