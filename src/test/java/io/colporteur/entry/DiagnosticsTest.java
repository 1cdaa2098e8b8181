package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticsTest {

    private static final SourcePath FILE = new SourcePath("a.md");

    @ParameterizedTest
    @CsvSource({"ERROR, true", "WARNING, false", "NOTE, false"})
    void anEntryIsRefusedForWhatIsToBeAnError(Severity severity, boolean refused) {
        Diagnostics diagnostics = new Diagnostics(FILE, Severities.of(Map.of(Code.DATE_INVALID, severity)));

        diagnostics.report(Code.DATE_INVALID, Position.START, "", "A sentence.", "");

        assertThat(diagnostics.toList()).extracting(Diagnostic::severity).containsExactly(severity);
        assertThat(diagnostics.refused()).isEqualTo(refused);
    }

    @Test
    void aHundredOfAKindAreToldAndThenHowManyMoreThereAre() {
        Diagnostics diagnostics = new Diagnostics(FILE);

        for (int line = 1; line <= 50_000; line++) {
            diagnostics.report(Code.FIELD_DUPLICATE, new Position(line, 3), "x", "A sentence.", "");
        }
        diagnostics.report(Code.DATE_INVALID, new Position(1, 1), "", "Another.", "");

        assertThat(diagnostics.toList()).hasSize(102).first().returns(Code.DATE_INVALID, Diagnostic::code);
        assertThat(diagnostics.toList().get(101))
                .hasToString(
                        "a.md:101:3: error[field-duplicate] There are more like this in the file, 49900 from here on."
                                + " (Mend those that are told.)");
        assertThat(diagnostics.refused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DATE_INVALID, true", "COVER_MISSING, false", "AUTHOR_MISSING, false"})
    void whereNothingIsSaidEachCodeIsAsBadAsUsual(Code code, boolean refused) {
        Diagnostics diagnostics = new Diagnostics(FILE);

        diagnostics.report(code, Position.START, "", "A sentence.", "");

        assertThat(diagnostics.toList()).extracting(Diagnostic::severity).containsExactly(code.severity());
        assertThat(diagnostics.refused()).isEqualTo(refused);
    }
}
