package io.colporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.RawNames;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.publication.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReportTest {

    private static final Path INBOX = new RawNames(Path.of("").toAbsolutePath()).path("no such folder/é,ü");
    private static final SourceLines LINES = file -> List.of("title: 😀 e\u0301, x");

    @Test
    void isWhatTheSpecificationDemands() throws IOException {
        assertValid(Files.readString(Path.of("src/test/resources/io/colporteur/report/report.sarif")));
        assertValid(written());
        assertValid(written(
                Said.of("a:b/\u0001 [é]#?.md", Code.INTERNAL, Position.START, "", "A {0} or {{1}} }.", ""),
                Said.at(9999, "x")));
    }

    @Test
    void saysThatNothingWasFound() throws IOException {
        JsonNode run = run();

        assertThat(run.get("results").isArray()).isTrue();
        assertThat(run.get("results")).isEmpty();
        assertThat(run.at("/tool/driver").has("rules")).isFalse();
    }

    @Test
    void namesTheProgramAndTheRulesThatAreBroken() throws IOException {
        JsonNode run = run(
                Said.of(Code.TITLE_MISSING, "There is no title.", "Add one."),
                Said.of(Code.AUTHOR_MISSING, "There is no author.", ""),
                Said.of(Code.TITLE_MISSING, "There is none here either.", ""));

        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.at("/tool/driver/semanticVersion").textValue()).isEqualTo("1.2.3");
        assertThat(rules.findValuesAsText("id")).containsExactly("title-missing", "author-missing");
        assertThat(run.get("results"))
                .hasSize(3)
                .allSatisfy(result -> assertThat(
                                rules.get(result.get("ruleIndex").intValue()).get("id"))
                        .isEqualTo(result.get("ruleId")));
        assertThat(run.get("results").findValuesAsText("level")).containsExactly("note", "warning", "warning");
        assertThat(run.at("/results/1/message/text").textValue()).isEqualTo("There is no title. Add one.");
    }

    @Test
    void saysHowBadARuleIsHere() throws IOException {
        Severities severities = Severities.of(Map.of(Code.AUTHOR_MISSING, Severity.ERROR));
        String sarif = written(
                severities,
                Said.of(Code.TITLE_MISSING, "There is no title.", ""),
                Said.of(Code.AUTHOR_MISSING, "There is no author.", ""));

        assertValid(sarif);
        assertThat(WireFormat.mapper()
                        .readTree(sarif)
                        .at("/runs/0/tool/driver/rules")
                        .findValuesAsText("level"))
                .containsExactly("warning", "error");
    }

    @ParameterizedTest
    @CsvSource({
        "8, '😀 e\u0301', 8, 12",
        "8, x, 14, 15",
        "9, nothing, 9, ",
        "9, '', 9, ",
    })
    void countsColumnsInCodePoints(int column, String excerpt, int start, Integer end) throws IOException {
        JsonNode region = run(Said.at(column, excerpt)).at("/results/0/locations/0/physicalLocation/region");

        assertThat(region.get("startLine").intValue()).isEqualTo(1);
        assertThat(region.get("startColumn").intValue()).isEqualTo(start);
        if (end == null) {
            assertThat(region.has("endColumn")).isFalse();
            assertThat(region.has("snippet")).isFalse();
        } else {
            assertThat(region.get("endColumn").intValue()).isEqualTo(end);
            assertThat(region.at("/snippet/text").textValue()).isEqualTo(excerpt);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/x.md", "a b/é+ü.md", "1:2/#?%25.md", "e\u0301/日本.md", "[a]/\u0001.md"})
    void leadsToTheFileItself(String file) throws IOException {
        JsonNode run = run(Said.of(file, Code.INTERNAL, Position.START, "", "It failed.", ""));
        JsonNode place = run.at("/results/0/locations/0/physicalLocation/artifactLocation");
        String base = run.get("originalUriBaseIds")
                .get(place.get("uriBaseId").textValue())
                .get("uri")
                .textValue();

        assertThat(base).startsWith("file:///").endsWith("/no%20such%20folder/%C3%A9,%C3%BC/");
        assertThat(URI.create(base).resolve(place.get("uri").textValue()).getPath())
                .isEqualTo(URI.create(base).getPath() + file);
    }

    @Test
    void leadsToAFileWhoseNameIsNotUtf8() throws IOException {
        JsonNode run = run(Said.of("a/caf\\xE9.md", Code.FILE_NAME, Position.START, "", "It is misnamed.", ""));

        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("a/caf%E9.md");
    }

    @Test
    void doublesBracesWhichWouldStandForArguments() throws IOException {
        assertThat(run(Said.of(Code.INTERNAL, "It is {0}.", "Type }."))
                        .at("/results/0/message/text")
                        .textValue())
                .isEqualTo("It is {{0}}. Type }}.");
    }

    private static JsonNode run(Diagnostic... diagnostics) throws IOException {
        return WireFormat.mapper().readTree(written(diagnostics)).at("/runs/0");
    }

    private static String written(Diagnostic... diagnostics) throws IOException {
        return written(Severities.USUAL, diagnostics);
    }

    private static String written(Severities severities, Diagnostic... diagnostics) throws IOException {
        return Said.by(new SarifReport(INBOX, LINES, severities, "1.2.3"), diagnostics);
    }

    private static void assertValid(String sarif) throws IOException {
        try (InputStream file = SarifReportTest.class.getResourceAsStream("schema/sarif-2.1.0.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(file));
            assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
        }
    }
}
