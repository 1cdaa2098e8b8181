package io.colporteur.notation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
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

    private static final String HOW_TO_WRITE =
            "Put names and texts in double quotes, and a comma between one field and the next.";

    private static final String HOW_TO_CLOSE =
            "Close every { with }, every [ with ] and every text with a double quote.";

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
        JsonPlaces places = new JsonPlaces(source);
        try (JsonParser tokens = factory.createParser(text)) {
            FieldTree read = new JsonTree(tokens, places, meter).read();
            if (tokens.nextToken() != null) {
                throw places.slip(
                        tokens.currentTokenLocation(), "There is more after the end of the JSON.", HOW_TO_WRITE);
            }
            return read;
        } catch (JsonProcessingException problem) {
            throw slip(problem, places);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    private static NotationException slip(JsonProcessingException problem, JsonPlaces places) {
        JsonLocation place = placeOf(problem);
        // only the words tell: not every end that comes too early has an exception of its own
        return problem.getOriginalMessage().startsWith("Unexpected end-of-input")
                ? places.slip(place, "The JSON ends here, before all that was opened is closed.", HOW_TO_CLOSE)
                : places.slip(place, "This is not valid JSON: " + reason(problem) + ".", HOW_TO_WRITE);
    }

    private static JsonLocation placeOf(JsonProcessingException problem) {
        return problem.getLocation() == null ? JsonLocation.NA : problem.getLocation();
    }

    /** Jackson's own words, without what it says of a source that it was not told of. */
    private static String reason(JsonProcessingException problem) {
        String message = problem.getOriginalMessage();
        int aside = message.indexOf(" (start marker");
        return aside < 0 ? message : message.substring(0, aside);
    }
}
