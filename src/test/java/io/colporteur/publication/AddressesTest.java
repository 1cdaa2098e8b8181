package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Redirect;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Site;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    private static final Site SITE =
            new Site("id", URI.create("https://example.org/lib/"), "Library", "", "fr", ZoneOffset.UTC);

    private final Addresses addresses =
            new Addresses(SITE, Map.of("bibliographie", "/livres/{slug}", "films", "/voir?film={slug}"));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /                                   , https://example.org/lib/
                    /competences/comprendre             , https://example.org/lib/competences/comprendre
                    /métiers                            , https://example.org/lib/m%C3%A9tiers
                    /a?b=c d#e                          , https://example.org/lib/a?b=c%20d#e
                    /a%20b/100%                         , https://example.org/lib/a%20b/100%25
                    //cdn.example.net/x.png             , https://cdn.example.net/x.png
                    https://fr.example.net/wiki/Économie, https://fr.example.net/wiki/%C3%89conomie
                    https://example.net/a?b[]=1|2       , https://example.net/a?b%5B%5D=1%7C2
                    http://[::1]:8080/x                 , http://[::1]:8080/x
                    mailto:a@example.net                , mailto:a@example.net
                    """)
    void makesAddressesAbsoluteAndAscii(String address, String expected) {
        assertThat(addresses.absolute(address)).isEqualTo(expected);
        assertThat(URI.create(expected).isAbsolute()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    bibliographie, x         , https://example.org/lib/livres/x
                    films        , x         , https://example.org/lib/voir?film=x
                    notes        , x/y       , https://example.org/lib/notes/x/y
                    notes/été    , 読書      , https://example.org/lib/notes/%C3%A9t%C3%A9/%E8%AA%AD%E6%9B%B8
                    ''           , x         , https://example.org/lib/x
                    """)
    void putsEachCollectionsPagesWhereItsPatternSays(String collection, String slug, String expected) {
        assertThat(addresses.page(SampleEntry.called(slug).in(collection).build()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    bibliographie/old, bibliographie, https://example.org/lib/livres/old
                    bibliographie/old, notes        , https://example.org/lib/livres/old
                    bibliographie/old, ''           , https://example.org/lib/livres/old
                    notes/old        , bibliographie, https://example.org/lib/notes/old
                    old              , bibliographie, https://example.org/lib/old
                    """)
    void knowsWhereAnEntrysPageWas(String from, String now, String expected) {
        CataloguedEntry entry = SampleEntry.called("new").in(now).build();

        assertThat(addresses.formerPage(new Redirect(from, entry))).isEqualTo(expected);
    }

    @Test
    void composesPagesButLeavesTheNamesOfFilesAsTheyAre() {
        String decomposed = "e\u0301";

        assertThat(addresses.page(SampleEntry.called(decomposed).in("").build()))
                .isEqualTo("https://example.org/lib/%C3%A9");
        assertThat(addresses.artefact(Kind.COVER, "covers/" + decomposed + " #1?.jpg"))
                .isEqualTo("https://example.org/lib/covers/e%CC%81%20%231%3F.jpg");
    }

    @Test
    void makesAddressesInHtmlAbsoluteAndLeavesTheRestAlone() {
        String html = "<p>1 &lt; 2&nbsp;<a href=\"/a\" rel=\"x\">a</a><br><img src=\"/b é.png\" alt=\"\"></p>\n"
                + "<p><a href=\"https://example.net/\">c</a></p>";

        assertThat(addresses.html(html))
                .isEqualTo("<p>1 &lt; 2\u00A0<a href=\"https://example.org/lib/a\" rel=\"x\">a</a><br>"
                        + "<img src=\"https://example.org/lib/b%20%C3%A9.png\" alt=\"\"></p>\n"
                        + "<p><a href=\"https://example.net/\">c</a></p>");
    }

    @Test
    void refusesAPatternUnderWhichAllEntriesWouldHaveOneAddress() {
        assertThatThrownBy(() -> new Addresses(SITE, Map.of("films", "/voir")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{slug}");
    }
}
