package io.colporteur.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake of the program concerns one file and no other. */
class ReaderTest {

    @TempDir
    private Path inbox;

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void aMistakeOfTheProgramWhileItReadsAFileIsSaidOfThatFile(Class<? extends Throwable> mistake) throws IOException {
        Files.writeString(inbox.resolve("x.md"), "---\n: [\n---\n");

        Outcome outcome = Readers.of(inbox, () -> fail(mistake))
                .read(new SourcePath("x.md"))
                .orElseThrow();

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.INTERNAL);
    }

    private static Instant fail(Class<? extends Throwable> mistake) {
        if (mistake == StackOverflowError.class) {
            throw new StackOverflowError();
        }
        throw new IllegalStateException();
    }
}
