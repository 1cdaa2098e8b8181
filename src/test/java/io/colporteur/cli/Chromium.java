package io.colporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, that has no network. */
record Chromium(Path program) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The one on the {@code PATH}, where there is one. */
    static Optional<Chromium> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Chromium::new)
                .findFirst();
    }

    /**
     * Opens a page and lets it run until nothing happens there any more.
     *
     * @param folder of our own, where it keeps what it keeps
     * @return the page's DOM at the end, as HTML
     */
    String dom(Path page, Path folder) throws IOException, InterruptedException {
        Path dom = folder.resolve(page.getFileName() + ".dom");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--mute-audio",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve(page.getFileName() + ".profile"),
                        "--virtual-time-budget=600000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(folder.resolve(page.getFileName() + ".log").toFile())
                .redirectOutput(dom.toFile())
                .start();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(page + " does not come to an end");
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(dom, UTF_8);
    }
}
