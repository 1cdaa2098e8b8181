package io.colporteur.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.entry.Severity;
import io.colporteur.publication.ProblemReport;
import io.colporteur.publication.WireFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In the shape of {@code problems.json}, with notes. As there, {@code excerpt} and {@code hint} are absent when there is
 * none.
 */
final class JsonReport implements Report {

    private static final List<Severity> COUNTED = List.of(Severity.values());

    private final ObjectMapper mapper = WireFormat.mapper();

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        Map<Severity, Long> totals = COUNTED.stream().collect(Collectors.toMap(Function.identity(), findings::count));
        out.append(mapper.writeValueAsString(ProblemReport.of(findings.diagnostics(), totals, COUNTED)));
    }
}
