package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void isTheWholeTextWhenThatIsShort() {
        assertThat(Excerpt.of("Un.\n\nDeux\ntrois.")).isEqualTo("Un. Deux trois.");
        assertThat(Excerpt.of("a".repeat(280))).hasSize(280);
    }

    @Test
    void endsWithASentenceOfItsSecondHalf() {
        String first = "mot ".repeat(50).strip() + " fini. ";

        assertThat(Excerpt.of(first + "Robert C. Martin " + "suite ".repeat(50)))
                .isEqualTo(first.strip());
    }

    @Test
    void elseEndsBetweenWords() {
        String excerpt = Excerpt.of("Fin. " + "parole, ".repeat(80));

        assertThat(excerpt).endsWith("parole…").hasSizeLessThanOrEqualTo(280);
        assertThat(Excerpt.of(excerpt)).isEqualTo(excerpt);
    }

    @Test
    void doesNotPartANoBreakSpaceFromItsSign() {
        String excerpt = Excerpt.of("a".repeat(272) + " motlong\u00A0: suite de la phrase qui est longue");

        assertThat(excerpt).isEqualTo("a".repeat(272) + "…");
    }

    @Test
    void countsCharactersAsReadersDo() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(Excerpt.of(family.repeat(280))).isEqualTo(family.repeat(280));
        assertThat(Excerpt.of(family.repeat(281))).isEqualTo(family.repeat(279) + "…");
        assertThat(Excerpt.of("日".repeat(400))).isEqualTo("日".repeat(279) + "…");
    }
}
