package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    @ParameterizedTest
    @CsvSource({"DATE_INVALID, true", "COVER_MISSING, false", "AUTHOR_MISSING, false"})
    void whereNothingIsSaidEachCodeIsAsBadAsUsual(Code code, boolean refused) {
        Diagnostics diagnostics = new Diagnostics(FILE);

        diagnostics.report(code, Position.START, "", "A sentence.", "");

        assertThat(diagnostics.toList()).extracting(Diagnostic::severity).containsExactly(code.severity());
        assertThat(diagnostics.refused()).isEqualTo(refused);
    }
}
