package io.colporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Colporteur, by the launcher of its distribution, as a user runs it. */
final class Colporteur implements Contender {

    private static final String SITE = """
            site: {id: bench, url: "https://example.org/", title: Bibliographie, language: fr, zone: UTC}
            """;

    /** What Hugo makes too, and nothing else: JSON Feed and RSS of all and of each path, with the 50 newest. */
    private static final String HUGOS_SET = SITE + """
            feeds:
              complete: 50
              head: 50
              modified: 0
              formats: [json, rss]
              authors: false
              tags: false
              declared: [{path: /, archive: false}]
            """;

    static final Path LAUNCHER = Path.of("bin/colporteur");

    private static final String CONFIG = "colporteur.yaml";

    private static final int NO_ERRORS = 0;
    private static final int WRONG_SETTINGS = 2;

    private final String name;
    private final String settings;
    private final Path launcher;

    private Colporteur(String name, String settings, Path distribution) {
        this.name = name;
        this.settings = settings;
        this.launcher = distribution.resolve(LAUNCHER).toAbsolutePath();
    }

    static Colporteur withDefaultOutputs(Path distribution) {
        return new Colporteur("Colporteur, default outputs", SITE, distribution);
    }

    static Colporteur withHugosOutputs(Path distribution) {
        return new Colporteur("Colporteur, the outputs of Hugo", HUGOS_SET, distribution);
    }

    @Override
    public String name() {
        return name;
    }

    /** A version that does not know the settings yet is absent; one that finds errors in the list is no basis for figures. */
    @Override
    public Optional<String> absence(Path home) throws IOException, InterruptedException {
        Path log = home.resolve("check.log");
        try (Program check = Program.start(command("check"), home, log)) {
            int exit = check.awaitEnd();
            if (exit == WRONG_SETTINGS) {
                return Optional.of(Files.readAllLines(log).get(0));
            }
            if (exit != NO_ERRORS) {
                throw new BenchException("the generated entries do not pass 'colporteur check':\n" + check.tail());
            }
            return Optional.empty();
        }
    }

    @Override
    public void prepare(Path home, ReadingList list) throws IOException {
        list.write(entries(home), home.resolve("inbox/covers"));
        Files.writeString(home.resolve(CONFIG), settings);
    }

    @Override
    public List<String> build() {
        return command("build");
    }

    @Override
    public List<String> watch() {
        return command("run");
    }

    @Override
    public String ready() {
        return "waiting for changes";
    }

    @Override
    public Path entries(Path home) {
        return home.resolve("inbox").resolve(Book.COLLECTION);
    }

    @Override
    public Outputs outputs(Path home) {
        return new Outputs(home.resolve("outbox"));
    }

    @Override
    public boolean showsExactlyTheNewest() {
        return settings.equals(HUGOS_SET);
    }

    /** Names are relative, for the program is started in its home. */
    private List<String> command(String command) {
        return List.of(
                launcher.toString(),
                command,
                "--config",
                CONFIG,
                "--inbox",
                "inbox",
                "--outbox",
                "outbox",
                "--state",
                "state");
    }
}
