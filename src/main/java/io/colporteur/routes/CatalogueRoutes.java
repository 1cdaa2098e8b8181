package io.colporteur.routes;

import java.util.List;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.seda.SedaEndpoint;

/** Outcomes into the catalogue: as many as are waiting in one transaction, then the bell. */
final class CatalogueRoutes extends RouteBuilder {

    private static final int MOST_AT_ONCE = 1000;

    private final Keeper keeper;

    CatalogueRoutes(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void configure() {
        from(Endpoints.TO_STORE)
                .routeId(Endpoints.STORE)
                .routeConfigurationId(ErrorPolicy.ID)
                .aggregate(constant(true), AggregationStrategies.groupedBody())
                .completionSize(MOST_AT_ONCE)
                .completionPredicate(exchange -> noneWaiting())
                .forceCompletionOnStop()
                .transform()
                .body(List.class, this::store)
                .split(body())
                .to(Endpoints.TO_AGAIN)
                .end()
                .choice()
                .when(exchange -> keeper.passEnds())
                .to(Endpoints.TO_PASS_ENDED)
                .when(exchange -> keeper.open())
                .to(Endpoints.TO_BELL);

        from(Endpoints.TO_PASS_ENDED)
                .routeId(Endpoints.PASS_ENDED)
                .routeConfigurationId(ErrorPolicy.ID)
                .transform()
                .exchange(exchange -> keeper.endPass())
                .split(body())
                .to(Endpoints.TO_AGAIN)
                .end()
                .to(Endpoints.TO_BELL);

        from("timer:due?period=1000&delay=1000")
                .routeId(Endpoints.DUE)
                .routeConfigurationId(ErrorPolicy.ID)
                .filter(exchange -> keeper.open())
                .transform()
                .exchange(exchange -> keeper.tend())
                .split(body())
                .to(Endpoints.TO_AGAIN)
                .end()
                .to(Endpoints.TO_BELL);
    }

    private boolean noneWaiting() {
        return getContext().getEndpoint(Endpoints.TO_STORE, SedaEndpoint.class).getCurrentQueueSize() == 0;
    }

    @SuppressWarnings("unchecked")
    private Object store(List<?> looks) {
        return keeper.store((List<Look>) looks);
    }
}
