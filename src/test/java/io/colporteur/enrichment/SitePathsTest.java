package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.ParsedEntry.CrumbField;
import io.colporteur.entry.SourcePath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathsTest {

    private final Diagnostics diagnostics = Fields.diagnostics();
    private final SitePaths paths = new SitePaths(Fields.SITE);
    private final Crumbs crumbs = new Crumbs(Fields.SITE, paths);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /competences/lire               | /competences/lire
            competences/lire/               | /competences/lire
            //competences///lire            | /competences/lire
            /e\u0301te\u0301                | /été
            /                               | /
            https://lire.example/a/b/       | /a/b
            http://lire.example/%C3%A9t%C3%A9 | /été
            https://lire.example            | /
            Design web                      | /Design web
            """)
    void haveOneForm(String typed, String path) {
        assertThat(paths(typed)).containsExactly(path);
        assertThat(paths(path)).containsExactly(path);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/../b",
                "/./a",
                "/a?b",
                "/a#b",
                "/a\\b",
                "/a\u0007b",
                "/.git",
                "/a%20b",
                "/a /b",
                "https://autre.example/a",
                "/a.json",
                "//autre.example/a"
            })
    void areLeftOutWhenTheyCannotBeOne(String typed) {
        assertThat(paths(typed)).isEmpty();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.PATH_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/archive", "/authors/x", "covers", "/sitemaps/", "/schemas/entry"})
    void areLeftOutWhenReserved(String typed) {
        assertThat(paths(typed)).isEmpty();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.PATH_RESERVED);
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.json, /feed",
        "/a/feed.json/b, /a/feed/b",
        "/x.HTML/y.json.json, /x/y",
        "/robots.txt/x.y, /robots/x.y",
        "/un\u2028deux.xml, /un\u2028deux"
    })
    void areLeftOutWhenAPartIsNamedLikeADocument(String typed, String hint) {
        assertThat(paths(typed)).isEmpty();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.PATH_INVALID);
        assertThat(diagnostics.toList().get(0).hint()).isEqualTo("Type " + hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed", "/Archive", "/a/archive", "/index", "/json", "/a.jsonl", "/archives"})
    void areKeptWhenNothingElseHasTheirFolder(String typed) {
        assertThat(paths(typed)).containsExactly(typed);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void areListedOnceInTheAuthorsOrder() {
        assertThat(paths("/b", "/a/", "b", "/c")).containsExactly("/b", "/a", "/c");
    }

    @Test
    void breadcrumbsAreKeptAsGiven() {
        List<CrumbField> given = List.of(
                crumb("Accueil", "/"), crumb("À&nbsp;lire", "https://lire.example/livres/"), crumb("Un livre", null));

        assertThat(crumbs.breadcrumbs(given, Fields.SOURCE, "Autre", diagnostics))
                .containsExactly(
                        new Breadcrumb("Accueil", "/"),
                        new Breadcrumb("À\u00A0lire", "/livres"),
                        new Breadcrumb("Un livre", null));
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.TEXT_MARKUP);
    }

    @Test
    void breadcrumbsWithoutAPathBeforeTheLastAreLeftOut() {
        List<CrumbField> given = List.of(crumb("Accueil", null), crumb("Un", "http://localhost/x"), crumb("Fin", null));

        assertThat(crumbs.breadcrumbs(given, Fields.SOURCE, "Fin", diagnostics))
                .containsExactly(new Breadcrumb("Fin", null));
        assertThat(Fields.codes(diagnostics)).containsExactlyInAnyOrder(Code.PATH_INVALID, Code.LINK_LOCAL);
    }

    @Test
    void missingBreadcrumbsAreMade() {
        assertThat(crumbs.breadcrumbs(List.of(), new SourcePath("a/nos-livres/x.md"), "X", diagnostics))
                .containsExactly(
                        new Breadcrumb("À lire", "/"),
                        new Breadcrumb("Nos livres", "/a/nos-livres"),
                        new Breadcrumb("X", null));
        assertThat(crumbs.breadcrumbs(List.of(), new SourcePath("x.md"), "X", diagnostics))
                .containsExactly(new Breadcrumb("À lire", "/"), new Breadcrumb("X", null));
    }

    private static CrumbField crumb(String title, @Nullable String path) {
        return new CrumbField(Fields.text(title), Fields.textOrNull(path));
    }

    private List<String> paths(String... typed) {
        return paths.paths(Fields.texts(typed), diagnostics);
    }
}
