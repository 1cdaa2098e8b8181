package io.colporteur.cli;

import static io.colporteur.cli.RunningProgram.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colporteur.image.HostileImages;
import io.colporteur.image.Images;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Covers in the running program: they come, change, go, and are not what they seem. */
class CoversIT extends ProgramHarness {

    private static final int HOSTILE = 500;

    @BeforeEach
    void open() throws IOException {
        program.setting("covers: {minWidth: 0, variants: {small: 30, large: 50}}");
        Files.createDirectories(program.inbox().resolve("covers"));
    }

    @Test
    void smallerOnesFollowTheCoverWhileItIsThere() throws Exception {
        program.entry("books/a.md", "title: A\ncover: a.jpg");
        program.daemon();
        assertThat(program.json("books/a.json").has("cover")).isFalse();

        cover("a.jpg", Images.jpeg(80, 60));
        eventually(() -> assertVariants(80, 60, "small", 30, 23));
        List<String> first = variants();
        assertThat(first).hasSize(2);

        cover("a.jpg", Images.noisy("jpg", 60, 80));
        eventually(() -> assertVariants(60, 80, "small", 30, 40));
        eventually(() -> assertThat(variants()).hasSize(2).doesNotContainAnyElementsOf(first));

        byte[] whole = Images.noisy("jpg", 90, 80);
        cover("a.jpg", Arrays.copyOf(whole, whole.length / 2));
        eventually(() -> {
            assertThat(program.json("books/a.json").has("cover")).isFalse();
            assertThat(program.text("problems.json")).contains("cover-unreadable");
            assertThat(program.files()).noneMatch(name -> name.startsWith("covers/"));
        });

        cover("a.jpg", whole);
        eventually(() -> {
            assertVariants(90, 80, "large", 50, 44);
            assertThat(program.text("problems.json")).doesNotContain("cover-unreadable");
        });

        Files.delete(program.inbox().resolve("covers/a.jpg"));
        eventually(() -> assertThat(program.files()).noneMatch(name -> name.startsWith("covers/")));
    }

    @Test
    void aCoverWhoseEntryCannotBeReadAnyMoreIsNoReasonToGoOnForever() throws Exception {
        program.entry("books/a.md", "title: A\nslug: a\ncover: a.jpg");
        cover("a.jpg", Images.jpeg(80, 60));
        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);

        program.entry("books/a.md", "title: [");

        assertThat(program.run("build", "--state", "another")).isEqualTo(ExitCodes.NOT_ALL);
        assertVariants(80, 60, "small", 30, 23);
    }

    @Test
    void otherWidthsReplaceThoseThereAre() throws Exception {
        program.entry("books/a.md", "title: A\ncover: a.jpg");
        cover("a.jpg", Images.jpeg(80, 60));
        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);
        List<String> before = variants();

        program.setting("covers: {minWidth: 0, variants: {thumb: 20}}");
        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);

        assertVariants(80, 60, "thumb", 20, 15);
        assertThat(variants()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void hundredsOfHostileOnesDoNoHarm() throws Exception {
        program.setting("covers: {minWidth: 0, variants: {small: 300, large: 500}}");
        program.setJavaOptions("-Xmx256m -XX:+ExitOnOutOfMemoryError");
        List<byte[]> images = HostileImages.some(HOSTILE);
        for (int nr = 0; nr < HOSTILE; nr++) {
            cover(nr + ".jpg", images.get(nr));
            program.entry("books/" + nr + ".md", "title: Nr " + nr + "\nslug: b" + nr + "\ncover: " + nr + ".jpg");
        }
        cover("good.jpg", Images.jpeg(800, 600));
        program.entry("books/good.md", "title: A\nslug: a\ncover: good.jpg");

        assertThat(program.run("build")).as(Files.readString(program.log())).isEqualTo(ExitCodes.OK);

        assertThat(Files.readString(program.log())).doesNotContain("OutOfMemory", "could not be handled");
        assertVariants(800, 600, "large", 500, 375);
        for (int nr = 0; nr < HOSTILE; nr++) {
            assertThat(program.json("books/b" + nr + ".json").path("title").asText())
                    .isEqualTo("Nr " + nr);
        }
        assertThat(program.run("check")).as(Files.readString(program.log())).isEqualTo(ExitCodes.OK);
        assertThat(Files.readString(program.log())).contains("cover-too-large", "cover-unreadable");
    }

    private void cover(String name, byte[] bytes) throws IOException {
        Files.write(program.inbox().resolve("covers").resolve(name), bytes);
    }

    private List<String> variants() throws IOException {
        return program.files().stream()
                .filter(name -> name.startsWith("covers/_variants/"))
                .toList();
    }

    private void assertVariants(int width, int height, String name, int narrower, int lower) throws IOException {
        JsonNode cover = program.json("books/a.json").path("cover");
        assertThat(cover.path("width").asInt()).isEqualTo(width);
        assertThat(cover.path("height").asInt()).isEqualTo(height);
        JsonNode variant = cover.path("variants").path(name);
        assertThat(variant.has("url")).isTrue();
        String path = URI.create(variant.path("url").asText()).getPath().substring(1);
        var copy = ImageIO.read(
                new ByteArrayInputStream(Files.readAllBytes(program.outbox().resolve(path))));
        assertThat(List.of(copy.getWidth(), copy.getHeight())).isEqualTo(List.of(narrower, lower));
        assertThat(List.of(variant.path("width").asInt(), variant.path("height").asInt()))
                .isEqualTo(List.of(narrower, lower));
    }
}
