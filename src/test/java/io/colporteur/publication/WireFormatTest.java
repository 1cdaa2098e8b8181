package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private record Wire(
            String zuluFirst,
            Instant datePublished,
            @Nullable Boolean mandatory,
            @Nullable String unknown,
            String empty,
            List<String> none,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> items,
            Map<String, Object> extra) {}

    @Test
    void writesOneValueALineInTheOrderOfComponentsWithoutWhatIsUnknown() throws IOException {
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("publisherName", "Éditions <du> Test 🤖");
        extra.put("pages", 0);
        extra.put("list", Arrays.asList("b", "", null, 1.5, Map.of()));
        extra.put("deep", new LinkedHashMap<>(Map.of("nothing", "")));
        extra.put("void", null);
        Wire wire =
                new Wire("a", Instant.parse("2024-03-05T10:00:00.999Z"), false, null, "", List.of(), List.of(), extra);

        String json = new String(WireFormat.mapper().writeValueAsBytes(wire), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("""
                        {
                          "zulu_first": "a",
                          "date_published": "2024-03-05T10:00:00Z",
                          "mandatory": false,
                          "items": [],
                          "extra": {
                            "publisherName": "Éditions <du> Test 🤖",
                            "pages": 0,
                            "list": [
                              "b",
                              "",
                              null,
                              1.5,
                              {}
                            ],
                            "deep": {
                              "nothing": ""
                            },
                            "void": null
                          }
                        }
                        """);
    }

    @Test
    void writesTheSameThroughACopyOfTheMapperAsARouteMayMakeOne() throws IOException {
        Map<String, Integer> wire = Map.of("a", 1);

        assertThat(WireFormat.mapper().copy().writeValueAsString(wire)).isEqualTo("{\n  \"a\": 1\n}\n");
    }
}
