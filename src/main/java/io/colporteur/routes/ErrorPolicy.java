package io.colporteur.routes;

import io.colporteur.catalogue.CatalogueException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;

/**
 * What happens when a route throws. Bad input never does: it is an outcome. A fault of the catalogue's file is tried again
 * a few times, since another process may hold its lock. Then whoever runs the routes is told; what was not stored or not
 * written is still waiting or stale, so that the next stroke of the clock tries it again.
 */
final class ErrorPolicy extends RouteConfigurationBuilder {

    static final String ID = "error-policy";

    private final Progress progress;

    ErrorPolicy(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition policy = routeConfiguration(ID);
        policy.onException(CatalogueException.class)
                .onWhen(exchange -> !cause(exchange, CatalogueException.class).damaged())
                .maximumRedeliveries(3)
                .redeliveryDelay(200)
                .backOffMultiplier(3)
                .useExponentialBackOff()
                .retryAttemptedLogLevel(LoggingLevel.DEBUG)
                .handled(true)
                .process(this::tell);
        policy.onException(Exception.class).handled(true).process(this::tell);
    }

    private void tell(Exchange exchange) {
        progress.failed(cause(exchange, Exception.class));
    }

    private static <E extends Exception> E cause(Exchange exchange, Class<E> type) {
        return Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type));
    }
}
