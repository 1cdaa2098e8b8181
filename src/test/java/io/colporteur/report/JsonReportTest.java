package io.colporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colporteur.entry.Code;
import io.colporteur.publication.WireFormat;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void leavesOutAnEmptyExcerptAndAnEmptyHint() throws IOException {
        JsonNode problems = WireFormat.mapper()
                .readTree(Said.by(new JsonReport(), Said.of(Code.INTERNAL, "It failed.", "")))
                .get("problems");

        assertThat(problems.get(0).fieldNames())
                .toIterable()
                .containsExactly("file", "severity", "code", "line", "column", "message");
    }

    @Test
    void hasAllKeysWhenNothingWasFound() throws IOException {
        assertThat(Said.by(new JsonReport())).isEqualTo("""
                {
                  "problems": [],
                  "totals": {
                    "error": 0,
                    "warning": 0,
                    "note": 0
                  }
                }
                """);
    }
}
