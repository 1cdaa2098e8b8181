package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.config.Config;
import io.colporteur.entry.Diagnostic;
import io.colporteur.links.LinkChecker;
import io.colporteur.links.Offline;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of links stands where they were typed. */
class LinkRoundTest {

    @TempDir
    private Path folder;

    private final StringWriter error = new StringWriter();

    @Test
    void badAnswersAreToldInTheirPlaces() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.md"), """
                ---
                title: A
                site: https://gone.example/x
                free_resource: www.moved.org/y
                summary: See <a href="https://éditions.example/">them</a> and <a href="/here">here</a>.
                ---
                As in [the other](https://gone.example/x), or [on this site](https://example.org/z),
                or [there](https://alive.example/#top).
                """);
        LinkChecker checker = Offline.checker(
                folder.resolve("links.json"),
                Map.of("https://gone.example/x", "answers 404: there is nothing"),
                Map.of("https://www.moved.org/y", "https://new.example/y"));

        assertThat(round(inbox, checker))
                .extracting(Diagnostic::toString)
                .containsExactlyInAnyOrder(
                        "a.md:3:7: warning[link-dead] https://gone.example/x answers 404: there is nothing."
                                + " (Find out where it is now, or take the link out.)",
                        "a.md:4:16: note[link-moved] https://www.moved.org/y has moved to https://new.example/y."
                                + " (Type https://new.example/y)");
        assertThat(error.toString().strip()).isEqualTo("asking 4 addresses on 4 hosts, one a second on each");
    }

    @Test
    void nothingIsAskedTwice() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.md"), "---\ntitle: A\nsite: https://alive.example/\n---\n");
        Path memory = folder.resolve("links.json");

        round(inbox, Offline.checker(memory, Map.of(), Map.of()));
        String first = error.toString();
        round(inbox, Offline.checker(memory, Map.of("https://alive.example/", "answers 404"), Map.of()));

        assertThat(error.toString()).isEqualTo(first);
    }

    private List<Diagnostic> round(Path inbox, LinkChecker checker) throws Exception {
        Config config = Config.load(Optional.empty(), Map.of(), Map.of("inbox.folder", inbox.toString()));
        OpenInbox open = new OpenInbox(config);
        try (Rehearsal rehearsal = new Rehearsal(config, open, Optional.empty())) {
            rehearsal.read(open.noEntryFiles().add(open.folder()).files());
            try (CatalogueReader entries = rehearsal.reader()) {
                return new LinkRound(
                                checker,
                                config.site().url().toString(),
                                open.lines(),
                                config.diagnostics(),
                                new PrintWriter(error, true))
                        .make(entries.entries(), file -> true);
            }
        }
    }
}
