package io.colporteur.routes;

import io.colporteur.catalogue.Undeveloped;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Covers are developed when all else is published: some at a time, on all processors, beside whatever is edited meanwhile.
 * Then the entries that show them go the way of every file that is read again.
 */
final class CoverRoutes extends RouteBuilder {

    private static final String COVERS = "covers";

    private final CoverQueue covers;

    CoverRoutes(CoverQueue covers) {
        this.covers = covers;
    }

    @Override
    public void configure() {
        from(Endpoints.TO_DARKROOM)
                .routeId(Endpoints.DARKROOM)
                .routeConfigurationId(ErrorPolicy.ID)
                .setProperty(COVERS, body())
                .split(body())
                .parallelProcessing()
                .executorService(getContext()
                        .getExecutorServiceManager()
                        .newFixedThreadPool(
                                this, "developing", Runtime.getRuntime().availableProcessors()))
                .synchronous()
                .process(exchange -> covers.develop(exchange.getMessage().getMandatoryBody(Undeveloped.class)))
                .end()
                .setBody(exchange -> covers.users(developed(exchange)))
                .split(body())
                .to(Endpoints.TO_AGAIN)
                .end()
                .to(Endpoints.TO_BELL);
    }

    @SuppressWarnings("unchecked")
    private static List<Undeveloped> developed(Exchange exchange) {
        return (List<Undeveloped>) Objects.requireNonNull(exchange.getProperty(COVERS, List.class));
    }
}
