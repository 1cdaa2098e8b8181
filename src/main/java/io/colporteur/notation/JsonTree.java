package io.colporteur.notation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.colporteur.entry.Position;
import io.colporteur.notation.FieldTree.Duplicate;
import io.colporteur.notation.Value.Field;
import io.colporteur.notation.Value.Fields;
import io.colporteur.notation.Value.Items;
import io.colporteur.notation.Value.Scalar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a tree of Jackson's tokens. For one text and one thread. */
final class JsonTree {

    private final JsonParser tokens;
    private final JsonPlaces places;
    private final Meter meter;
    private final List<Duplicate> duplicates = new ArrayList<>();

    JsonTree(JsonParser tokens, JsonPlaces places, Meter meter) {
        this.tokens = tokens;
        this.places = places;
        this.meter = meter;
    }

    FieldTree read() throws IOException, NotationException {
        tokens.nextToken();
        return new FieldTree(value(0), duplicates);
    }

    private Value value(int depth) throws IOException, NotationException {
        Position at = count(depth);
        JsonToken token = tokens.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(depth + 1));
            }
            return new Items(items, at);
        }
        if (token == JsonToken.START_OBJECT) {
            return new Fields(fields(depth + 1), at);
        }
        // no token at all: the text is blank
        return token == null
                ? new Scalar("", true, at)
                : new Scalar(tokens.getText(), token != JsonToken.VALUE_STRING, at);
    }

    private Map<String, Field> fields(int depth) throws IOException, NotationException {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            Position nameAt = count(depth);
            tokens.nextToken();
            Field earlier = fields.putIfAbsent(name, new Field(nameAt, value(depth)));
            if (earlier != null) {
                duplicates.add(new Duplicate(name, earlier.at(), nameAt));
            }
        }
        return fields;
    }

    /** Counts the name or value that was come to, and says where it stands. */
    private Position count(int depth) throws LimitException {
        JsonLocation location = tokens.currentTokenLocation();
        int line = places.line(location);
        int column = places.column(location);
        meter.count(1, depth, line, column);
        return places.at(line, column);
    }
}
