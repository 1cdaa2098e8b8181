package io.colporteur.routes;

import io.colporteur.publication.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.jspecify.annotations.Nullable;

/** Stale artefacts into files, batch after batch until nothing is stale. */
final class PublicationRoutes extends RouteBuilder {

    private static final String RENDERING = "rendering";

    private final Press press;
    private final JacksonDataFormat json;
    private final Runnable drained;

    /**
     * @param drained is told whenever nothing is stale any more
     */
    PublicationRoutes(Press press, JacksonDataFormat json, Runnable drained) {
        this.press = press;
        this.json = json;
        this.drained = drained;
    }

    @Override
    public void configure() {
        from(Endpoints.TO_BELL)
                .routeId(Endpoints.PUBLISH)
                .routeConfigurationId(ErrorPolicy.ID)
                .loopDoWhile(exchange -> press.anyStale())
                .setBody(exchange -> press.render())
                .split(body(), new Gathering())
                .parallelProcessing()
                .executorService(printers())
                .synchronous() // else the next stroke of the bell does not wait for this one
                .to(Endpoints.TO_BYTES)
                .end()
                .process(this::publish)
                .end()
                .process(exchange -> drained.run());

        from(Endpoints.TO_BYTES)
                .routeId(Endpoints.BYTES)
                .errorHandler(noErrorHandler())
                .transform()
                .body(Rendering.class, Rendering::made)
                .setProperty(RENDERING, body())
                .choice()
                .when(PublicationRoutes::isJson)
                .to(Endpoints.TO_JSON)
                .otherwise()
                .process(exchange -> exchange.getMessage().setBody(press.finish(rendering(exchange))))
                .end()
                .transform()
                .body(RenderedFile.class, press::proofread);

        from(Endpoints.TO_JSON)
                .routeId(Endpoints.JSON)
                .errorHandler(noErrorHandler())
                .transform()
                .body(Rendering.class, rendering -> ((Document.Json) rendering.document()).wire())
                .marshal(json)
                .setBody(PublicationRoutes::renderedJson);
    }

    /** What is rendered from one snapshot is finished on all processors. */
    private ExecutorService printers() {
        return getContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, "printing", Runtime.getRuntime().availableProcessors());
    }

    private static boolean isJson(Exchange exchange) {
        return rendering(exchange).document() instanceof Document.Json;
    }

    private static Rendering rendering(Exchange exchange) {
        return Objects.requireNonNull(exchange.getProperty(RENDERING, Rendering.class));
    }

    private static RenderedFile renderedJson(Exchange exchange) {
        byte[] bytes = Objects.requireNonNull(exchange.getMessage().getBody(byte[].class));
        Rendering rendering = rendering(exchange);
        return new RenderedFile(
                rendering.stale(), bytes, null, rendering.document().omitted());
    }

    private void publish(Exchange exchange) {
        press.publish(files(exchange));
    }

    @SuppressWarnings("unchecked")
    private static List<Proofread> files(Exchange exchange) {
        return (List<Proofread>) Objects.requireNonNull(exchange.getMessage().getBody(List.class));
    }

    /** Gathers what was rendered, in order; what could not be is told to the press and left out. */
    private final class Gathering implements AggregationStrategy {

        @Override
        public Exchange aggregate(@Nullable Exchange before, @Nullable Exchange next) {
            Exchange last = Objects.requireNonNull(next);
            List<Proofread> files = before == null ? new ArrayList<>() : files(before);
            if (last.getException() == null) {
                files.add(Objects.requireNonNull(last.getMessage().getBody(Proofread.class)));
            } else {
                press.fail(rendering(last).stale(), "cannot be rendered", last.getException());
                last.setException(null);
            }
            Exchange gathered = before == null ? last : before;
            gathered.getMessage().setBody(files);
            return gathered;
        }
    }
}
