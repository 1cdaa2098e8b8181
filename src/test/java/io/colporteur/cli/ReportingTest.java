package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.entry.Code;
import io.colporteur.entry.Leeway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the commands that only look say of the fixtures' inboxes: {@code check.txt} is what {@code check} says, and each file
 * of {@code says} begins with a line {@code $ colporteur …} and goes on with the answer. With {@code -Dfixtures.update=true}
 * the answers are written anew.
 */
class ReportingTest {

    private static final boolean UPDATE = Boolean.getBoolean("fixtures.update");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROMPT = "$ colporteur ";

    @TempDir
    private Path folder;

    private InProcess program;

    static List<Fixture> fixtures() throws IOException {
        return Fixture.all();
    }

    @BeforeEach
    void choose() {
        program = new InProcess(folder, "state");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void checkSaysWhatAnAuthorNeedsAndWritesNothing(Fixture fixture) throws IOException {
        fixture.copyTo(folder, Comparator.naturalOrder());
        Map<String, FileTime> before = new Tree(folder).times();

        InProcess.Said said = program.run("check");

        assertSays(fixture.folder().resolve("check.txt"), "", said.output());
        assertThat(said.exitCode()).isEqualTo(fixture.exitCode());
        assertThat(new Tree(folder).times()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void checkAndTheOutboxAgreeWithAndWithoutTheCatalogue(Fixture fixture) throws IOException {
        fixture.copyTo(folder, Comparator.naturalOrder());
        JsonNode without = problems(program.run("check", "--format", "json").output());
        program.run("build");
        Map<String, FileTime> before = new Tree(folder).times();

        JsonNode with = problems(program.run("check", "--json").output());

        assertThat(with).isEqualTo(without);
        assertThat(new Tree(folder).times()).isEqualTo(before);
        assertThat(sorted(without))
                .isEqualTo(sorted(JSON.readTree(Files.readString(folder.resolve("outbox/problems.json")))
                        .path("problems")));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void checkOfOneFileSaysThatPartOfTheWhole(Fixture fixture) throws IOException {
        fixture.copyTo(folder, Comparator.naturalOrder());
        JsonNode all = problems(program.run("check", "--json").output());

        for (String file : new Tree(folder.resolve("inbox")).names()) {
            JsonNode one = problems(program.run("check", "--json", file).output());

            List<JsonNode> expected = new ArrayList<>();
            all.forEach(problem -> {
                if (problem.path("file").asText().equals(file)) {
                    expected.add(problem);
                }
            });
            assertThat(one).as(file).containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theOtherCommandsAnswerQuestions(Fixture fixture) throws IOException {
        Path says = fixture.folder().resolve("says");
        if (Files.notExists(says)) {
            return;
        }
        fixture.copyTo(folder, Comparator.naturalOrder());
        program.run("build");
        try (Stream<Path> questions = Files.list(says)) {
            for (Path file : questions.sorted().toList()) {
                String question = Files.readString(file).lines().findFirst().orElseThrow();
                assertThat(question).startsWith(PROMPT);

                InProcess.Said said =
                        program.run(question.substring(PROMPT.length()).split(" "));

                assertSays(file, question + "\n", withoutClock(said.output() + said.error()));
            }
        }
    }

    private static void assertSays(Path expected, String question, String answer) throws IOException {
        if (UPDATE) {
            Files.writeString(expected, question + answer);
        }
        assertThat(question + answer).isEqualTo(Files.readString(expected));
    }

    /** When and where the test ran is no part of the answer, nor is what ends a line. */
    private String withoutClock(String answer) {
        return answer.replaceAll("(last pass +|\"last_pass\": \")2[^\"\n]*", "$1(now)")
                .replace(folder.toString(), "(here)")
                .replace("\r\n", "\n");
    }

    private static JsonNode problems(String report) throws IOException {
        return JSON.readTree(report).path("problems");
    }

    /** Those that problems.json holds: neither notes nor what is looked for only when somebody asks. */
    private static List<String> sorted(JsonNode problems) {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> {
            Code code = Code.valueOf(
                    problem.path("code").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
            if (!problem.path("severity").asText().equals("note") && code.leeway() != Leeway.PUBLISHED) {
                lines.add(problem.toString());
            }
        });
        lines.sort(null);
        return lines;
    }
}
