package io.colporteur.routes;

import io.colporteur.intake.Arrival;
import io.colporteur.intake.Turnstile;
import org.apache.camel.builder.RouteBuilder;

/** From a file that arrived to its outcome, on as many threads as there are processors. */
final class ReadingRoutes extends RouteBuilder {

    private static final int SETTLING_MILLIS = 40;

    private final Reader reader;
    private final Turnstile turnstile;
    private final Keeper keeper;
    private final int readers;

    ReadingRoutes(Reader reader, Turnstile turnstile, Keeper keeper, int readers) {
        this.reader = reader;
        this.turnstile = turnstile;
        this.keeper = keeper;
        this.readers = readers;
    }

    @Override
    public void configure() {
        from(Endpoints.TO_READ + "&concurrentConsumers=" + readers)
                .routeId(Endpoints.READ)
                .routeConfigurationId(ErrorPolicy.ID)
                .transform()
                .body(Arrival.class, this::look)
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

    private Look look(Arrival arrival) {
        if (turnstile.superseded(arrival)) {
            return new Look.Superseded(arrival);
        }
        return reader.read(arrival)
                .<Look>map(outcome -> new Look.Found(arrival, outcome))
                .orElseGet(() -> arrival.waits() ? new Look.Unsettled(arrival) : new Look.Restless(arrival));
    }
}
