package io.colporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.SourcePath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisnomersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            caf\\xE9.md        | The name of this file is not UTF-8 (its byte E9 is not).               | Rename it, as it seems to café.md.
            a/\\x93x\\x94 é.md | The name of this file is not UTF-8 (its byte 93 is not).               | Rename it, as it seems to “x” é.md.
            a\\\\b\\xE9.md     | The name of this file is not UTF-8 (its byte E9 is not).               | Rename it, as it seems to abé.md.
            \\x81.md           | The name of this file is not UTF-8 (its byte 81 is not).               | Rename it.
            a\\\\b.md          | The name of this file has a backslash, which separates folders elsewhere. | Rename it to ab.md.
            a\\\\xE9.md        | The name of this file has a backslash, which separates folders elsewhere. | Rename it to axE9.md.
            \\\\.md            | The name of this file has a backslash, which separates folders elsewhere. | Rename it.
            """)
    void theRemedyIsTheNameThatItMostLikelyShouldHave(String path, String message, String hint) {
        List<Diagnostic> complaint = Misnomers.complaint(new SourcePath(path), "file");

        assertThat(complaint).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(Code.FILE_NAME);
            assertThat(one.message()).isEqualTo(message);
            assertThat(one.hint()).isEqualTo(hint);
        });
    }
}
