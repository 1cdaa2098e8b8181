package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Author;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    private final Diagnostics diagnostics = Fields.diagnostics();
    private final Authors unregistered = new Authors(new AuthorRegister(List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jeanne Martin et Paul Le Goff              | Jeanne Martin; Paul Le Goff
            Ann A. Lee, Bob Ray and Cy Dow             | Ann A. Lee; Bob Ray; Cy Dow
            Ann Lee, Bob Ray, and Cy Dow               | Ann Lee; Bob Ray; Cy Dow
            Ann Lee & Bob Ray                          | Ann Lee; Bob Ray
            Ann Lee ; Platon                           | Ann Lee; Platon
            Martin, Jeanne ; Le Goff, Paul             | Jeanne Martin; Paul Le Goff
            Martin, Jr. ; Lee, Ann                     | Martin, Jr.; Ann Lee
            Barthes, Roland et Eco, Umberto            | Roland Barthes; Umberto Eco
            Le Goff, J.-P. & de Beauvoir, Simone       | J.-P. Le Goff; Simone de Beauvoir
            Ann Lee, Bob Ray and Cy Dow, Dan Poe       | Ann Lee; Bob Ray; Cy Dow; Dan Poe
            Joël de Rosnay et Ann Lee                  | Joël de Rosnay; Ann Lee
            """)
    void arePartedOutOfOneText(String typed, String names) {
        assertThat(names(typed)).containsExactly(names.split("; "));
        assertThat(names(names.split("; "))).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Institut de la Lecture Responsable",
                "Marks, Spencer",
                "Simon & Schuster",
                "Arts et Métiers",
                "Institut de culture, Paris et Ville de Lyon, Lyon",
                "Barthes, Roland",
                "Institut national de recherche et de sécurité",
                "Department of Culture, Media and Sport",
                "Ann Lee, PhD"
            })
    void stayWholeWhereAPartIsNoName(String typed) {
        assertThat(names(typed)).containsExactly(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jeanne Martin et al.                       | Jeanne Martin
            Jeanne Martin, et al                       | Jeanne Martin
            Ann Lee, Bob Ray et al.                    | Ann Lee; Bob Ray
            Martin, Jeanne ; Le Goff, Paul ; et al.    | Jeanne Martin; Paul Le Goff
            Ann Lee (et alii)                          | Ann Lee
            Ann Lee and others                         | Ann Lee
            Ann Lee & al.                              | Ann Lee
            Jeanne Martin et autres                    | Jeanne Martin
            Jeanne Martin et coll.                     | Jeanne Martin
            """)
    void whoAreNotNamedAreTold(String typed, String names) {
        Authors.Makers makers = unregistered.makers(Fields.texts(typed), diagnostics);
        assertThat(makers.named()).extracting(Author::name).containsExactly(names.split("; "));
        assertThat(makers.others()).isTrue();
    }

    @Test
    void whoAreNotNamedAreToldByAListToo() {
        Authors.Makers makers = unregistered.makers(Fields.texts("Ann Lee and Bob Ray", "et al."), diagnostics);
        assertThat(makers.named()).extracting(Author::name).containsExactly("Ann Lee", "Bob Ray");
        assertThat(makers.others()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Autres", "Alain et Alex", "Marc Al.", "Others", "Les Autres", "Pierre Etal."})
    void nobodyIsTakenForOthersWhoIsNamedLikeThem(String typed) {
        assertThat(unregistered.makers(Fields.texts(typed), diagnostics).others())
                .isFalse();
    }

    @Test
    void ofAListAreOneEach() {
        assertThat(names("Martin, Jeanne", "Arts et Lettres", "Ann Lee", "Ann  Lee"))
                .containsExactly("Jeanne Martin", "Arts et Lettres", "Ann Lee");
    }

    @Test
    void readOnceMoreAreTheSame() {
        List<String> pieces = List.of(
                "Ada Martin",
                "Platon",
                "Le Goff, Paul",
                "Marks, Spencer",
                ", ",
                " et ",
                " and ",
                " & ",
                " ; ",
                " et al.",
                "PhD",
                "Institut de la Lecture",
                " ");
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String typed = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            List<String> names = typed.isBlank() ? List.of() : names(typed);
            // in a list a comma stands between family and given name
            if (names.stream().noneMatch(name -> name.indexOf(',') >= 0)) {
                List<String> again = new ArrayList<>(names);
                again.add("Zoé Zed");
                assertThat(names(again.toArray(String[]::new))).as(typed).isEqualTo(again);
            }
        }
    }

    @Test
    void haveASlugOfTheirNameAlone() {
        assertThat(unregistered
                        .makers(Fields.texts("Élise & Cie", "老子", "…"), diagnostics)
                        .named())
                .extracting(Author::slug)
                .satisfiesExactly(
                        slug -> assertThat(slug).isEqualTo("elise-and-cie"),
                        slug -> assertThat(slug).isEqualTo("lao-zi"),
                        slug -> assertThat(slug).matches("[0-9a-f]{12}"));
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void areMissed() {
        assertThat(unregistered.makers(List.of(), diagnostics).named()).isEmpty();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.AUTHOR_MISSING);
    }

    private List<String> names(String... typed) {
        return unregistered.makers(Fields.texts(typed), diagnostics).named().stream()
                .map(Author::name)
                .toList();
    }
}
