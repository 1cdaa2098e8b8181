package io.colporteur.catalogue;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.RemoteCover;
import io.colporteur.entry.Variant;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as the text that the catalogue keeps of it. Equal entries give equal texts. Thread-safe. */
final class EntryCodec {

    private final JsonMapper mapper;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    EntryCodec() {
        mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                // what an older version did not keep yet is an empty list
                .withConfigOverride(
                        List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .addMixIn(Entry.class, WithEitherCover.class)
                .addMixIn(Cover.class, KnownByItsKeys.class)
                .addMixIn(LocalCover.class, WithoutItsWay.class)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        reader = mapper.readerFor(Entry.class);
        writer = mapper.writerFor(Entry.class);
    }

    /** In version 0.6, a cover that lies elsewhere had a key of its own. */
    interface WithEitherCover {

        @JsonAlias("remoteCover")
        @Nullable Cover cover();
    }

    /** Only one that lies elsewhere has a {@code url}, and none of the other keys. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(LocalCover.class), @JsonSubTypes.Type(RemoteCover.class)})
    private interface KnownByItsKeys {}

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

    /** The same entry, whose cover is one of the inbox, with these copies of it; everything else is taken over as it is kept. */
    Entry withVariants(Entry entry, List<Variant> variants) {
        ObjectNode doc = mapper.valueToTree(entry);
        doc.withObjectProperty("cover").set("variants", mapper.valueToTree(variants));
        try {
            return reader.readValue(doc);
        } catch (IOException e) {
            throw new CatalogueException("cannot keep " + entry.source(), e);
        }
    }
}
