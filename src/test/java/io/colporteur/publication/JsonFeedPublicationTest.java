package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.CataloguedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedPublicationTest {

    private static final CatalogueView EMPTY = InMemoryCatalogue.of();

    private final Rendering rendering = new Rendering();

    @ParameterizedTest
    @ValueSource(strings = {"", "/skills/design"})
    void isWhatTheSpecificationDemands(String feed) throws IOException {
        assertThat(schema().validate(rendering.text(SampleShelf.VIEW, Kind.FEED_JSON, feed), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void saysNothingFalseWhenThereIsNothing() throws IOException {
        JsonNode feed = rendering.json(EMPTY, Kind.FEED_JSON, "");

        assertThat(schema().validate(feed)).isEmpty();
        assertThat(feed.get("items")).isEmpty();
        assertThat(rendering.document(EMPTY, Kind.FEED_JSON, "/skills/design")).isEqualTo(new Document.Nothing());
    }

    @Test
    void beginsWithTheVersionAndCallsAPathsFeedByItsPath() throws IOException {
        JsonNode feed = rendering.json(SampleShelf.VIEW, Kind.FEED_JSON, "/skills/design");

        assertThat(feed.fieldNames().next()).isEqualTo("version");
        assertThat(feed.get("title").textValue()).isEqualTo("Reading list · /skills/design");
        assertThat(feed.get("home_page_url").textValue()).isEqualTo("https://books.example.org/skills/design");
        assertThat(feed.get("feed_url").textValue()).isEqualTo("https://books.example.org/skills/design/feed.json");
        assertThat(feed.get("items").findValuesAsText("id"))
                .containsExactly("urn:example:the-typographers-desk", "urn:example:le-carnet");
    }

    @Test
    void composesContentWhereAnEntryHasNoBody() throws IOException {
        JsonNode items = rendering.json(SampleShelf.VIEW, Kind.FEED_JSON, "").get("items");

        assertThat(items.get(1).get("content_html").textValue()).isEqualTo("""
                        <p>Tenir un carnet\u00A0: pourquoi, comment.</p>
                        <p>Une habitude &lt; une méthode.</p>
                        <p><a href="https://www.editeur.example.net/carnet">editeur.example.net</a></p>""");
        assertThat(items.get(2).get("content_html").textValue())
                .isEqualTo("<p>&lt;Leader&gt; &amp; \"Co\" ]]&gt; 🤖 e\u0301</p>");
    }

    @Test
    void givesAnItemsLanguageOnlyWhereItIsNotTheFeeds() throws IOException {
        JsonNode items = rendering.json(SampleShelf.VIEW, Kind.FEED_JSON, "").get("items");

        assertThat(items.get(0).has("language")).isFalse();
        assertThat(items.get(1).get("language").textValue()).isEqualTo("fr");
    }

    @Test
    void saysWhetherAnEntryThatIsAbsentIsDeleted() throws IOException {
        List<CataloguedEntry> many = new ArrayList<>();
        IntStream.range(0, 101)
                .forEach(i -> many.add(SampleEntry.called("entry-" + i).build()));

        assertThat(complete(InMemoryCatalogue.of(many))).isFalse();
        assertThat(complete(InMemoryCatalogue.of(many.subList(0, 100)))).isTrue();
    }

    private boolean complete(CatalogueView view) throws IOException {
        return rendering
                .json(view, Kind.FEED_JSON, "")
                .get("_colporteur")
                .get("complete")
                .booleanValue();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = JsonFeedPublicationTest.class.getResourceAsStream("schema/json-feed-1.1.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(schema));
        }
    }
}
