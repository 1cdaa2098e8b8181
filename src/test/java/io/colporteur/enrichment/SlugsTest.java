package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "L-Art_2.0~",
                "2024/un/deux",
                "médias",
                "日本",
                "हिन्दी",
                "Feed",
                "archive",
                "feed/x",
                "a/x.json"
            })
    void keepsALegalSlugForEver(String given) {
        Slug slug = given(given);

        assertThat(slug.value()).isEqualTo(given);
        assertThat(slug.given()).isTrue();
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /un/deux/      | un/deux
            un//deux       | un/deux
            Un livre       | un-livre
            ../etc/passwd  | etc/passwd
            a/./b          | a/b
            .cache         | cache
            a\\b           | a-b
            100%?          | 100
            c#/notes       | c-sharp/notes
            ???            | le-titre
            e\u0301te\u0301 | été
            """)
    void makesALegalSlugOfAnIllegalOne(String given, String made) {
        Slug slug = given(given);

        assertThat(slug.value()).isEqualTo(made);
        assertThat(slug.given()).isFalse();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.SLUG_ILLEGAL);
        Diagnostics again = Fields.diagnostics();
        assertThat(Slugs.slug(Fields.text(made), "t", "fr", Fields.SOURCE, again)
                        .value())
                .isEqualTo(made);
        assertThat(Fields.codes(again)).isEmpty();
    }

    @Test
    void limitsASegmentInBytes() {
        assertThat(given("é".repeat(60)).given()).isTrue();
        assertThat(given("é".repeat(61)).given()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            livres/x.md, feed,            feed-1
            livres/x.md, 2024/atom,       2024/atom-1
            livres/x.md, x.json/y,        x/y
            livres/x.md, a/B.XML/b.xml,   a/B/b.xml
            livres/x.md, a.html.txt/feed, a/feed-1
            x.md,        archive,         archive-1
            x.md,        sitemaps/x,      sitemaps-1/x
            x.md,        archive/feed,    archive-1/feed-1
            x.md,        robots.txt/x,    robots-1/x
            x.md,        index,           index-1
            x.md,        sitemap,         sitemap-1
            x.md,        robots,          robots-1
            x.md,        schemas,         schemas-1
            """)
    void refusesAGivenSlugThatIsReserved(String source, String given, String free) {
        Slugs.slug(Fields.text(given), "t", "fr", new SourcePath(source), diagnostics);

        assertThat(Fields.codes(diagnostics)).containsExactly(Code.SLUG_RESERVED);
        assertThat(diagnostics.toList().get(0).hint()).isEqualTo("Choose another slug, for example " + free);
        Diagnostics again = Fields.diagnostics();
        assertThat(Slugs.slug(Fields.text(free), "t", "fr", new SourcePath(source), again)
                        .given())
                .isTrue();
        assertThat(Fields.codes(again)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"livres/x.md, Feed, feed-1", "x.md, Atom, atom-1", "x.md, Index, index-1", "livres/x.md, Index, index"})
    void makesNoReservedSlug(String source, String title, String slug) {
        assertThat(Slugs.slug(null, title, "fr", new SourcePath(source), diagnostics)
                        .value())
                .isEqualTo(slug);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/archive/x, archive-1/x",
        "/archive/feed/, archive-1/feed-1",
        "/a/x.json/b, a/x/b",
        "a b/x.json/c, a-b/x-json/c"
    })
    void makesNoOtherReservedPartEither(String given, String slug) {
        assertThat(Slugs.slug(Fields.text(given), "t", "fr", new SourcePath("x.md"), diagnostics)
                        .value())
                .isEqualTo(slug);
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.SLUG_ILLEGAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fr | L'art & la manière            | l-art-et-la-maniere
            en | Signs & symbols               | signs-and-symbols
            fr | L’ère numérique               | l-ere-numerique
            fr | Œuvre, cœur et Æther          | oeuvre-coeur-et-aether
            de | Straße                        | strasse
            pl | Łódź                          | lodz
            en | C                             | c
            en | C++                           | c-plus-plus
            en | C#                            | c-sharp
            fr | #MeToo                        | metoo
            fr | 10 € @ Paris                  | 10-euro-at-paris
            tr | TITLE İstanbul ılık           | title-istanbul-ilik
            fr | e\u0301te\u0301               | ete
            ru | Война и мир                   | vojna-i-mir
            ja | 日本語                         | ri-ben-yu
            el | Οδύσσεια                      | odysseia
            """)
    void spellsATitle(String language, String title, String slug) {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(Slugs.slug(null, title, language, Fields.SOURCE, diagnostics)
                            .value())
                    .isEqualTo(slug);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void cutsALongTitleBetweenWords() {
        String slug = SlugWords.of("mot ".repeat(40), "fr");

        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-mot");
        assertThat(SlugWords.of("a".repeat(200), "fr")).hasSize(80);
    }

    @Test
    void isMadeOfTheBeginningOfALongTitle() {
        assertThat(SlugWords.of("日".repeat(100_000), "ja"))
                .startsWith("ri-ri-ri-")
                .hasSizeLessThanOrEqualTo(80);
        assertThat(SlugWords.of("…".repeat(160) + "mot", "fr")).isEmpty();
    }

    /** The iteration mark between the halves is taken out by the tables, which then trip over the pair that they made. */
    @Test
    void halvesOfSurrogatePairsAreNoLetters() {
        String halves = Character.toString(0x1F600);

        assertThat(SlugWords.of("livre " + halves.charAt(0) + "ゝ" + halves.charAt(1), "fr"))
                .isEqualTo("livre");
    }

    @Test
    void isNeverEmpty() {
        assertThat(Slugs.slug(null, "😀", "fr", new SourcePath("livres/b.md"), diagnostics)
                        .value())
                .isEqualTo("b");
        assertThat(Slugs.slug(null, "…", "fr", new SourcePath("livres/….md"), diagnostics)
                        .value())
                .matches("[0-9a-f]{12}");
    }

    private Slug given(String slug) {
        return Slugs.slug(Fields.text(slug), "Le titre", "fr", Fields.SOURCE, diagnostics);
    }
}
