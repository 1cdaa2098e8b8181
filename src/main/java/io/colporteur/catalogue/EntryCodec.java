package io.colporteur.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import java.util.List;

/** An entry as the text that the catalogue keeps of it. Equal entries give equal texts. Thread-safe. */
final class EntryCodec {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    EntryCodec() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                // what an older version did not keep yet is an empty list
                .withConfigOverride(
                        List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .addMixIn(Cover.class, WithoutItsWay.class)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        reader = mapper.readerFor(Entry.class);
        writer = mapper.writerFor(Entry.class);
    }

    /** Whether a cover was developed when its entry was read tells nothing of what is published. */
    @JsonIgnoreProperties("developed")
    private interface WithoutItsWay {}

    String encode(Entry entry) {
        try {
            return writer.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new CatalogueException("cannot keep " + entry.source(), e);
        }
    }

    Entry decode(String doc) {
        try {
            return reader.readValue(doc);
        } catch (JsonProcessingException e) {
            throw new CatalogueException("cannot understand what the catalogue holds", e);
        }
    }
}
