package io.colporteur.routes;

import io.colporteur.entry.SourcePath;
import io.colporteur.intake.Turnstile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;

/** Files that are new or changed, found by the scan, hinted at by the watcher, or to be read again. */
final class IntakeRoutes extends RouteBuilder {

    private final String inboxScan;
    private final Turnstile turnstile;
    private final Function<Path, List<SourcePath>> hinted;

    /**
     * @param inboxScan the URI of the scan
     * @param hinted the files of the inbox that a watcher's path is about
     */
    IntakeRoutes(String inboxScan, Turnstile turnstile, Function<Path, List<SourcePath>> hinted) {
        this.inboxScan = inboxScan;
        this.turnstile = turnstile;
        this.hinted = hinted;
    }

    @Override
    public void configure() {
        from(inboxScan)
                .routeId(Endpoints.INBOX_SCAN)
                .routeConfigurationId(ErrorPolicy.ID)
                .transform()
                .message(IntakeRoutes::scanned)
                .to(Endpoints.TO_CHANGED);

        from(Endpoints.TO_HINTS)
                .routeId(Endpoints.INBOX_HINTS)
                .routeConfigurationId(ErrorPolicy.ID)
                .transform()
                .body(Path.class, hinted::apply)
                .split(body())
                .to(Endpoints.TO_CHANGED);

        from(Endpoints.TO_AGAIN)
                .routeId(Endpoints.INBOX_AGAIN)
                .routeConfigurationId(ErrorPolicy.ID)
                .to(Endpoints.TO_CHANGED);

        from(Endpoints.TO_CHANGED)
                .routeId(Endpoints.CHANGED)
                .routeConfigurationId(ErrorPolicy.ID)
                .transform()
                .body(SourcePath.class, turnstile::enter)
                .to(Endpoints.TO_READ);
    }

    @SuppressWarnings("unchecked")
    private static SourcePath scanned(Message message) {
        return new SourcePath(
                SeenFilter.path((GenericFile<File>) Objects.requireNonNull(message.getBody(GenericFile.class))));
    }
}
