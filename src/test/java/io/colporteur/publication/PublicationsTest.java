package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Redirect;
import io.colporteur.catalogue.SampleFeeds;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationsTest {

    private static final CatalogueView EMPTY = InMemoryCatalogue.of();

    private final Rendering rendering = new Rendering();

    @ParameterizedTest
    @EnumSource
    void thereIsOneForEachKind(Kind kind) {
        Publications publications = new Publications(
                SampleEntry.SITE,
                new Addresses(SampleEntry.SITE, Map.of()),
                SampleFeeds.ALL,
                SampleEntry.LIMITS,
                Map.of());

        assertThat(publications.of(kind).kind()).isEqualTo(kind);
    }

    @Test
    void problemsAreCountedAndSaidInFull() throws IOException {
        Diagnostics found = new Diagnostics(new SourcePath("bibliographie/x.md"));
        found.report(
                Code.FRONT_MATTER_SYNTAX,
                new Position(2, 8),
                "Foo : bar",
                "The title holds a colon.",
                "Quote the value.");
        InMemoryCatalogue view = new InMemoryCatalogue(List.of(), List.of(), found.toList(), List.of());

        assertThat(rendering.text(view, Kind.PROBLEMS, "")).isEqualTo("""
                        {
                          "problems": [
                            {
                              "file": "bibliographie/x.md",
                              "severity": "error",
                              "code": "front-matter-syntax",
                              "line": 2,
                              "column": 8,
                              "excerpt": "Foo : bar",
                              "message": "The title holds a colon.",
                              "hint": "Quote the value."
                            }
                          ],
                          "totals": {
                            "error": 1,
                            "warning": 0
                          }
                        }
                        """);
    }

    @Test
    void noProblemsAreSaidToo() throws IOException {
        assertThat(rendering.text(EMPTY, Kind.PROBLEMS, "")).contains("\"problems\": []", "\"error\": 0");
    }

    @Test
    void redirectsLeadFromOldPagesToPresentOnes() throws IOException {
        CataloguedEntry entry = SampleEntry.called("new").build();
        InMemoryCatalogue view = new InMemoryCatalogue(
                List.of(entry),
                List.of(),
                List.of(),
                List.of(new Redirect("bibliographie/new", entry), new Redirect("bibliographie/old", entry)));

        assertThat(rendering.text(view, Kind.REDIRECTS, "")).isEqualTo("""
                        {
                          "redirects": [
                            {
                              "from": "https://books.example.org/books/old",
                              "to": "https://books.example.org/books/new",
                              "entry": "urn:example:new",
                              "former_name": "bibliographie/old"
                            }
                          ]
                        }
                        """);
        assertThat(rendering.text(EMPTY, Kind.REDIRECTS, "")).contains("\"redirects\": []");
    }

    @Test
    void aCoverIsThereWhileAnEntryShowsIt() {
        assertThat(rendering.document(SampleShelf.VIEW, Kind.COVER, "covers/desk.jpg"))
                .isEqualTo(new Document.Copy(new SourcePath("covers/desk.jpg")));
        assertThat(rendering.document(EMPTY, Kind.COVER, "covers/desk.jpg")).isEqualTo(new Document.Nothing());
    }

    @Test
    void theMarkerSaysWhoseOutboxItIs() throws IOException {
        assertThat(rendering.json(EMPTY, Kind.MARKER, "").get("site_id").textValue())
                .isEqualTo("reading-list");
    }
}
