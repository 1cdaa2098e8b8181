package io.colporteur.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;

/**
 * How our JSON looks, the same for every document: keys in snake case and in the order of the record's components,
 * absent when unknown, instants as RFC 3339 to the second, one value a line, {@code \n} between lines and at the end.
 */
public final class WireFormat {

    private WireFormat() {}

    /** A mapper that writes {@link Document.Json#wire} so; thread-safe, and to be shared. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                // The second value is for what an author's own map holds: that is theirs, and stays.
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .addModule(new SimpleModule("instants").addSerializer(new InstantSerializer()))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .defaultPrettyPrinter(new Lines())
                .build();
    }

    private static final class InstantSerializer extends StdSerializer<Instant> {

        @Serial
        private static final long serialVersionUID = 1L;

        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Timestamps.rfc3339(instant));
        }
    }

    /** Two spaces a level on every platform, {@code "key": value}, and a newline at the end as text files have. */
    private static final class Lines extends DefaultPrettyPrinter {

        @Serial
        private static final long serialVersionUID = 1L;

        Lines() {
            super(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            indentObjectsWith(indenter);
            indentArraysWith(indenter);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Lines();
        }

        @Override
        public void writeEndObject(JsonGenerator json, int nrOfEntries) throws IOException {
            super.writeEndObject(json, nrOfEntries);
            if (_nesting == 0) {
                json.writeRaw('\n');
            }
        }
    }
}
