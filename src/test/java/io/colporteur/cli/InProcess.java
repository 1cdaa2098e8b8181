package io.colporteur.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The program, run within this process with a folder's {@code config.yaml}, {@code inbox}, {@code outbox} and a state. */
record InProcess(Path folder, String state) {

    /** What a command said, and its exit code. */
    record Said(int exitCode, String output, String error) {}

    Said run(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter error = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--config",
                folder.resolve("config.yaml").toString(),
                "--inbox",
                folder.resolve("inbox").toString(),
                "--outbox",
                folder.resolve("outbox").toString(),
                "--state",
                folder.resolve(state).toString()));
        int exitCode = new CommandLine(new Colporteur())
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(error))
                .execute(all.toArray(String[]::new));
        return new Said(exitCode, output.toString(), error.toString());
    }
}
