package io.colporteur.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that is measured, with its settings. All of its files are below a home folder, which each round has anew. */
interface Contender {

    /** What the report calls it. */
    String name();

    /** Why it cannot take part, empty when it can. Reads the generated list in {@code home}, which was prepared. */
    Optional<String> absence(Path home) throws IOException, InterruptedException;

    /** Writes the list and the settings into the home, where nothing is yet. */
    void prepare(Path home, ReadingList list) throws IOException;

    /** The command that, in the home, publishes once and ends. */
    List<String> build();

    /** The command that, in the home, publishes, says {@link #ready()} and waits for changes. */
    List<String> watch();

    /** What the watching program prints once everything is published and it waits. */
    String ready();

    /** Where the entry files are that are edited. */
    Path entries(Path home);

    Outputs outputs(Path home);

    /** Whether its feeds show exactly the newest, or these among others. */
    boolean showsExactlyTheNewest();
}
