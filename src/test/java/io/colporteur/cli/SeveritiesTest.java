package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changing the severity of a diagnostic does to entries. */
class SeveritiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-05-01T10:00:00Z"));
    private static final Path IMAGE = Path.of("src/test/resources/io/colporteur/reference/covers/professor.png");

    @TempDir
    private Path folder;

    private InProcess program;

    @BeforeEach
    void makeAnInbox() throws IOException {
        program = new InProcess(folder, "state");
        Files.createDirectories(folder.resolve("inbox/covers"));
        settings("");
        entry("title: Emma\nauthor: Jane Austen\nsummary: A matchmaker.");
    }

    /** All at once: no example brings about an error but its own. */
    @ParameterizedTest
    @EnumSource
    void whateverACodeMayBeItIsAndAnEntryIsRefusedForErrorsAlone(Severity severity) throws Exception {
        List<Code> codes = Stream.of(Code.values())
                .filter(code -> code.leeway().severities().contains(severity))
                .filter(code -> !DiagnosticsPage.hasNoExample(code))
                .toList();
        settings(codes.stream()
                .map(code -> code.slug() + ": " + severity.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));

        Examples examples = new Examples(folder.resolve("config.yaml"));

        for (Code code : codes) {
            assertThat(examples.diagnostics(code))
                    .as(code.slug())
                    .filteredOn(diagnostic -> diagnostic.code() == code)
                    .extracting(Diagnostic::severity)
                    .isNotEmpty()
                    .containsOnly(severity);
            assertThat(examples.isRefused(code)).as(code.slug()).isEqualTo(severity == Severity.ERROR);
        }
    }

    @Test
    void anEntryThatIsRefusedFromNowOnStaysAsItWas() throws IOException {
        entry("title: Emma\nsummary: A matchmaker.");
        assertThat(program.run("build").exitCode()).isZero();
        FileTime before = Files.getLastModifiedTime(published());

        settings("author-missing: error");
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        entry("title: Emma, a Novel\nsummary: A matchmaker.");
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(Files.getLastModifiedTime(published())).isEqualTo(before);
        assertThat(title()).isEqualTo("Emma");
        assertThat(problems()).containsExactly("error author-missing");
        assertThat(program.run("status").output()).contains("1 file of the inbox could not be published");

        settings("author-missing: warning");
        assertThat(program.run("build").exitCode()).isZero();
        assertThat(title()).isEqualTo("Emma, a Novel");
        assertThat(problems()).containsExactly("warning author-missing");
    }

    @Test
    void anEntryThatIsRefusedForItsCoverIsPublishedWhenThatComesAndStaysWhenItGoes() throws IOException {
        Path cover = folder.resolve("inbox/covers/emma.png");
        settings("cover-missing: error");
        entry("title: Emma\nauthor: Jane Austen\nsummary: A matchmaker.\ncover: emma.png");
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(published()).doesNotExist();

        Files.copy(IMAGE, cover);
        assertThat(program.run("build").exitCode()).isZero();
        assertThat(title()).isEqualTo("Emma");
        assertThat(problems()).isEmpty();

        Files.delete(cover);
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(published()).exists();
        assertThat(folder.resolve("outbox/covers/emma.png")).exists();
        assertThat(problems()).containsExactly("error cover-missing");
    }

    private void settings(String severities) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "diagnostics: {" + severities + "}\n");
    }

    private void entry(String fields) throws IOException {
        Path file = folder.resolve("inbox/emma.md");
        Files.writeString(file, "---\n" + fields + "\n---\n");
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private Path published() {
        return folder.resolve("outbox/emma.json");
    }

    private String title() throws IOException {
        return JSON.readTree(Files.readString(published())).path("title").asText();
    }

    private List<String> problems() throws IOException {
        JsonNode problems = JSON.readTree(Files.readString(folder.resolve("outbox/problems.json")))
                .path("problems");
        return problems.findValuesAsText("code").stream()
                .map(code -> problems.findValue("severity").asText() + " " + code)
                .toList();
    }
}
