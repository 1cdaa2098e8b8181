package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is put into the register is found in all entries at the next start. */
class AuthorRegisterTest {

    @TempDir
    private Path folder;

    @Test
    void isReadAtTheNextStart() throws IOException {
        InProcess program = new InProcess(folder, "state");
        Files.createFile(folder.resolve("config.yaml"));
        Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(
                folder.resolve("inbox/a.md"), "---\ntitle: A\nauthor: Lima, Ana et Simon & Frères\n---\nText.\n");
        program.run("build");
        JsonNode before = published();

        Files.writeString(folder.resolve("authors.yaml"), """
                - {name: Ana Lima, spellings: ["Lima, Ana"], url: "https://ana.example/"}
                - {name: Simon & Frères}
                """);
        assertThat(program.run("build").exitCode()).isZero();

        assertThat(before.path("authors")).hasSize(1);
        assertThat(published().path("authors"))
                .extracting(author -> author.path("name").asText())
                .containsExactly("Ana Lima", "Simon & Frères");
        assertThat(published().path("authors").path(0).path("url").asText()).isEqualTo("https://ana.example/");
        assertThat(published().path("date_modified")).isEqualTo(before.path("date_modified"));
        assertThat(folder.resolve("outbox/authors/ana-lima/feed.json")).exists();
        assertThat(folder.resolve("outbox/authors")
                        .resolve(before.path("authors").path(0).path("slug").asText()))
                .doesNotExist();
    }

    @Test
    void thatIsWrongKeepsTheProgramFromStarting() throws IOException {
        Files.createFile(folder.resolve("config.yaml"));
        Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(folder.resolve("authors.yaml"), "- {nome: Ana Lima}\n");

        InProcess.Said said = new InProcess(folder, "state").run("build");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(said.error()).contains("authors.yaml:1:4: unknown key 'authors.nome'");
    }

    private JsonNode published() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("outbox/a.json")));
    }
}
