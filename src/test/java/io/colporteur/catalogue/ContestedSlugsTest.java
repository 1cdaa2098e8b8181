package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That an entry has another slug than it asked for is to be worth a note. */
class ContestedSlugsTest extends CatalogueHarness {

    private static final SourcePath SECOND = new SourcePath("books/b.md");

    ContestedSlugsTest() {
        severities = Severities.of(Map.of(Code.SLUG_CONTESTED, Severity.NOTE));
    }

    @Test
    void onlyThoseWhoAskAreTold() {
        store(entry("books/a.md").slug("x"), entry("books/b.md").slug("x"));
        goLive();

        assertThat(problems()).isEmpty();
        assertThat(totals()).isEqualTo("0 error, 0 warnings");
        try (CatalogueReader reader = new CatalogueReader(Location.of(folder.resolve("catalogue.db")))) {
            assertThat(reader.problemsOf(SECOND))
                    .isEqualTo(reader.problems())
                    .singleElement()
                    .satisfies(note -> {
                        assertThat(note.code()).isEqualTo(Code.SLUG_CONTESTED);
                        assertThat(note.severity()).isEqualTo(Severity.NOTE);
                    });
        }
    }

    @Test
    void theNoteStandsBesideWarningsAndGoesWithItsReason() {
        store(entry("books/a.md").slug("x"), entry("books/b.md").slug("x").warning());
        goLive();

        assertThat(problems()).extracting(Diagnostic::code).containsExactly(Code.COVER_MISSING);
        assertThat(codes()).containsExactlyInAnyOrder(Code.COVER_MISSING, Code.SLUG_CONTESTED);

        store(entry("books/a.md").slug("y"), entry("books/b.md").slug("z").warning());
        assertThat(codes()).containsExactly(Code.COVER_MISSING);
        assertThat(totals()).isEqualTo("0 error, 1 warnings");
    }

    private List<Code> codes() {
        try (CatalogueReader reader = new CatalogueReader(Location.of(folder.resolve("catalogue.db")))) {
            return reader.problemsOf(SECOND).stream().map(Diagnostic::code).toList();
        }
    }
}
