package io.colporteur.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used. It carries everything that is wrong with them, not only the first thing. */
public final class InvalidConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    InvalidConfigException(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the file; then those of the environment and of the command line. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
