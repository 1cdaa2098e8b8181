package io.colporteur.notation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads JSON (RFC 8259) into the same values as YAML; what is no string counts as plain, with its digits as they stand
 * there. JSON is not read as YAML, since SnakeYAML refuses the escape {@code \/} that many programs write. Immutable; for
 * any number of threads.
 */
public final class JsonReader {

    private final Limits limits;
    private final JsonFactory factory;

    public JsonReader(Limits limits) {
        this.limits = limits;
        // our own limits say where they were reached; Jackson's own must not come before them
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 10)
                        .maxStringLength(limits.characters())
                        .maxNumberLength(limits.characters())
                        .maxNameLength(limits.characters())
                        .build())
                .build();
    }

    /**
     * Reads one value.
     *
     * @param text whose lines end with {@code \n}
     * @throws NotationException when the text is no JSON, more than one value, or beyond the limits
     */
    public FieldTree read(String text, Placement placement) throws NotationException {
        Source source = new Source(text, placement);
        Meter meter = new Meter(limits, source);
        JsonSlips slips = new JsonSlips(source);
        try (JsonParser tokens = factory.createParser(text)) {
            FieldTree read = new JsonTree(tokens, new JsonPlaces(source), meter).read();
            if (tokens.nextToken() != null) {
                throw slips.moreAfterTheEnd(tokens.currentTokenLocation());
            }
            return read;
        } catch (JsonProcessingException problem) {
            throw slips.explain(problem);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }
}
