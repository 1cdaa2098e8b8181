package io.colporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;

class ReportFormatTest {

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ReportFormat format;

    @ParameterizedTest
    @EnumSource
    void isTypedInLowerCaseAndShownSo(ReportFormat wanted) {
        CommandLine commandLine = new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(this));

        commandLine.parseArgs("--format", wanted.toString());

        assertThat(format).isEqualTo(wanted);
        assertThat(wanted.toString()).isLowerCase();
        assertThat(commandLine.getUsageMessage()).contains("text, json, sarif, github (default: text)");
    }
}
