package io.colporteur.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.colporteur.entry.Position;
import io.colporteur.yaml.Value;
import io.colporteur.yaml.Value.Field;
import io.colporteur.yaml.Value.Fields;
import io.colporteur.yaml.Value.Items;
import io.colporteur.yaml.Value.Scalar;
import io.colporteur.yaml.YamlDocument;
import io.colporteur.yaml.YamlDocument.Duplicate;
import io.colporteur.yaml.YamlReader;
import io.colporteur.yaml.YamlSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into the same values as YAML; what is no string counts as plain, with its digits as they stand
 * there. JSON is not read as YAML, since SnakeYAML refuses the escape {@code \/} that many programs write. For any number
 * of threads.
 */
final class JsonReader {

    private static final String HOW_TO_WRITE =
            "Put names and texts in double quotes, and a comma between one field and the next.";

    private static final String HOW_TO_CLOSE =
            "Close every { with }, every [ with ] and every text with a double quote.";

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlReader.DEEPEST)
                    .build())
            .build();

    /** @throws YamlSyntaxException when the text is no JSON, more than one value, or nested too deep */
    YamlDocument read(String text) throws YamlSyntaxException {
        Lines lines = new Lines(List.of(text.split("\n", -1)));
        try (JsonParser tokens = factory.createParser(text)) {
            List<Duplicate> duplicates = new ArrayList<>();
            tokens.nextToken();
            Value root = value(tokens, lines, duplicates);
            if (tokens.nextToken() != null) {
                throw lines.slip(tokens.currentTokenLocation(), "There is more after the end of the JSON.");
            }
            return new YamlDocument(root, duplicates);
        } catch (JsonProcessingException problem) {
            throw slip(problem, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    private static YamlSyntaxException slip(JsonProcessingException problem, Lines lines) {
        JsonLocation place = placeOf(problem);
        // only the words tell: not every end that comes too early has an exception of its own
        return problem.getOriginalMessage().startsWith("Unexpected end-of-input")
                ? lines.slip(place, "The JSON ends here, before all that was opened is closed.", HOW_TO_CLOSE)
                : lines.slip(place, "This is not valid JSON: " + reason(problem) + ".");
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

    private static Value value(JsonParser tokens, Lines lines, List<Duplicate> duplicates) throws IOException {
        Position at = lines.at(tokens.currentTokenLocation());
        JsonToken token = tokens.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(tokens, lines, duplicates));
            }
            return new Items(items, at);
        }
        if (token != JsonToken.START_OBJECT) {
            // no token at all: the text is blank
            return token == null
                    ? new Scalar("", true, at)
                    : new Scalar(tokens.getText(), token != JsonToken.VALUE_STRING, at);
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            Position nameAt = lines.at(tokens.currentTokenLocation());
            tokens.nextToken();
            Field earlier = fields.putIfAbsent(name, new Field(nameAt, value(tokens, lines, duplicates)));
            if (earlier != null) {
                duplicates.add(new Duplicate(name, earlier.at(), nameAt));
            }
        }
        return new Fields(fields, at);
    }

    /** Turns Jackson's places, whose columns count UTF-16 units, into ours. */
    private record Lines(List<String> lines) {

        Position at(JsonLocation location) {
            int line = Math.min(Math.max(location.getLineNr(), 1), lines.size());
            String text = lines.get(line - 1);
            int units = Math.min(Math.max(location.getColumnNr() - 1, 0), text.length());
            return new Position(line, text.codePointCount(0, units) + 1);
        }

        YamlSyntaxException slip(JsonLocation location, String sentence) {
            return slip(location, sentence, HOW_TO_WRITE);
        }

        YamlSyntaxException slip(JsonLocation location, String sentence, String hint) {
            Position at = at(location);
            return new YamlSyntaxException(at, lines.get(at.line() - 1), sentence, hint);
        }
    }
}
