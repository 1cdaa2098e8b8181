package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Author;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jeanne Martin et Paul Le Goff              | Jeanne Martin; Paul Le Goff
            Ann A. Lee, Bob Ray and Cy Dow             | Ann A. Lee; Bob Ray; Cy Dow
            Ann Lee, Bob Ray, and Cy Dow               | Ann Lee; Bob Ray; Cy Dow
            Ann Lee & Bob Ray                          | Ann Lee; Bob Ray
            Ann Lee ; Platon                           | Ann Lee; Platon
            Martin, Jeanne ; Le Goff, Paul             | Jeanne Martin; Paul Le Goff
            Martin, Jr. ; Lee, Ann                     | Martin, Jr.; Ann Lee
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
                "Institut national de recherche et de sécurité",
                "Department of Culture, Media and Sport",
                "Ann Lee, PhD",
                "Jeanne Martin et al."
            })
    void stayWholeWhereAPartIsNoName(String typed) {
        assertThat(names(typed)).containsExactly(typed);
    }

    @Test
    void ofAListAreOneEach() {
        assertThat(names("Martin, Jeanne", "Arts et Lettres", "Ann Lee", "Ann  Lee"))
                .containsExactly("Jeanne Martin", "Arts et Lettres", "Ann Lee");
    }

    @Test
    void haveASlugOfTheirNameAlone() {
        assertThat(Authors.authors(Fields.texts("Élise & Cie", "老子", "…"), diagnostics))
                .extracting(Author::slug)
                .satisfiesExactly(
                        slug -> assertThat(slug).isEqualTo("elise-and-cie"),
                        slug -> assertThat(slug).isEqualTo("lao-zi"),
                        slug -> assertThat(slug).matches("[0-9a-f]{12}"));
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void areMissed() {
        assertThat(Authors.authors(List.of(), diagnostics)).isEmpty();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.AUTHOR_MISSING);
    }

    private List<String> names(String... typed) {
        return Authors.authors(Fields.texts(typed), diagnostics).stream()
                .map(Author::name)
                .toList();
    }
}
