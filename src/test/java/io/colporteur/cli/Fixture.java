package io.colporteur.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.colporteur.entry.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample inbox with the outbox that is made of it: a folder that holds {@code inbox/} and {@code outbox/}, and where it
 * needs them {@code config.yaml} (else nothing is set), {@code authors.yaml} and {@code exit} (else 0).
 */
record Fixture(Path folder) {

    /** When every file of every inbox was last modified: long ago, so that none is still being written. */
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-05-01T10:00:00Z"));

    private static final Path ALL = Path.of("src/test/resources/fixtures");

    static List<Fixture> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Path::toAbsolutePath)
                    .map(Fixture::new)
                    .toList();
        }
    }

    private Tree inbox() {
        return new Tree(folder.resolve("inbox"));
    }

    Tree outbox() {
        return new Tree(folder.resolve("outbox"));
    }

    int exitCode() throws IOException {
        Path exit = folder.resolve("exit");
        return Files.exists(exit) ? Integer.parseInt(Files.readString(exit).strip()) : ExitCodes.OK;
    }

    /** Copies what the program needs into a folder, in an order of file names; skips the test where they cannot be spelled. */
    void copyTo(Path workplace, Comparator<String> order) throws IOException {
        assumeThat(inbox().names()).allMatch(name -> FileNames.allCanBeSpelled() || FileNames.isCertain(name));
        assumeThat(outbox().names()).allMatch(name -> FileNames.allCanBeSpelled() || FileNames.isCertain(name));
        Path config = folder.resolve("config.yaml");
        Files.createDirectories(workplace);
        Files.writeString(workplace.resolve("config.yaml"), Files.exists(config) ? Files.readString(config) : "");
        Path authors = folder.resolve("authors.yaml");
        if (Files.exists(authors)) {
            Files.copy(authors, workplace.resolve("authors.yaml"));
        }
        Tree inbox = inbox();
        for (String name : inbox.names().stream().sorted(order).toList()) {
            Path copy = workplace.resolve("inbox").resolve(name);
            Files.createDirectories(copy.getParent());
            Files.write(copy, inbox.bytes(name));
            Files.setLastModifiedTime(copy, MODIFIED);
        }
    }

    /** What a report of tests calls it. */
    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
