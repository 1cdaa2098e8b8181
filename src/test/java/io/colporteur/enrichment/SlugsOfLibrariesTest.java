package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What the libraries that others make slugs with agree on. Their answers were written down once. */
class SlugsOfLibrariesTest {

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(
            resources = "/io/colporteur/enrichment/slugs-of-libraries.csv",
            delimiter = '|',
            quoteCharacter = '\u00a4')
    void areOursWhereTheyAgree(String libraries, String agreed, String title) {
        assertThat(libraries).hasSizeBetween(3, 5);
        assertThat(SlugWords.of(title, "en")).isEqualTo(agreed);
        assertThat(inTurkish(title)).isEqualTo(agreed);
    }

    @ParameterizedTest
    @CsvSource({
        "zero\u200bwidth, zero-width",
        "soft\u00adhyphen, soft-hyphen",
        "nbsp\u00a0here, nbsp-here",
        "thin\u202fspace\u2009here, thin-space-here",
        "e\u0301 decomposed, e-decomposed"
    })
    void areOursWithCharactersThatNobodySees(String title, String agreed) {
        assertThat(SlugWords.of(title, "en")).isEqualTo(agreed);
    }

    /** Where others drop a sign, and with it the difference between two titles, it is a word of ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fr | Lire & écrire      | lire-et-ecrire
            fr-CA | Lire & écrire   | lire-et-ecrire
            en | Rock & Roll        | rock-and-roll
            en-GB | Rock & Roll     | rock-and-roll
            de | Mann & Maus        | mann-und-maus
            es | Pan & vino         | pan-y-vino
            it | Pane & vino        | pane-e-vino
            pt-BR | Pão & vinho     | pao-e-vinho
            nl | Kunst & vliegwerk  | kunst-en-vliegwerk
            fi | Kissa & koira      | kissa-and-koira
            fr | 1 + 1              | 1-plus-1
            en | 1 + 1              | 1-plus-1
            de | 1 + 1              | 1-plus-1
            nl | 1 + 1              | 1-plus-1
            es | 1 + 1              | 1-mas-1
            it | 1 + 1              | 1-piu-1
            pt | 1 + 1              | 1-mais-1
            es | C, C+, C++ y C#    | c-c-plus-c-plus-plus-y-c-sharp
            it | C++                | c-plus-plus
            fr | C++, C# & F#       | c-plus-plus-c-sharp-et-f-sharp
            en | #1 in C#           | 1-in-c-sharp
            es | 10 €               | 10-euro
            nl | info@example.nl    | info-at-example-nl
            tr | A & B              | a-and-b
            """)
    void haveNoWordsForSignsAndOursHave(String language, String title, String slug) {
        assertThat(SlugWords.of(title, language)).isEqualTo(slug);
    }

    private static String inTurkish(String title) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            return SlugWords.of(title, "en");
        } finally {
            Locale.setDefault(before);
        }
    }
}
