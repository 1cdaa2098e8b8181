package io.colporteur.routes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.catalogue.Undeveloped;
import io.colporteur.entry.SourcePath;
import io.colporteur.intake.Hints;
import io.colporteur.intake.InboxFiles;
import io.colporteur.intake.Ledger;
import io.colporteur.intake.Turnstile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** The running routes: the stages joined, started in the order in which they feed each other. */
public final class Pipeline implements AutoCloseable {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(20);

    private final Main main = new Main();
    private final Progress progress;
    private final Turnstile turnstile;
    private final Press press;
    private final CoverQueue covers;
    private final ScanPasses passes;
    private final CompletableFuture<ProducerTemplate> producer = new CompletableFuture<>();
    private volatile boolean closed;

    /**
     * What the pipeline is made of.
     *
     * @param inbox an absolute path
     * @param coverFolders the folders of the inbox that hold covers and no entries
     * @param rescan the pause between two scans
     * @param mapper turns wire records into bytes
     */
    public record Parts(
            Path inbox,
            List<String> coverFolders,
            Duration rescan,
            Ledger ledger,
            Turnstile turnstile,
            Hints hints,
            Reader reader,
            Keeper keeper,
            CoverQueue covers,
            Press press,
            ObjectMapper mapper) {}

    /**
     * @param once whether the inbox is scanned once instead of again and again
     * @param progress is told how the work goes on
     */
    public Pipeline(Parts parts, boolean once, Progress progress) {
        this.progress = progress;
        turnstile = parts.turnstile();
        press = parts.press();
        covers = parts.covers();
        // Camel's own waits at SIGTERM for somebody to stop it, at times in the very thread that would
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.configure().withName("colporteur");
        main.configure().withBasePackageScanEnabled(false);
        main.configure().withShutdownTimeout((int) SHUTDOWN_LIMIT.toSeconds());
        main.configure().withJmxEnabled(false);
        main.configure().withStreamCachingEnabled(false); // it writes larger documents to a temporary file first
        main.configure().setStartupSummaryLevel(StartupSummaryLevel.Off);
        if (once) {
            main.addInitialProperty(Endpoints.SLEEP, "5"); // who is soon done is soon to stop
        }
        SeenFilter seen = new SeenFilter(new InboxFiles(parts.inbox(), parts.coverFolders()), parts.ledger());
        main.bind("seen", seen);
        passes = new ScanPasses(
                parts.ledger(),
                parts.turnstile(),
                seen,
                parts.rescan(),
                this::offer,
                () -> offered(parts.keeper()),
                progress::failed);
        main.bind("passes", passes);
        main.configure().addRoutesBuilder(new ErrorPolicy(progress));
        main.configure()
                .addRoutesBuilder(new PublicationRoutes(
                        press, new JacksonDataFormat(parts.mapper(), Object.class), this::drained));
        main.configure().addRoutesBuilder(new CoverRoutes(covers));
        main.configure().addRoutesBuilder(new CatalogueRoutes(parts.keeper()));
        main.configure()
                .addRoutesBuilder(new ReadingRoutes(
                        parts.reader(),
                        turnstile,
                        parts.keeper(),
                        Runtime.getRuntime().availableProcessors()));
        main.configure().addRoutesBuilder(new IntakeRoutes(parts.inbox(), once, turnstile, parts.hints()::about));
    }

    /** Starts the routes. The first pass begins at once. */
    public void start() throws Exception {
        main.init();
        main.start();
        producer.complete(main.getCamelContext().createProducerTemplate());
    }

    /** Tells the pipeline that something may have happened to this path of the inbox. Waits until it is started. */
    public void hint(Path path) {
        producer.join().sendBody(Endpoints.TO_HINTS, path);
    }

    /** Tells the pipeline that it missed something, nobody knows where: the inbox is scanned soon. */
    public void rescan() {
        passes.soon();
    }

    private void offer(SourcePath path) {
        producer.join().sendBody(Endpoints.TO_CHANGED, path);
    }

    private void offered(Keeper keeper) {
        covers.retry();
        if (keeper.passEnds()) {
            producer.join().sendBody(Endpoints.TO_PASS_ENDED, List.of());
        }
    }

    private void drained() {
        if (closed) {
            return;
        }
        press.drained();
        if (turnstile.isOpen() && turnstile.inside() == 0 && !press.anyStale()) {
            List<Undeveloped> next = covers.next();
            if (!next.isEmpty()) {
                producer.join().sendBody(Endpoints.TO_DARKROOM, next);
            } else if (!passes.failing()) {
                progress.published();
            }
        }
    }

    /** Stops. What is being stored and written is finished; all else that is inside is left to the next start, which finds it. */
    @Override
    public void close() {
        closed = true;
        turnstile.close();
        covers.close();
        press.close();
        main.stop();
    }
}
