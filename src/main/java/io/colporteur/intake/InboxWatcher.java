package io.colporteur.intake;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hints at paths of the inbox that may have changed, within milliseconds where the file system tells. Hints may come
 * twice, late or not at all; the scan finds out what they missed.
 */
public final class InboxWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatcher.class);

    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> watching;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "inbox-watcher"));

    /**
     * Starts watching: what happens after this returns is hinted at.
     *
     * @param inbox the folder, an absolute path
     * @param hint is given each absolute path, on the watcher's own thread
     * @param overflow is called when events were lost
     * @throws IOException when the folder cannot be watched
     */
    public InboxWatcher(Path inbox, Consumer<Path> hint, Runnable overflow) throws IOException {
        watcher = DirectoryWatcher.builder()
                .path(inbox)
                .fileHashing(false)
                .listener(new Listener(hint, overflow))
                .build();
        watching = watcher.watchAsync(thread);
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        watching.cancel(true);
        thread.shutdownNow();
    }

    private record Listener(Consumer<Path> hint, Runnable overflow) implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                overflow.run();
            } else {
                hint.accept(event.path());
            }
        }

        /** Also where an overflow ends up: directory-watcher 0.19.1 fails on its missing path. */
        @Override
        public void onException(Exception cause) {
            LOG.debug("an event of the file system could not be handled; everything is looked at", cause);
            overflow.run();
        }
    }
}
