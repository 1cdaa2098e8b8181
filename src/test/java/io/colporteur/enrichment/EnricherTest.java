package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Gate;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Position;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnricherTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    @TempDir
    private Path inbox;

    @Test
    void completesAnEntry() {
        Entry entry = ready(Fields.entry());

        assertThat(entry.slug().value()).isEqualTo("un-livre");
        assertThat(entry.summaryHtml()).isEqualTo("<p>Un bon livre.</p>");
        assertThat(entry.contentHtml()).isNull();
        assertThat(entry.breadcrumbs()).hasSize(3);
        assertThat(enricher().enrich(Fields.entry()).diagnostics()).isEmpty();
    }

    @Test
    void refusesAnEntryWithAnError() {
        ParsedEntry parsed = Fields.entry("x.md", "T", "S", "", Map.of());
        ParsedEntry archive = new ParsedEntry(
                parsed.source(),
                Fields.text("two words"),
                parsed.title(),
                Fields.text("archive"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                Map.of(),
                "",
                1,
                "");

        Enriched enriched = enricher().enrich(archive);

        assertThat(enriched).isInstanceOf(Enriched.Refused.class);
        assertThat(enriched.diagnostics())
                .extracting(Diagnostic::code)
                .contains(Code.ID_INVALID, Code.SLUG_RESERVED, Code.AUTHOR_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "archive, archive-1",
        "archive/2024, archive-1/2024",
        "authors, authors-1",
        "covers/notes, covers-1/notes",
        "schemas, schemas-1",
        "sitemaps, sitemaps-1",
        "feed.xml, feed",
        "books/x.json/more, books/x/more",
        "sitemaps.XML/a.opml, sitemaps-1/a"
    })
    void refusesAnEntryInAFolderThatTheOutboxNeeds(String folder, String free) {
        Enriched enriched = enricher().enrich(Fields.entry(folder + "/x.md", "T", "S", "", Map.of()));

        assertThat(enriched).isInstanceOf(Enriched.Refused.class);
        Diagnostic said = enriched.diagnostics().get(0);
        assertThat(said.code()).isEqualTo(Code.COLLECTION_RESERVED);
        assertThat(said.at()).isEqualTo(Position.START);
        assertThat(said.message()).contains("“" + folder + "”");
        assertThat(said.hint()).isEqualTo("Rename the folder, for example to " + free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "index", "books/archive", "Archive", "archives", "x.jpg", "a.jsonl", "json"})
    void takesAnyOtherFolder(String folder) {
        assertThat(ready(Fields.entry(folder + "/x.md", "T", "S", "", Map.of())).collection())
                .isEqualTo(folder);
    }

    @Test
    void refusesAnEntryForWhatIsToBeAnErrorAndSaysWhichCoverItWants() {
        ParsedEntry parsed = Fields.wanting("covers/No one.jpg");

        assertThat(enricher().enrich(parsed)).isInstanceOf(Enriched.Ready.class);
        assertThat(enricher(Severities.of(Map.of(Code.COVER_MISSING, Severity.ERROR)))
                        .enrich(parsed))
                .isInstanceOfSatisfying(Enriched.Refused.class, refused -> {
                    assertThat(refused.coverStem()).isEqualTo("no one");
                    assertThat(refused.diagnostics())
                            .extracting(Diagnostic::code, Diagnostic::severity)
                            .containsExactly(tuple(Code.COVER_MISSING, Severity.ERROR));
                });
    }

    @Test
    void keepsOtherFieldsInOrderAndClean() {
        Entry entry = ready(Fields.entry("a.md", "T", "S", "", Map.of("z\u0001", "v\u0002")));

        assertThat(entry.extra()).isEqualTo(Map.of("z", "v"));
    }

    @Test
    void hashesWhatTheAuthorGaveAndNothingElse() {
        String hash = ready(Fields.entry("a.md", "T", "S", "B", Map.of("a", 1, "b", 2)))
                .contentHash();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(ready(Fields.entry("b/c.md", "T", "S", "B", Map.of("b", 2, "a", 1)))
                        .contentHash())
                .isEqualTo(hash);
        assertThat(List.of(
                        ready(Fields.entry("a.md", "U", "S", "B", Map.of("a", 1, "b", 2))),
                        ready(Fields.entry("a.md", "TS", "B", "B", Map.of("a", 1, "b", 2))),
                        ready(Fields.entry("a.md", "T", "S", "C", Map.of("a", 1, "b", 2))),
                        ready(Fields.entry("a.md", "T", "S", "B", Map.of("a", "1", "b", 2))),
                        ready(Fields.entry("a.md", "T", "S", "B", Map.of("a", List.of(1), "b", 2)))))
                .extracting(Entry::contentHash)
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"fr, fr", "FR-fr, fr-FR", "pt-br, pt-BR", "zh-hant, zh-Hant"})
    void writesLanguagesInTheirUsualLetters(String typed, String tag) {
        assertThat(Languages.language(Fields.text(typed), diagnostics)).isEqualTo(tag);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr_FR, Type fr-FR", "français, Type a tag", "french, Type a tag", "'en, fr', Type a tag"})
    void leavesOutWhatIsNoLanguage(String typed, String hint) {
        assertThat(Languages.language(Fields.text(typed), diagnostics)).isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.LANGUAGE_INVALID);
        assertThat(diagnostics.toList().get(0).hint()).startsWith(hint);
    }

    @Test
    void noticesDatesInTheWrongOrder() {
        Instant date = Instant.parse("2024-05-01T00:00:00Z");

        Dates.compare(date, date, diagnostics);
        Dates.compare(date, null, diagnostics);
        assertThat(Fields.codes(diagnostics)).isEmpty();
        Dates.compare(date, date.minusSeconds(1), diagnostics);
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.DATES_ORDER);
    }

    @Test
    void trimsIdsAndTags() {
        assertThat(Ids.id(Fields.text(" tag:a.example,2024:x "), diagnostics)).isEqualTo("tag:a.example,2024:x");
        assertThat(Tags.tags(Fields.texts(" web ", "UX", "web"), diagnostics)).containsExactly("web", "UX");
        assertThat(Tags.tags(Fields.texts("web , UX,, web"), diagnostics)).containsExactly("web", "UX");
        assertThat(Tags.tags(Fields.texts("Paris, Texas", "UX"), diagnostics)).containsExactly("Paris, Texas", "UX");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\u0007", "a\u00A0b"})
    void refusesIdsThatAreNotOneWord(String id) {
        assertThat(Ids.id(Fields.text(id), diagnostics)).isNull();
        assertThat(Ids.id(Fields.text("x".repeat(501)), diagnostics)).isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.ID_INVALID, Code.ID_INVALID);
    }

    private Entry ready(ParsedEntry parsed) {
        return ((Enriched.Ready) enricher().enrich(parsed)).entry();
    }

    private Enricher enricher() {
        return enricher(Severities.USUAL);
    }

    private Enricher enricher(Severities severities) {
        return new Enricher(
                Fields.SITE,
                new CoverShelf(new Gate(inbox, false), List.of("covers")),
                CoverLimits.USUAL,
                new Pictures(20 * 1024 * 1024, Settling.NONE),
                Proofs.NONE,
                List.of(),
                severities);
    }
}
