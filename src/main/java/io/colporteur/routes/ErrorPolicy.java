package io.colporteur.routes;

import io.colporteur.catalogue.CatalogueException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;

/**
 * What happens when a route throws. Bad input never does: it is an outcome. A fault of the catalogue's file is tried again
 * a few times, since another process may hold its lock; everything else is a fault of ours and said aloud.
 */
final class ErrorPolicy extends RouteConfigurationBuilder {

    static final String ID = "error-policy";

    private final Completion completion;

    ErrorPolicy(Completion completion) {
        this.completion = completion;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition policy = routeConfiguration(ID);
        policy.onException(CatalogueException.class)
                .maximumRedeliveries(3)
                .redeliveryDelay(200)
                .backOffMultiplier(3)
                .useExponentialBackOff()
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .process(this::fail);
        policy.onException(EntriesMissingException.class).handled(true).process(this::fail);
        policy.onException(Exception.class).process(this::fail);
    }

    private void fail(Exchange exchange) {
        completion.fail(Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
    }
}
