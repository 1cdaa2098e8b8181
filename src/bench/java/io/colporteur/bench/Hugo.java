package io.colporteur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code hugo} of the PATH, with the bench's own site. */
final class Hugo implements Contender {

    private final Path site;

    /** @param site the folder with Hugo's settings and templates */
    Hugo(Path site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "Hugo";
    }

    @Override
    public Optional<String> absence(Path home) throws IOException, InterruptedException {
        return Program.said(List.of("hugo", "version"), home).isPresent()
                ? Optional.empty()
                : Optional.of("there is no hugo on the PATH");
    }

    @Override
    public void prepare(Path home, ReadingList list) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            files.forEach(file -> copy(file, home.resolve(site.relativize(file).toString())));
        }
        list.write(entries(home), home.resolve("static/covers"));
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> build() {
        return List.of("hugo");
    }

    @Override
    public List<String> watch() {
        return List.of("hugo", "--watch");
    }

    @Override
    public String ready() {
        return "Press Ctrl+C to stop";
    }

    @Override
    public Path entries(Path home) {
        return home.resolve("content").resolve(Book.COLLECTION);
    }

    @Override
    public Outputs outputs(Path home) {
        return new Outputs(home.resolve("public"));
    }

    @Override
    public boolean showsExactlyTheNewest() {
        return true;
    }
}
