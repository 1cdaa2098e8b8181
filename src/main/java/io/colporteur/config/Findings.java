package io.colporteur.config;

import java.util.ArrayList;
import java.util.List;

/** What was found out about the settings of all sources. Append-only; for one thread. */
final class Findings {

    private final List<ConfigProblem> problems = new ArrayList<>();
    private final List<ConfigProblem> notes = new ArrayList<>();

    /** For a file, in which everything has a place. */
    Complaints inFile(String file) {
        return new Complaints(this, file, true);
    }

    /** For an environment variable or an option, which is a place itself. */
    Complaints about(String variableOrOption) {
        return new Complaints(this, variableOrOption, false);
    }

    void problem(ConfigProblem problem) {
        problems.add(problem);
    }

    void note(ConfigProblem note) {
        notes.add(note);
    }

    /** What is wrong, in reading order. */
    List<ConfigProblem> problems() {
        return problems.stream().sorted(ConfigProblem.IN_READING_ORDER).toList();
    }

    /** What works but should be said otherwise, in reading order. */
    List<ConfigProblem> notes() {
        return notes.stream().sorted(ConfigProblem.IN_READING_ORDER).toList();
    }
}
