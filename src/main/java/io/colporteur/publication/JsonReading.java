package io.colporteur.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** How JSON is read back: as one object in which no key is there twice (RFC 8259, section 4), nested at most a thousand deep. */
final class JsonReading {

    /** What looks at one text after the other; keys are no texts. */
    interface Look {

        /**
         * Takes what it needs of the text.
         *
         * @param depth in how many objects and arrays the text is
         */
        void at(JsonParser text, int depth) throws IOException;
    }

    // Any number of threads may ask it for parsers once it is built; a parser is for one.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReading() {}

    /** What is wrong with the document, after a look at each text in it. */
    static Optional<String> fault(byte[] document, Look look) {
        try (JsonParser json = FACTORY.createParser(document)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.of("it is not an object");
            }
            looked(json, look);
            return json.nextToken() == null ? Optional.empty() : Optional.of("it goes on after its end" + where(json));
        } catch (JsonProcessingException e) {
            return Optional.of("it is not JSON: " + reason(e) + where(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException("JSON cannot be read from memory", e);
        }
    }

    /** Up to the end of the object that has begun; that of the document is an error to the parser. */
    private static void looked(JsonParser json, Look look) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                look.at(json, depth);
            }
        }
    }

    /** Without the parser's words on where something began, which are about its own settings. */
    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int aside = message.indexOf(" (start marker at ");
        return aside < 0 ? message : message.substring(0, aside);
    }

    /** Where the parser is, to be put behind a clause. */
    static String where(JsonParser json) {
        return where(json.currentTokenLocation());
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
