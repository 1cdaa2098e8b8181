package io.colporteur.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.publication.WireFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** As SARIF 2.1.0, for code scanning and for editors. The rules are the codes that occur, in the order of {@link Code}. */
final class SarifReport implements Report {

    private static final String INBOX = "INBOX";

    private final Path inbox;
    private final SourceLines sources;
    private final Severities severities;
    private final String version;
    private final ObjectMapper mapper =
            WireFormat.mapper().setPropertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE);

    SarifReport(Path inbox, SourceLines sources, Severities severities, String version) {
        this.inbox = inbox;
        this.sources = sources;
        this.severities = severities;
        this.version = version;
    }

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        List<Code> codes = findings.diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .toList();
        SourceLines lines = new OpenFile(sources);
        SarifLog.Run run = new SarifLog.Run(
                new SarifLog.Tool(new SarifLog.Driver(
                        "Colporteur", version, codes.stream().map(this::rule).toList())),
                Map.of(INBOX, new SarifLog.ArtifactLocation(folderUri(inbox), null)),
                SarifLog.Run.CODE_POINTS,
                findings.diagnostics().stream()
                        .map(diagnostic -> result(diagnostic, codes, lines))
                        .toList());
        out.append(mapper.writeValueAsString(new SarifLog(SarifLog.SCHEMA, SarifLog.VERSION, List.of(run))));
    }

    private SarifLog.Rule rule(Code code) {
        return new SarifLog.Rule(
                code.slug(), message(code.meaning()), new SarifLog.Configuration(level(severities.of(code))));
    }

    private static SarifLog.Result result(Diagnostic diagnostic, List<Code> codes, SourceLines lines) {
        String hint = diagnostic.hint().isEmpty() ? "" : " " + diagnostic.hint();
        return new SarifLog.Result(
                diagnostic.code().slug(),
                codes.indexOf(diagnostic.code()),
                level(diagnostic.severity()),
                message(diagnostic.message() + hint),
                List.of(new SarifLog.Location(new SarifLog.PhysicalLocation(
                        new SarifLog.ArtifactLocation(FileNames.reference(diagnostic.file()), INBOX),
                        region(diagnostic, lines)))));
    }

    /** Between single braces stand the numbers of arguments (section 3.11.5). */
    private static SarifLog.Message message(String text) {
        return new SarifLog.Message(text.replace("{", "{{").replace("}", "}}"));
    }

    private static SarifLog.Region region(Diagnostic diagnostic, SourceLines lines) {
        Position at = diagnostic.at();
        return Spot.of(diagnostic, lines)
                .filter(Spot::isFound)
                .map(spot -> new SarifLog.Region(
                        at.line(), spot.startColumn(), spot.endColumn(), new SarifLog.Content(spot.text())))
                .orElseGet(() -> new SarifLog.Region(at.line(), at.column(), null, null));
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** A folder that is gone has no slash of its own. */
    private static String folderUri(Path folder) {
        String uri = folder.toAbsolutePath().normalize().toUri().toASCIIString();
        return uri.endsWith("/") ? uri : uri + "/";
    }
}
