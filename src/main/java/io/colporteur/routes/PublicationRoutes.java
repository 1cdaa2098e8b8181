package io.colporteur.routes;

import io.colporteur.publication.Document;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;

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
                .transform()
                .exchange(exchange -> press.render())
                .split(body(), new Gathering())
                .setProperty(RENDERING, body())
                .choice()
                .when(PublicationRoutes::isJson)
                .transform()
                .body(Rendering.class, rendering -> ((Document.Json) rendering.document()).wire())
                .marshal(json)
                .convertBodyTo(byte[].class)
                .transform()
                .exchange(PublicationRoutes::renderedJson)
                .otherwise()
                .process(exchange -> exchange.getMessage().setBody(press.finish(rendering(exchange))))
                .end()
                .end()
                .process(this::publish)
                .end()
                .process(exchange -> drained.run());
    }

    private static boolean isJson(Exchange exchange) {
        return rendering(exchange).document() instanceof Document.Json;
    }

    private static Rendering rendering(Exchange exchange) {
        return exchange.getProperty(RENDERING, Rendering.class);
    }

    private static RenderedFile renderedJson(Exchange exchange) {
        return new RenderedFile(
                rendering(exchange).stale(), exchange.getMessage().getBody(byte[].class), null);
    }

    @SuppressWarnings("unchecked")
    private void publish(Exchange exchange) {
        press.publish((List<RenderedFile>) exchange.getMessage().getBody(List.class));
    }

    /** Gathers what was rendered, in order; what could not be is told to the press and left out. */
    private final class Gathering implements AggregationStrategy {

        @Override
        @SuppressWarnings("unchecked")
        public Exchange aggregate(@org.jspecify.annotations.Nullable Exchange before, Exchange next) {
            Exchange gathered = before == null ? next : before;
            List<RenderedFile> files = before == null
                    ? new ArrayList<>()
                    : (List<RenderedFile>) before.getMessage().getBody(List.class);
            if (next.getException() != null) {
                press.fail(rendering(next).stale(), "cannot be rendered", next.getException());
                next.setException(null);
            } else {
                files.add(next.getMessage().getBody(RenderedFile.class));
            }
            gathered.getMessage().setBody(files);
            return gathered;
        }
    }
}
