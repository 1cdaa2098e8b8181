package io.colporteur.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.CatalogueException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

class ErrorPolicyTest extends CamelTestSupport {

    private final Completion completion = new Completion();
    private final AtomicInteger attempts = new AtomicInteger();
    private int failures;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.addRoutes(new ErrorPolicy(completion));
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:store")
                        .routeConfigurationId(ErrorPolicy.ID)
                        .process(ErrorPolicyTest.this::store)
                        .to("mock:stored");
                from("direct:mistake").routeConfigurationId(ErrorPolicy.ID).process(exchange -> {
                    throw new IllegalStateException("a mistake of ours");
                });
            }
        };
    }

    private void store(Exchange exchange) {
        if (attempts.incrementAndGet() <= failures) {
            throw new CatalogueException("the catalogue is locked", new SQLException("busy"));
        }
    }

    @Test
    void aPassingFaultOfTheCatalogueIsTriedAgain() throws InterruptedException {
        failures = 2;
        MockEndpoint stored = getMockEndpoint("mock:stored");
        stored.expectedMessageCount(1);

        template().sendBody("direct:store", "looks");

        stored.assertIsSatisfied();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aLastingFaultOfTheCatalogueIsGivenUpAndSaid() throws InterruptedException {
        failures = Integer.MAX_VALUE;

        template().sendBody("direct:store", "looks");

        assertThat(attempts).hasValue(4);
        assertThat(completion.await()).containsInstanceOf(CatalogueException.class);
    }

    @Test
    void aMistakeIsNotTriedAgain() throws InterruptedException {
        template().sendBody("direct:mistake", "x");

        assertThat(completion.await()).containsInstanceOf(IllegalStateException.class);
    }
}
