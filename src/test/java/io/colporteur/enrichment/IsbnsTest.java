package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsbnsTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9780306406157            | 9780306406157 | 0306406152
            978-0-306-40615-7        | 9780306406157 | 0306406152
            978.0.306.40615.7        | 9780306406157 | 0306406152
            978 0\u2011306\u201340615\u00A07 | 9780306406157 | 0306406152
            ISBN 978-0-306-40615-7   | 9780306406157 | 0306406152
            ISBN-13: 9780306406157   | 9780306406157 | 0306406152
            isbn: 0-306-40615-2      | 9780306406157 | 0306406152
            ISBN-10 0306406152       | 9780306406157 | 0306406152
            080442957x               | 9780804429573 | 080442957X
            979-10-90636-07-1        | 9791090636071 |
            """)
    void areReadInAllTheirForms(String typed, String isbn13, String isbn10) {
        Isbns.Isbn isbn = Objects.requireNonNull(Isbns.isbn(Fields.text(typed), diagnostics));

        assertThat(isbn).isEqualTo(new Isbns.Isbn(isbn13, isbn10));
        assertThat(Isbns.isbn(Fields.text(isbn13), diagnostics)).isEqualTo(isbn);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9780306406158     | want 7
            0306406153        | want 2
            0804429570        | want X
            306406152         | zero in front
            97803064061       | has 11
            4006381333931     | begins with 978 or 979
            978030640615X     | begins with 978 or 979
            978-0-306 (rel.)  | other than digits
            """)
    void areLeftOutWhenWrongWithTheReason(String typed, String reason) {
        assertThat(Isbns.isbn(Fields.text(typed), diagnostics)).isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.ISBN_INVALID);
        assertThat(diagnostics.toList().get(0).message()).contains(reason);
    }

    @Test
    void saysHowToGetALostZeroBack() {
        Isbns.isbn(Fields.text("306406152"), diagnostics);

        assertThat(diagnostics.toList().get(0).hint()).isEqualTo("Type isbn: \"0306406152\"");
    }
}
