package io.colporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Dates dates = new Dates(ZoneId.of("Europe/Paris"));
    private final Diagnostics diagnostics = new Diagnostics(new SourcePath("x.md"));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024-04-09T14:30:00Z,            2024-04-09T14:30:00Z
                    2024-04-09t14:30:00z,            2024-04-09T14:30:00Z
                    2024-04-09T14:30:00.25+02:00,    2024-04-09T12:30:00.250Z
                    2024-04-09T14:30:00.1234567899Z, 2024-04-09T14:30:00.123456789Z
                    2024-04-09 14:30:00 -0530,       2024-04-09T20:00:00Z
                    2024-04-09 14:30:00 +02,         2024-04-09T12:30:00Z
                    2024-04-09T14:30,                2024-04-09T12:30:00Z
                    2024-01-09 14:30,                2024-01-09T13:30:00Z
                    2024-04-09,                      2024-04-08T22:00:00Z
                    2024-04,                         2024-03-31T22:00:00Z
                    2024,                            2023-12-31T23:00:00Z
                    2024-02-29,                      2024-02-28T23:00:00Z
                    2024-03-31T02:30,                2024-03-31T01:30:00Z
                    """)
    void usualFormsAreRead(String text, Instant instant) {
        assertThat(read(text)).isEqualTo(instant);
        assertThat(diagnostics.toList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024/04/09", "2024-4-9", "2024/4/9", "2024-4-09"})
    void unusualFormsAreReadWithANote(String text) {
        assertThat(read(text)).isEqualTo("2024-04-08T22:00:00Z");
        assertThat(diagnostics.toList()).extracting(Diagnostic::code).containsExactly(Code.DATE_FORM);
        assertThat(diagnostics.toList()).extracting(Diagnostic::hint).containsExactly("Write the day as 2024-04-09.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024-13-45,                there is no month 13
                    2024-00-01,                there is no month 0
                    2024-02-30,                February 2024 has no day 30
                    2023-02-29,                February 2023 has no day 29
                    2024-04-00,                April 2024 has no day 0
                    2024-01-01T24:25:44,       there is no hour 24
                    2024-01-01T23:60,          there is no minute 60
                    2024-01-01T23:59:60,       there is no second 60
                    2024-01-01T2359,           its time is not like 14:30
                    2024-01-01T,               its time is not like 14:30
                    2024-01-01T10:00 CET,      is no offset like +02:00
                    2024-01-01T10:00+99:00,    its offset is not like +02:00
                    2024-01-01T10:00:00.,      has no digits
                    2024-01-01x,               more than a day
                    2024-01/01,                no day follows the month
                    2024-,                     no month follows the year
                    20240101,                  no month follows the year
                    09/04/2024,                does not begin with a year of four digits
                    '9 avril 2024',            does not begin with a year of four digits
                    ٢٠٢٤-٠١-٠١,                does not begin with a year of four digits
                    """)
    void whatIsNoDateIsRefusedWithTheReason(String text, String reason) {
        assertThat(read(text)).isNull();
        Diagnostic diagnostic = diagnostics.toList().get(0);
        assertThat(diagnostic.code()).isEqualTo(Code.DATE_INVALID);
        assertThat(diagnostic.message())
                .startsWith("\"" + text + "\" is not a date: ")
                .contains(reason);
        assertThat(diagnostic.hint()).contains("2024-04-09");
    }

    private Instant read(String text) {
        return dates.read(new Text(text, Position.START), diagnostics);
    }
}
