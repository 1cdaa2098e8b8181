package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueException;
import io.colporteur.config.Config;
import io.colporteur.routes.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program as it runs for years. It publishes until it is stopped, and begins anew, within the same process, when its
 * settings change, when its inbox is another folder than before or is back, and when its catalogue turns out to be damaged:
 * whatever happens meanwhile in the inbox is found by the scan that every beginning makes.
 */
final class Daemon implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);

    /** A stop that takes longer is cut short: a kill at any instant loses nothing. */
    private static final long PATIENCE_MILLIS = 1200;

    private static final long LOOK_EVERY_MILLIS = 1000;

    /** Why it looks around before its time. */
    private enum Call {
        /** Somebody wants the settings to be read again. */
        SETTINGS,
        /** The catalogue cannot be used any more. */
        CATALOGUE_DAMAGED
    }

    private final SettingsWatch settings;
    private final Troubles troubles = new Troubles();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private volatile @Nullable Assembly assembly;
    private volatile boolean ready;
    private @Nullable Object inbox;

    Daemon(SettingsWatch settings) {
        this.settings = settings;
    }

    /** Runs until the process is told to end, which never lets this return. */
    int run() throws Exception {
        Thread stopping = new Thread(this::stop, "shutdown");
        Runtime.getRuntime().addShutdownHook(stopping);
        Signals.onHangup(() -> calls.add(Call.SETTINGS));
        try {
            begin();
            return goOn();
        } catch (Exception e) {
            isNotStopped(stopping);
            end();
            throw e;
        }
    }

    /** The process ends because of a fault, and is to say so. */
    private static void isNotStopped(Thread stopping) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException itIs) {
            LOG.debug("it is stopped all the same", itIs);
        }
    }

    private int goOn() throws Exception {
        while (true) {
            Call call = calls.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (call == Call.CATALOGUE_DAMAGED) {
                beginAnew("the catalogue is damaged");
            } else if (isAnotherInbox()) {
                beginAnew("the inbox is back, or another folder is in its place");
            } else {
                Optional<Config> changed = call == Call.SETTINGS ? settings.reread() : settings.changed();
                if (changed.isPresent()) {
                    beginAnewWith(changed.get());
                }
            }
        }
    }

    private synchronized void begin() throws Exception {
        Config config = settings.current();
        ready = false;
        Assembly made = new Assembly(config, false, false, this);
        assembly = made;
        inbox = identity(config.inbox().folder());
        calls.removeIf(call -> call == Call.CATALOGUE_DAMAGED);
        if (config.inbox().watch()) {
            made.watch();
        }
        made.pipeline().start();
    }

    private synchronized void end() {
        Assembly made = assembly;
        assembly = null;
        if (made != null) {
            made.close();
        }
    }

    private synchronized void beginAnew(String why) throws Exception {
        LOG.warn("{}; beginning anew", why);
        end();
        begin();
    }

    /** With settings that cannot be worked with, the old ones go on. */
    private synchronized void beginAnewWith(Config changed) throws Exception {
        LOG.info("the settings have changed; beginning anew with them");
        changed.notes().forEach(note -> LOG.warn("{}", note));
        Config before = settings.current();
        end();
        try {
            settings.use(changed);
            begin();
        } catch (CannotStartException | CatalogueException | IOException e) {
            LOG.error("the changed settings cannot be worked with; the old ones go on: {}", e.getMessage());
            end();
            settings.use(before);
            begin();
        }
    }

    /** A disk that was taken out and put back, or a folder that took the place of another, is not watched any more. */
    private boolean isAnotherInbox() {
        Object before = inbox;
        inbox = identity(settings.current().inbox().folder());
        return inbox != null && !inbox.equals(before);
    }

    /** What no other folder has; null for one that is not there, and where the file system does not tell. */
    private static @Nullable Object identity(Path folder) {
        try {
            return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        } catch (IOException notThere) {
            return null;
        }
    }

    @Override
    public void published() {
        Assembly made = assembly;
        if (made == null) {
            return;
        }
        if (!ready) {
            ready = true;
            made.catalogue().settled();
            LOG.info(
                    "{} in {} is published to {}; {}; waiting for changes",
                    made.isAllPublished() ? "everything" : "what can be published",
                    made.config().inbox().folder(),
                    made.config().outbox().folder(),
                    ProblemSummary.of(made.catalogue()));
        }
        troubles.over();
    }

    @Override
    public void failed(Exception cause) {
        troubles.add(cause);
        if (cause instanceof CatalogueException fault && fault.damaged()) {
            calls.add(Call.CATALOGUE_DAMAGED);
        }
    }

    /** A signal is how a daemon is meant to end: the shell is told that all is well. */
    private void stop() {
        Thread ending = new Thread(this::end, "ending");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("stopped");
        Runtime.getRuntime().halt(ExitCodes.OK);
    }
}
