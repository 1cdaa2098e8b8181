package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchSpacesTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    /** A narrow no-break space is shown as ~, a wide one as _. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Pourquoi lire ?                     | Pourquoi lire~?
            Quoi ?! Oui !!!                     | Quoi~?! Oui~!!!
            un ; deux_; trois                   | un~; deux~; trois
            Titre : sous-titre                  | Titre_: sous-titre
            « Un mot » et «_deux_».             | «~Un mot~» et «~deux~».
            l’« art »                           | l’«~art~»
            (« un ») ou [« deux »]              | («~un~») ou [«~deux~»]
            Il dit : « Quoi ? »                 | Il dit_: «~Quoi~?~»
            « Première ligne                    | «~Première ligne
            Dernière ligne »                    | Dernière ligne~»
            Dernière ligne », dit-il            | Dernière ligne~», dit-il
            « ? » ou « : »                      | «~?~» ou «~:~»
            (vraiment ?) ou (non !).            | (vraiment~?) ou (non~!).
            Réponse !. Fin ?… Et ?, puis        | Réponse~!. Fin~?… Et~?, puis
            dit :"oui" et :« non »              | dit_:"oui" et_:« non~»
            En 2018 : 3 livres, 12 : 3 aussi    | En 2018_: 3 livres, 12_: 3 aussi
            Liste : (1) un                      | Liste_: (1) un
            :-) ! et 🙂 !                       | :-)~! et 🙂~!
            `a ? b : c` : non                   | `a ? b : c`_: non
            voir https://a.example/?a=1&b=2 ; fin | voir https://a.example/?a=1&b=2~; fin
            """)
    void areNoBreakAtTheirSigns(String typed, String expected) {
        String text = spaced(typed);
        String mended = mended(text, "fr");

        assertThat(mended.replace('\u202F', '~').replace('\u00A0', '_')).isEqualTo(expected.strip());
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.TYPOGRAPHY);
        assertStable(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pourquoi? Parce que: rien; «mot»",
                "Un_: deux~; trois~? «~quatre~» et cinq~: six",
                "à 20 : 30, à 20 :30 et à 9_: 05",
                "bien :) ou ;) ou :-) ou ;-) ou :D ou :p ou :( ou :/ ou :'( ou :| ou :*",
                "bien : ) et ; )",
                "http ://a.example et ftp ::1",
                "std :: vector ou Site :: Page",
                "a != b et b ?: c et !important, !1",
                "localhost :8080 et page ?id=3 &a ;b",
                "un :smile: et :code:",
                "Accueil » Livres » Un livre",
                "un »mot« et »deux mots«",
                "Retour« liste",
                "( ? ) et [ ! ] et { ; }",
                "`a ; b ! c : d « e »`",
            })
    void stayWhereNothingIsWrongOrNoSignIsMeant(String typed) {
        String text = spaced(typed);

        assertThat(mended(text, "fr")).isEqualTo(text);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "FR", "fr-CA", "fr-CH", "fr-Latn-FR"})
    void areThoseOfFrenchEverywhere(String language) {
        assertThat(mended("Quoi ?", language)).isEqualTo("Quoi\u202F?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "frr", "fy", "tr", "und", "no language"})
    void areNotThoseOfOtherLanguages(String language) {
        assertThat(mended("Quoi ?", language)).isEqualTo("Quoi ?");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void areToldOnceForAField() {
        mended("Quoi ? Rien : « rien »", "fr");

        assertThat(diagnostics.toList()).singleElement().satisfies(note -> {
            assertThat(note.excerpt()).isEqualTo("Quoi ?");
            assertThat(note.message()).startsWith("4 spaces ");
        });
    }

    private static String spaced(String typed) {
        return typed.strip().replace('~', '\u202F').replace('_', '\u00A0');
    }

    private String mended(String text, String language) {
        return FrenchSpaces.in(text, language, Position.START, diagnostics);
    }

    private static void assertStable(String text) {
        Diagnostics again = Fields.diagnostics();
        assertThat(FrenchSpaces.in(text, "fr", Position.START, again)).isEqualTo(text);
        assertThat(Fields.codes(again)).isEmpty();
    }
}
