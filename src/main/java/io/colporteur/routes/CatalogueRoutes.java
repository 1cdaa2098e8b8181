package io.colporteur.routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * Outcomes into the catalogue: as many as are waiting in one transaction, then the bell for the publisher. A single edit
 * waits for nobody, a flood is batched by itself.
 */
final class CatalogueRoutes extends RouteBuilder {

    private final Keeper keeper;

    CatalogueRoutes(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void configure() {
        from(Endpoints.TO_STORE)
                .routeId(Endpoints.STORE)
                .routeConfigurationId(ErrorPolicy.ID)
                .loopDoWhile(exchange -> keeper.anyToStore())
                .setBody(exchange -> keeper.storeWaiting())
                .split(body())
                .to(Endpoints.TO_AGAIN)
                .end()
                .to(Endpoints.TO_ONWARD);

        from(Endpoints.TO_ONWARD)
                .routeId(Endpoints.ONWARD)
                .routeConfigurationId(ErrorPolicy.ID)
                .choice()
                .when(exchange -> keeper.passEnds())
                .to(Endpoints.TO_PASS_ENDED)
                .when(exchange -> keeper.open())
                .to(Endpoints.TO_BELL);

        from(Endpoints.TO_PASS_ENDED)
                .routeId(Endpoints.PASS_ENDED)
                .routeConfigurationId(ErrorPolicy.ID)
                .setBody(exchange -> keeper.endPass())
                .split(body())
                .to(Endpoints.TO_AGAIN)
                .end()
                .to(Endpoints.TO_BELL);

        // the stroke also has that tried again which could not be stored or written for the catalogue's sake
        from("timer:due?period=1000&delay=1000")
                .routeId(Endpoints.DUE)
                .routeConfigurationId(ErrorPolicy.ID)
                .setBody(exchange -> keeper.tend())
                .split(body())
                .to(Endpoints.TO_AGAIN)
                .end()
                .to(Endpoints.TO_STORE)
                .to(Endpoints.TO_ONWARD);
    }
}
