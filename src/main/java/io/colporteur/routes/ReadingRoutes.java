package io.colporteur.routes;

import io.colporteur.intake.Arrival;
import org.apache.camel.builder.RouteBuilder;

/** From a file that arrived to its outcome, on as many threads as there are processors. */
final class ReadingRoutes extends RouteBuilder {

    private static final int SETTLING_MILLIS = 40;

    private final Reader reader;
    private final Keeper keeper;
    private final int readers;

    ReadingRoutes(Reader reader, Keeper keeper, int readers) {
        this.reader = reader;
        this.keeper = keeper;
        this.readers = readers;
    }

    @Override
    public void configure() {
        from(Endpoints.TO_READ + "&concurrentConsumers=" + readers)
                .routeId(Endpoints.READ)
                .routeConfigurationId(ErrorPolicy.ID)
                .transform()
                .body(Arrival.class, reader::look)
                .choice()
                .when(body().isInstanceOf(Look.Unsettled.class))
                .to(Endpoints.TO_SETTLING)
                .otherwise()
                .process(exchange -> keeper.accept(exchange.getMessage().getMandatoryBody(Look.class)))
                .to(Endpoints.TO_STORE);

        from(Endpoints.TO_SETTLING)
                .routeId(Endpoints.SETTLING)
                .routeConfigurationId(ErrorPolicy.ID)
                .delay(SETTLING_MILLIS)
                .asyncDelayed()
                .transform()
                .body(Look.class, Look::arrival)
                .to(Endpoints.TO_READ);
    }
}
