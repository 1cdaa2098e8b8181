package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeveritiesTest {

    @ParameterizedTest
    @EnumSource
    void usuallyACodeHasItsOwnWhichIsOneThatItMayHave(Code code) {
        assertThat(Severities.USUAL.of(code)).isEqualTo(code.severity());
        assertThat(code.leeway().severities()).contains(code.severity());
    }

    @ParameterizedTest
    @EnumSource
    void aCodeTakesWhatItMayHaveAndNothingElse(Code code) {
        for (Severity severity : Severity.values()) {
            Map<Code, Severity> wanted = Map.of(code, severity);
            if (code.leeway().severities().contains(severity)) {
                assertThat(Severities.of(wanted).of(code)).isEqualTo(severity);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> Severities.of(wanted));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereIsAReasonExactlyWhereSomeAreImpossible(Leeway leeway) {
        assertThat(leeway.reason().isEmpty()).isEqualTo(leeway.severities().size() == Severity.values().length);
        assertThat(leeway.severities()).isNotEmpty();
    }

    @Test
    void onlyWhatDiffersCounts() {
        Severities severities =
                Severities.of(Map.of(Code.COVER_MISSING, Severity.ERROR, Code.AUTHOR_MISSING, Severity.NOTE));

        assertThat(severities.changed()).containsOnly(Map.entry(Code.COVER_MISSING, Severity.ERROR));
        assertThat(severities).isEqualTo(Severities.of(Map.of(Code.COVER_MISSING, Severity.ERROR)));
        assertThat(Severities.of(Map.of())).isEqualTo(Severities.USUAL);
    }

    @Test
    void whoeverMadeTheMapCannotChangeThemAfterwards() {
        Map<Code, Severity> map = new EnumMap<>(Map.of(Code.COVER_MISSING, Severity.ERROR));
        Severities severities = Severities.of(map);

        map.put(Code.COVER_MISSING, Severity.NOTE);

        assertThat(severities.of(Code.COVER_MISSING)).isEqualTo(Severity.ERROR);
    }
}
