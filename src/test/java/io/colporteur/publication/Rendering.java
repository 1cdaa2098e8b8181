package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.SampleFeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Renders documents as the program does. */
final class Rendering {

    private final ObjectMapper mapper = WireFormat.mapper();
    private final Publications publications = new Publications(
            SampleEntry.SITE,
            new Addresses(SampleEntry.SITE, Map.of("bibliographie", "/books/{slug}")),
            SampleFeeds.ALL,
            SampleEntry.LIMITS,
            Map.of("/letters", new FeedWords("The letters", "What was written to friends.")));

    Document document(CatalogueView view, Kind kind, String subject) {
        return publications.of(kind).render(view, subject).made();
    }

    /** The bytes of a document that has some of its own. */
    byte[] bytes(CatalogueView view, Kind kind, String subject) throws IOException {
        Document document = document(view, kind, subject);
        if (document instanceof Document.Json json) {
            return mapper.writeValueAsBytes(json.wire());
        }
        assertThat(document).isInstanceOf(Document.Text.class);
        return ((Document.Text) document).bytes();
    }

    String text(CatalogueView view, Kind kind, String subject) throws IOException {
        return new String(bytes(view, kind, subject), StandardCharsets.UTF_8);
    }

    JsonNode json(CatalogueView view, Kind kind, String subject) throws IOException {
        return mapper.readTree(bytes(view, kind, subject));
    }
}
