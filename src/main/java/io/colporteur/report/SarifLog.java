package io.colporteur.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report on the wire, as SARIF 2.1.0 has it ({@code https://docs.oasis-open.org/sarif/sarif/v2.1.0/}, section 3). */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    static final String VERSION = "2.1.0";

    /**
     * One run of the program.
     *
     * @param originalUriBaseIds absolute addresses of folders, with a slash at their ends
     * @param results empty when nothing was found; absent, it would say that nothing was looked for
     */
    record Run(
            Tool tool,
            Map<String, ArtifactLocation> originalUriBaseIds,
            String columnKind,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Result> results) {

        static final String CODE_POINTS = "unicodeCodePoints";
    }

    record Tool(Driver driver) {}

    record Driver(String name, String semanticVersion, List<Rule> rules) {}

    record Rule(String id, Message shortDescription, Configuration defaultConfiguration) {}

    record Configuration(String level) {}

    /** A finding; its rule is named by its id and by its place in the driver's list. */
    record Result(String ruleId, int ruleIndex, String level, Message message, List<Location> locations) {}

    record Message(String text) {}

    record Location(PhysicalLocation physicalLocation) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    /** An address; relative to the folder that the base names, where there is one. */
    record ArtifactLocation(String uri, @Nullable String uriBaseId) {}

    /**
     * A part of one line.
     *
     * @param endColumn the column after the last character, absent when only the beginning is known
     * @param snippet the text there
     */
    record Region(
            int startLine,
            int startColumn,
            @Nullable Integer endColumn,
            @Nullable Content snippet) {}

    record Content(String text) {}
}
