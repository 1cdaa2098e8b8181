package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Redirect;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Site;
import io.colporteur.publication.Addresses;
import io.colporteur.publication.SampleEntry;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedirectsExportTest {

    private static final CataloguedEntry NEW = SampleEntry.called("new").build();

    @Test
    void isOneALineInTheOrderGiven() throws IOException {
        assertThat(lines(
                        Exporting.ADDRESSES,
                        new Redirect("bibliographie/b", NEW),
                        new Redirect("bibliographie/a", NEW),
                        new Redirect("notes/a", NEW)))
                .isEqualTo("/books/b /books/new 301\n/books/a /books/new 301\n/notes/a /books/new 301\n");
    }

    @Test
    void hasNoSpacesPlaceholdersOrWildcards() throws IOException {
        CataloguedEntry odd = SampleEntry.called("été").in("a b:c").build();

        assertThat(lines(Exporting.ADDRESSES, new Redirect("a b:c/*#?", odd)))
                .isEqualTo("/a%20b%3Ac/%2A%23%3F /a%20b%3Ac/%C3%A9t%C3%A9 301\n");
    }

    @Test
    void leavesOutWhatLeadsToItself() throws IOException {
        assertThat(lines(Exporting.ADDRESSES, new Redirect("bibliographie/new", NEW), new Redirect("books/new", NEW)))
                .isEmpty();
    }

    @Test
    void beginsWithThePathOfTheSite() throws IOException {
        Site site = new Site("id", URI.create("https://example.org/list/"), "", "", "en", SampleEntry.SITE.zone());

        assertThat(lines(new Addresses(site, Map.of()), new Redirect("bibliographie/old", NEW)))
                .isEqualTo("/list/bibliographie/old /list/bibliographie/new 301\n");
    }

    @Test
    void hasWholeAddressesOfPagesOnAnotherHost() throws IOException {
        Addresses elsewhere =
                new Addresses(SampleEntry.SITE, Map.of("bibliographie", "https://other.example.net:8443/{slug}"));

        assertThat(lines(elsewhere, new Redirect("bibliographie/old", NEW), new Redirect("notes/old", NEW)))
                .isEqualTo("/old /new 301\n/notes/old https://other.example.net:8443/new 301\n");
    }

    private static String lines(Addresses addresses, Redirect... redirects) throws IOException {
        return Exporting.text(ExportFormat.REDIRECTS, addresses, new Exporting.Lists(List.of(), List.of(redirects)));
    }
}
