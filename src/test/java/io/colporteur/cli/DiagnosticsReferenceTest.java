package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.SourcePath;
import io.colporteur.reference.ReferenceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference page says what is really said of files. */
class DiagnosticsReferenceTest {

    @TempDir
    private Path folder;

    private Examples examples;

    @BeforeEach
    void read() throws Exception {
        examples = new Examples(Files.createFile(folder.resolve("empty.yaml")));
    }

    @Test
    void thePageIsMadeOfTheExamples() throws Exception {
        ReferenceFile.page("diagnostics.md").assertHolds(new DiagnosticsPage(examples).text());
    }

    @Test
    void everyCodeHasAnExampleOrASentence() {
        for (Code code : Code.values()) {
            assertThat(examples.files(code).isEmpty()).as(code.slug()).isEqualTo(DiagnosticsPage.hasNoExample(code));
        }
    }

    @Test
    void anExampleBringsAboutItsCodeAndNothingElse() {
        for (Code code : Code.values()) {
            if (!DiagnosticsPage.hasNoExample(code)) {
                assertThat(examples.diagnostics(code))
                        .as(code.slug())
                        .extracting(Diagnostic::code)
                        .isNotEmpty()
                        .containsOnly(code);
            }
        }
    }

    @Test
    void anExampleSaysHowToMendIt() {
        for (Code code : Code.values()) {
            assertThat(examples.diagnostics(code))
                    .as(code.slug())
                    .allSatisfy(diagnostic -> assertThat(diagnostic.hint()).isNotEmpty());
        }
    }

    @Test
    void everyFileIsAnExample() {
        for (SourcePath file : examples.files()) {
            assertThat(Arrays.stream(Code.values()).filter(code -> Examples.isOf(code, file)))
                    .as(file.value())
                    .hasSize(1);
        }
    }
}
