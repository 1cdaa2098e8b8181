package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every slug that is made of a title, or of one that its author gave and that no address can have. */
class SlugsPropertiesTest {

    private static final SourcePath SOURCE = new SourcePath("\u2026.md");

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> words = Arbitraries.of(
                        "C++",
                        "C#",
                        "&",
                        "l'art",
                        "L\u2019\u00e8re",
                        "\u0152uvre",
                        "Stra\u00dfe",
                        "\u0141\u00f3d\u017a",
                        "TITLE",
                        "\u0130I\u0131i",
                        "e\u0301te\u0301",
                        "\u65e5\u672c\u8a9e",
                        "\u0412\u043e\u0439\u043d\u0430",
                        "10 \u20ac",
                        "\ud83d\ude00",
                        "\u2026",
                        "a/b",
                        "..",
                        "feed",
                        "index",
                        "\u2167",
                        "_",
                        "mot",
                        "anticonstitutionnellement")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(anything, words);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("fr", "en", "de", "es", "it", "pt-BR", "nl", "tr", "ja", "zh-Hant");
    }

    @Property(tries = 500)
    void isShortAndLowerCaseAndNeverEmpty(@ForAll("titles") String title, @ForAll("languages") String language) {
        String slug = made(title, language);

        assertThat(slug).matches("[a-z0-9]+(?:-[a-z0-9]+)*").hasSizeBetween(1, 80);
    }

    @Property(tries = 500)
    void isKeptWhenItIsGivenAndMadeOfItself(@ForAll("titles") String title, @ForAll("languages") String language) {
        String slug = made(title, language);
        Diagnostics diagnostics = Fields.diagnostics();

        Slug given = Slugs.slug(Fields.text(slug), "T", language, SOURCE, diagnostics);

        assertThat(given.value()).isEqualTo(slug);
        assertThat(given.given()).isTrue();
        assertThat(Fields.codes(diagnostics)).isEmpty();
        assertThat(made(slug, language)).isEqualTo(slug);
    }

    @Property(tries = 500)
    void isTheSameInEveryLocale(@ForAll("titles") String title, @ForAll("languages") String language) {
        String slug = made(title, language);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(made(title, language)).isEqualTo(slug);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 300)
    void hasWholeWordsOfItsTitleOnly(@ForAll("titles") String title) {
        String plain = title.replaceAll("[^a-z]+", " ").strip() + " x";

        assertThat(plain.split(" "))
                .containsAll(List.of(SlugWords.of(plain, "en").split("-")));
    }

    @Property(tries = 500)
    void isLegalAndKeptOnceItWasRepaired(@ForAll("titles") String typed, @ForAll("languages") String language) {
        Assume.that(!typed.isBlank());
        Diagnostics first = Fields.diagnostics();
        String repaired =
                Slugs.slug(Fields.text(typed), "T", language, SOURCE, first).value();
        Assume.that(!Fields.codes(first).contains(Code.SLUG_RESERVED));
        Diagnostics diagnostics = Fields.diagnostics();

        Slug given = Slugs.slug(Fields.text(repaired), "T", language, SOURCE, diagnostics);

        assertThat(given.value()).isEqualTo(repaired);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    private static String made(String title, String language) {
        return Slugs.slug(null, title, language, SOURCE, Fields.diagnostics()).value();
    }
}
