package io.colporteur.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.publication.WireFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries as an array of items of CSL-JSON (the input data of CSL 1.0.2). What has no ISBN is a {@code document}, of
 * which nothing more is known. The format can escape no markup: a text in which {@code <i>} is written is read as italics.
 */
final class CslExport implements Export {

    private final Citations citations;
    private final ObjectWriter writer =
            WireFormat.mapper().writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    CslExport(Citations citations) {
        this.citations = citations;
    }

    @Override
    public void write(Holdings holdings, Writer out) throws IOException {
        Iterator<CataloguedEntry> entries = holdings.entries();
        try (JsonGenerator json = writer.createGenerator(out)) {
            // An array that was cut off shall not look whole.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            while (entries.hasNext()) {
                writer.writeValue(json, item(citations.of(entries.next())));
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static Item item(Citation citation) {
        return new Item(
                citation.id(),
                citation.isBook() ? "book" : "document",
                citation.authors().stream().map(CslExport::name).toList(),
                citation.title(),
                citation.isbn(),
                citation.url(),
                citation.language(),
                citation.summary(),
                String.join(", ", citation.tags()),
                citation.note());
    }

    private static Name name(String author) {
        return PersonName.in(author)
                .map(person -> new Name(person.family(), person.given(), null))
                .orElseGet(() -> new Name(null, null, author));
    }

    /** Its components are the variables of CSL. */
    private record Item(
            String id,
            String type,
            List<Name> author,
            String title,
            @JsonProperty("ISBN") @Nullable String isbn,
            @JsonProperty("URL") String url,
            String language,
            @JsonProperty("abstract") @Nullable String summary,
            String keyword,
            @Nullable String note) {}

    /** Either two parts, or a name that is never to be parted. */
    private record Name(
            @Nullable String family,
            @Nullable String given,
            @Nullable String literal) {}
}
