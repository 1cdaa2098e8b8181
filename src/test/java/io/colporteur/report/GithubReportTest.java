package io.colporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Position;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubReportTest {

    @Test
    void isOneCommandForEachAndNothingElse() throws IOException {
        Report report = new GithubReport(Path.of("inbox"));

        assertThat(Said.by(report)).isEmpty();
        assertThat(Said.by(
                        report,
                        Said.of("a.md", Code.INTERNAL, Position.START, "", "It failed.", "Report it."),
                        Said.of("b.md", Code.ISBN_INVALID, new Position(3, 7), "123", "It is short.", ""),
                        Said.of("c.md", Code.AUTHOR_MISSING, Position.START, "", "There is none.", "")))
                .isEqualTo("""
                        ::error file=inbox/a.md,line=1,col=1,title=internal::It failed.%0AReport it.
                        ::warning file=inbox/b.md,line=3,col=7,title=isbn-invalid::It is short.
                        ::notice file=inbox/c.md,line=1,col=1,title=author-missing::There is none.
                        """);
    }

    @Test
    void escapesWhatItsReaderWouldTakeForMarks() throws IOException {
        assertThat(Said.by(
                        new GithubReport(Path.of("in,box")),
                        Said.of(
                                "100%: a\nb.md",
                                Code.INTERNAL, Position.START, "", "100 %,\r\nor: %0A ::error::", "a\nb")))
                .isEqualTo("::error file=in%2Cbox/100%25%3A a%0Ab.md,line=1,col=1,title=internal"
                        + "::100 %25,%0D%0Aor: %250A ::error::%0Aa%0Ab\n");
    }

    @ParameterizedTest
    @CsvSource({
        "inbox, inbox/x.md",
        "./inbox/, inbox/x.md",
        "site/../content, content/x.md",
        "../inbox, ../inbox/x.md",
        "., x.md",
        "/, /x.md",
        "/srv/inbox, /srv/inbox/x.md",
    })
    void namesFilesFromWhereTheInboxIsNamedFrom(String inbox, String file) throws IOException {
        assertThat(Said.by(
                        new GithubReport(Path.of(inbox)),
                        Said.of("x.md", Code.INTERNAL, Position.START, "", "It failed.", "")))
                .startsWith("::error file=" + file + ",line=1");
    }
}
