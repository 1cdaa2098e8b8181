package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code build} from outside, with the sample inbox and with trouble. */
class BuildIT extends ProgramHarness {

    private static final Path SAMPLE = Path.of("inbox").toAbsolutePath();
    private static final Path SAMPLE_CONFIG = Path.of("config/colporteur.yaml").toAbsolutePath();

    @Test
    void theSampleInboxIsPublishedWholeAndASecondBuildWritesNothing() throws Exception {
        assertThat(buildSample("outbox", "state")).isEqualTo(ExitCodes.OK);
        Map<String, FileTime> first = modificationTimes("outbox");

        assertThat(buildSample("outbox", "state")).isEqualTo(ExitCodes.OK);
        assertThat(modificationTimes("outbox")).isEqualTo(first);

        assertThat(buildSample("outbox", "state-that-was-lost")).isEqualTo(ExitCodes.OK);
        assertThat(modificationTimes("outbox")).isEqualTo(first);
    }

    @Test
    void aBuildFromNothingGivesTheSameBytes() throws Exception {
        buildSample("one", "state-one");
        buildSample("two", "state-two");

        for (String name : modificationTimes("one").keySet()) {
            assertThat(folder.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
        assertThat(modificationTimes("two"))
                .containsOnlyKeys(modificationTimes("one").keySet());
    }

    @Test
    void whatWasRejectedIsSaidAndTheRestIsPublished() throws Exception {
        program.entry("books/good.md", "title: Good");
        Path bad = program.entry("books/bad.md", "title: Foo : bar");
        Files.setLastModifiedTime(bad, FileTime.fromMillis(1_700_000_000_000L));

        assertThat(program.run("build")).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(program.files()).contains("books/good.json", "feed.json");
        assertThat(program.log()).content().contains("books/bad.md:2:");
    }

    @Test
    void aWrongConfigStopsEverythingWithAllItsProblems() throws Exception {
        program.setting("site:\n  titel: X\nfeeds:\n  head: 0\n");

        assertThat(program.run("build")).isEqualTo(ExitCodes.USAGE);

        assertThat(program.log())
                .content()
                .contains("config/colporteur.yaml:2:3", "site.title", "config/colporteur.yaml:4:", "feeds.head");
        assertThat(program.outbox()).doesNotExist();
    }

    @Test
    void aMissingInboxAndABadOptionAreSaid() throws Exception {
        assertThat(program.run("build", "--inbox", "nowhere")).isEqualTo(ExitCodes.CANNOT);
        assertThat(program.log()).content().contains("nowhere");

        assertThat(program.run("build", "--nonsense")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void someoneElsesFileInTheOutboxIsLeftAlone() throws Exception {
        Files.createDirectories(program.outbox());
        Files.writeString(program.outbox().resolve("feed.xml"), "mine");
        Files.writeString(program.outbox().resolve("index.html"), "mine too");
        program.entry("books/a.md", "title: Alpha");

        assertThat(program.run("build")).isEqualTo(ExitCodes.CANNOT);

        assertThat(program.text("feed.xml")).isEqualTo("mine");
        assertThat(program.text("index.html")).isEqualTo("mine too");
        assertThat(program.log()).content().contains("feed.xml");
        assertThat(program.files()).contains("feed.json", "books/alpha.json");
    }

    @Test
    void foldersMayHaveAnyName() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("a {{x}} y%20z?#&+ RAW(é)"));
        Files.createDirectories(odd.resolve("inbox"));
        Files.writeString(odd.resolve("inbox/a.md"), "---\ntitle: Alpha\n---\n");
        Files.createSymbolicLink(odd.resolve("inbox/loop"), odd);

        int exit =
                program.run("--inbox", odd + "/inbox", "--outbox", odd + "/outbox", "build", "--state", odd + "/state");

        assertThat(exit).isEqualTo(ExitCodes.OK);
        assertThat(odd.resolve("outbox/alpha.json")).exists();
        assertThat(odd.resolve("state/catalogue.db")).exists();
        assertThat(program.log()).content().contains("loop is a link to a folder and is not followed");
    }

    @Test
    void whatSomebodyRemovedFromTheOutboxComesBack() throws Exception {
        program.entry("books/a.md", "title: Alpha\npaths: [/learn]");
        program.run("build");
        Files.delete(program.outbox().resolve("learn/feed.xml"));
        Files.writeString(program.outbox().resolve("feed.json"), "{}");

        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);

        assertThat(program.log()).content().contains("somebody else changed or removed files of the outbox (2)");
        assertThat(program.files()).contains("learn/feed.xml");
        assertThat(program.json("feed.json").path("items")).hasSize(1);
    }

    @Test
    void anEmptiedOutboxAndAnotherOneAreFilled() throws Exception {
        program.entry("books/a.md", "title: Alpha");
        program.run("build");
        Files.move(program.outbox(), folder.resolve("old"));

        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);
        assertThat(program.run("build", "--outbox", "third")).isEqualTo(ExitCodes.OK);

        assertThat(modificationTimes("outbox"))
                .containsOnlyKeys(modificationTimes("old").keySet());
        assertThat(modificationTimes("third"))
                .containsOnlyKeys(modificationTimes("old").keySet());
    }

    @Test
    void anOutboxThatIsReturnedToIsBroughtUpToDate() throws Exception {
        program.entry("books/a.md", "title: Alpha");
        program.run("build");
        program.entry("books/a.md", "title: Gamma");
        program.run("build", "--outbox", "other");

        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);

        assertThat(program.json("books/alpha.json").path("title").asText()).isEqualTo("Gamma");
        assertThat(program.text("feed.xml")).contains("Gamma").doesNotContain("Alpha");
    }

    @Test
    void aChangedSettingIsRenderedOnce() throws Exception {
        program.entry("books/a.md", "title: Alpha");
        program.run("build");
        program.setting("site:\n  url: https://books.example/\n");

        assertThat(program.run("build")).isEqualTo(ExitCodes.OK);

        assertThat(program.json("books/alpha.json").path("url").asText())
                .isEqualTo("https://books.example/books/alpha");
        assertThat(program.text("feed.xml")).contains("https://books.example/").doesNotContain("https://example.org/");
    }

    private int buildSample(String outbox, String state) throws Exception {
        return program.run(
                "build",
                "--config",
                SAMPLE_CONFIG.toString(),
                "--inbox",
                SAMPLE.toString(),
                "--outbox",
                outbox,
                "--state",
                state);
    }

    private Map<String, FileTime> modificationTimes(String outbox) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        Path root = folder.resolve(outbox);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
