package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.ParsedEntry.CrumbField;
import io.colporteur.entry.SourcePath;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrumbsTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    @Test
    void areKeptAsGiven() {
        assertThat(of(crumb("Accueil", "/"), crumb("À&nbsp;lire", "https://lire.example/livres/"), crumb("Ici", null)))
                .containsExactly(
                        new Breadcrumb("Accueil", "/"),
                        new Breadcrumb("À\u00A0lire", "/livres"),
                        new Breadcrumb("Ici", null));
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.TEXT_MARKUP);
    }

    @Test
    void areMadeWhenTheyAreMissing() {
        assertThat(of(List.of(), "a/nos-livres/x.md", diagnostics))
                .containsExactly(
                        new Breadcrumb("À lire", "/"),
                        new Breadcrumb("Nos livres", "/a/nos-livres"),
                        new Breadcrumb("Un livre", null));
        assertThat(of(List.of(), "x.md", diagnostics))
                .containsExactly(new Breadcrumb("À lire", "/"), new Breadcrumb("Un livre", null));
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void getTheRootAndTheEntryThatTheyLack() {
        assertThat(of(crumb("Livres", "/livres")))
                .containsExactly(
                        new Breadcrumb("À lire", "/"),
                        new Breadcrumb("Livres", "/livres"),
                        new Breadcrumb("Un livre", null));
        assertThat(diagnostics.toList())
                .extracting(diagnostic -> diagnostic.code().slug() + " " + diagnostic.excerpt())
                .containsExactly("breadcrumbs-completed Livres", "breadcrumbs-completed Livres");
    }

    @Test
    void mayEndWithTheEntryUnderAnyAddressOrAnyTitle() {
        assertThat(of(crumb("Accueil", "/"), crumb("Un livre", "/fiches/12"))).hasSize(2);
        assertThat(of(crumb("Accueil", "/"), crumb("Le livre", "/livres/un-livre/")))
                .hasSize(2);
        assertThat(of(crumb("Accueil", "/"), crumb("Le livre", null))).hasSize(2);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void mayBeginOnTheSiteAbove() {
        assertThat(of(crumb("Université", "https://universite.example/"), crumb("Fin", null)))
                .containsExactly(
                        new Breadcrumb("Université", "https://universite.example/"), new Breadcrumb("Fin", null));
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void withoutAPathBeforeTheLastAreLeftOut() {
        assertThat(of(crumb("Accueil", null), crumb("Un", "http://localhost/x"), crumb("Fin", null)))
                .containsExactly(new Breadcrumb("À lire", "/"), new Breadcrumb("Fin", null));
        assertThat(Fields.codes(diagnostics))
                .containsExactlyInAnyOrder(Code.PATH_INVALID, Code.LINK_LOCAL, Code.BREADCRUMBS_COMPLETED);
    }

    @Provide
    Arbitrary<List<CrumbField>> trails() {
        Arbitrary<String> titles =
                Arbitraries.of("Accueil", "À lire", "Un livre", "<b>Gras</b>", "A &amp; B", "<i></i>");
        Arbitrary<@Nullable String> paths = Arbitraries.of(
                        "/",
                        "/livres/",
                        "livres",
                        "https://lire.example/",
                        "https://ailleurs.example/x",
                        "../x",
                        "/un-livre",
                        "http://localhost/",
                        "//a//b")
                .injectNull(0.3);
        return Combinators.combine(titles, paths).as(CrumbsTest::crumb).list().ofMaxSize(5);
    }

    @Property(tries = 500)
    void leadFromTheRootToTheEntryAndStayAsTheyAre(@ForAll("trails") List<CrumbField> given) {
        List<Breadcrumb> trail = of(given, "livres/un-livre.md", Fields.diagnostics());

        Diagnostics again = Fields.diagnostics();
        assertThat(of(
                        trail.stream()
                                .map(crumb -> crumb(crumb.title(), crumb.path()))
                                .toList(),
                        "livres/un-livre.md",
                        again))
                .isEqualTo(trail);
        assertThat(Fields.codes(again)).isEmpty();
        assertThat(trail.subList(0, trail.size() - 1)).noneMatch(crumb -> crumb.path() == null);
        assertThat(trail.get(0).path()).matches("/|https://.*");
    }

    private List<Breadcrumb> of(CrumbField... given) {
        return of(List.of(given), "livres/un-livre.md", diagnostics);
    }

    private static List<Breadcrumb> of(List<CrumbField> given, String file, Diagnostics diagnostics) {
        return new Crumbs(Fields.SITE, new SitePaths(Fields.SITE))
                .breadcrumbs(given, new SourcePath(file), "Un livre", "un-livre", diagnostics);
    }

    private static CrumbField crumb(String title, @Nullable String path) {
        return new CrumbField(Fields.text(title), Fields.textOrNull(path));
    }
}
