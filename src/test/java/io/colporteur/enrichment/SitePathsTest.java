package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathsTest {

    private final Diagnostics diagnostics = Fields.diagnostics();
    private final SitePaths paths = new SitePaths(Fields.SITE);

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

    private List<String> paths(String... typed) {
        return paths.paths(Fields.texts(typed), diagnostics);
    }
}
