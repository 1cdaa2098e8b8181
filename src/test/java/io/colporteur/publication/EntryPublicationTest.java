package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colporteur.catalogue.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EntryPublicationTest {

    private final Rendering rendering = new Rendering();

    @Test
    void hasTheKeysThatOutsidersRelyOnInTheirOrder() throws IOException {
        JsonNode entry = rendering.json(SampleShelf.VIEW, Kind.ENTRY, SampleShelf.FULL.name());

        assertThat(entry.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "url",
                        "title",
                        "slug",
                        "collection",
                        "language",
                        "authors",
                        "summary_html",
                        "summary_text",
                        "excerpt",
                        "content_html",
                        "cover",
                        "isbn13",
                        "isbn10",
                        "site",
                        "free_resource",
                        "importance",
                        "mandatory",
                        "paths",
                        "breadcrumbs",
                        "tags",
                        "date_published",
                        "date_modified",
                        "content_hash",
                        "source",
                        "extra");
        assertThat(entry.get("cover").fieldNames())
                .toIterable()
                .containsExactly("url", "mime_type", "width", "height", "size_in_bytes", "sha256", "alt", "credit");
    }

    @Test
    void leavesOutWhatIsUnknownButNotWhatIsFalse() throws IOException {
        JsonNode bare = rendering.json(SampleShelf.VIEW, Kind.ENTRY, SampleShelf.BARE.name());
        JsonNode optional = rendering.json(SampleShelf.VIEW, Kind.ENTRY, SampleShelf.WITHOUT_BODY.name());

        assertThat(bare.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "url",
                        "title",
                        "slug",
                        "collection",
                        "language",
                        "date_published",
                        "date_modified",
                        "content_hash",
                        "source");
        assertThat(optional.get("mandatory").booleanValue()).isFalse();
        assertThat(optional.get("language").textValue()).isEqualTo("fr");
    }

    @Test
    void leadsTheLastBreadcrumbWithoutPathToTheEntryItself() throws IOException {
        JsonNode trail = rendering
                .json(SampleShelf.VIEW, Kind.ENTRY, SampleShelf.FULL.name())
                .get("breadcrumbs");

        assertThat(trail.get(0).get("url").textValue()).isEqualTo("https://books.example.org/");
        assertThat(trail.get(1).has("url")).isFalse();
        assertThat(trail.get(2).get("url").textValue())
                .isEqualTo("https://books.example.org/books/the-typographers-desk");
    }

    @Test
    void isNothingWhenTheEntryIsGone() {
        assertThat(rendering.document(SampleShelf.VIEW, Kind.ENTRY, "bibliographie/gone"))
                .isEqualTo(new Document.Nothing());
    }
}
