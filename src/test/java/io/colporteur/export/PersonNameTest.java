package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Martin                  | Martin            | Ada
            Bo Østergård                | Østergård         | Bo
            Zoé Łukasz                  | Łukasz            | Zoé
            Zoe\u0301 Martin            | Martin            | Zoe\u0301
            Jean-Paul Sartre            | Sartre            | Jean-Paul
            Antoine Saint-Exupéry       | Saint-Exupéry     | Antoine
            Scott McCloud               | McCloud           | Scott
            Flann O’Brien               | O’Brien           | Flann
            Flann O'Brien               | O'Brien           | Flann
            Stephen King                | King              | Stephen
            Emmanuel Macron             | Macron            | Emmanuel
            J. K. Rowling               | Rowling           | J. K.
            J.K. Rowling                | Rowling           | J.K.
            J.-P. Sartre                | Sartre            | J.-P.
            Douglas R. Hofstadter       | Hofstadter        | Douglas R.
            'Martin, Ada'               | Martin            | Ada
            'Martin,Ada'                | Martin            | Ada
            'Le Goff, Paul'             | Le Goff           | Paul
            'García Márquez, Gabriel'   | García Márquez    | Gabriel
            'de Beauvoir, Simone'       | de Beauvoir       | Simone
            'van der Berg, Jan'         | van der Berg      | Jan
            'Tolkien, J. R. R.'         | Tolkien           | J. R. R.
            'Martin, M.'                | Martin            | M.
            'Hofstadter, Douglas R.'    | Hofstadter        | Douglas R.
            'Lim, Ada'                  | Lim               | Ada
            """)
    void isPartedWhereThatIsSafe(String name, String family, String given) {
        assertThat(PersonName.in(name)).contains(new PersonName(family, given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Platon",
                "UNESCO",
                "Ada MARTIN",
                "ada martin",
                "Ada martin",
                "Ada Martin Duval",
                "Ada Martin (dir.)",
                "Ada Martin et al.",
                "Ada Martin et Bo Duval",
                "Ada Martin, PhD",
                "Ada Martin,",
                "Martin, Ada, Bo",
                "Martin, Jr",
                "Martin Jr",
                "Simone de Beauvoir",
                "Ludwig van Beethoven",
                "La Fontaine, Jean de",
                "Gabriel J. García Márquez",
                "M. Martin",
                "M. E. Martin",
                "Mme Martin",
                "Dr Martin",
                "Abbé Pierre",
                "Lady Gaga",
                "Mao Zedong",
                "Nguyen Anh",
                "Kim Jong-un",
                "Le Monde",
                "La Découverte",
                "L’Herbier Martin",
                "The Economist",
                "Éditions Gallimard",
                "Editions Gallimard",
                "E\u0301ditions Gallimard",
                "Gallimard Jeunesse",
                "Éditions Gallimard, Paris",
                "Université Laval",
                "Laval University",
                "Cambridge University Press",
                "J. B. Press",
                "Institut Pasteur",
                "Collectif Roosevelt",
                "Ministère Public",
                "Association Colibris",
                "Groupe Bayard",
                "Martin Group",
                "Martin Inc",
                "Martin, Inc",
                "Amnesty International",
                "Creative Commons",
                "Direction interministérielle du numérique",
                "Simon & Schuster",
                "OpenAI Research",
                "Studio 54",
                "Лев Толстой",
                "老子",
                "Ада Martin",
                ""
            })
    void staysWholeWhereItIsNot(String name) {
        assertThat(PersonName.in(name)).isEmpty();
    }
}
