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
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;

/** Files that are new or changed, found by the scan, hinted at by the watcher, or to be read again. */
final class IntakeRoutes extends RouteBuilder {

    private static final String SCAN =
            "file:inbox?noop=true&idempotent=false&recursive=true&readLock=none&autoCreate=false&directoryMustExist=true"
                    + "&filter=#seen&pollStrategy=#passes&initialDelay=0";

    /** So often it is asked whether it is time for a scan. */
    private static final int MOST_OFTEN_MILLIS = 100;

    private final Path inbox;
    private final boolean once;
    private final Turnstile turnstile;
    private final Function<Path, List<SourcePath>> hinted;

    /**
     * @param inbox an absolute path
     * @param once whether there is to be only one scan
     * @param hinted the files of the inbox that a watcher's path is about
     */
    IntakeRoutes(Path inbox, boolean once, Turnstile turnstile, Function<Path, List<SourcePath>> hinted) {
        this.inbox = inbox;
        this.once = once;
        this.turnstile = turnstile;
        this.hinted = hinted;
    }

    @Override
    public void configure() {
        from(scan())
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
                .to(Endpoints.TO_READ);

        from(Endpoints.TO_CHANGED)
                .routeId(Endpoints.CHANGED)
                .routeConfigurationId(ErrorPolicy.ID)
                .transform()
                .body(SourcePath.class, turnstile::enter)
                .to(Endpoints.TO_READ);
    }

    /**
     * The scan: nothing in the inbox is touched, and what was seen is ours to know. The folder is not part of the URI, where
     * some of its characters would mean something else.
     */
    private FileEndpoint scan() {
        String pace = once ? "&repeatCount=1" : "&delay=" + MOST_OFTEN_MILLIS;
        FileEndpoint scan = getContext().getEndpoint(SCAN + pace, FileEndpoint.class);
        scan.setFile(inbox.toFile());
        scan.getConfiguration().setDirectory(inbox.toString());
        return scan;
    }

    @SuppressWarnings("unchecked")
    private static SourcePath scanned(Message message) {
        return new SourcePath(
                SeenFilter.path((GenericFile<File>) Objects.requireNonNull(message.getBody(GenericFile.class))));
    }
}
