package io.colporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The real program for tests from outside, in a folder that each of them has for itself. */
abstract class ProgramHarness {

    @TempDir
    Path folder;

    RunningProgram program;

    @BeforeEach
    final void createProgram() throws IOException {
        program = new RunningProgram(folder);
    }

    @AfterEach
    final void closeProgram() {
        program.close();
    }
}
