package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.RawNames;
import io.colporteur.image.Images;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may put files into the inbox gets nothing else of the machine by that, and does not keep others from publishing. */
@Timeout(120) // what waits for a pipe would do so for ever
class HostileInboxTest {

    private static final List<String> WAYS_OUT = List.of(
            "../../x",
            "/etc/passwd",
            "..",
            ".",
            "a/../../../b",
            "a/./b",
            "a//b",
            "..\\..\\x",
            "C:\\Windows\\x",
            "%2e%2e/%2e%2e/x",
            "%2e%2e%2fx",
            "․․/x",
            "‥/x",
            "．．／x",
            "a\u0000b",
            "a\u001Bb",
            "a\r\nb",
            "con",
            "aux.txt",
            "LPT1",
            "x.",
            "x. ",
            " x",
            "X",
            ".hidden",
            ".colporteur.json",
            ".colporteur-staging/file",
            "covers/_/x",
            "sitemaps/all",
            "a:b|c*?<>",
            "~root",
            "$HOME",
            "-rf",
            "//etc/passwd",
            "file:///etc/passwd",
            "https://example.org/%2e%2e/%2e%2e/x",
            "https://example.org/a%00b",
            "a".repeat(300),
            "é".repeat(200),
            "a/".repeat(2500) + "a");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private RawNames inbox;
    private InProcess program;
    private Published published;

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "inbox.settle: 0s\n");
        Files.writeString(folder.resolve("secret.md"), "---\ntitle: Secret\n---\nTop secret.\n");
        Files.writeString(folder.resolve("secret.txt"), "Top secret.\n");
        inbox = new RawNames(Files.createDirectory(folder.resolve("inbox")));
        program = new InProcess(folder, "state");
        published = new Published(new Tree(folder.resolve("outbox")));
        inbox.entry("plain.md", "Plain");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title       | title: @                                                | 0
            slug        | slug: @                                               | 0
            id          | id: @                                                 | 1
            cover       | cover: @                                              | 0
            paths       | paths: [@]                                            | 0
            tags        | tags: [@]                                             | 0
            authors     | authors: [@]                                          | 0
            breadcrumbs | breadcrumbs: [{title: A, path: @}, {title: B}]        | 0
            """)
    void whateverAFieldHoldsNothingIsWrittenOutsideTheOutbox(String name, String field, int exitCode)
            throws IOException {
        for (int i = 0; i < WAYS_OUT.size(); i++) {
            String value = JSON.writeValueAsString(WAYS_OUT.get(i));
            inbox.write("n" + i + "/x.md", "---\n" + field.replace("@", value) + "\n---\n");
        }
        Map<String, String> before = aroundTheOutbox();

        InProcess.Said said = program.run("build");

        assertThat(said.exitCode()).as(name + ": " + said).isEqualTo(exitCode);
        assertThat(aroundTheOutbox()).isEqualTo(before);
        assertThat(published.outbox().names())
                .contains("plain.json")
                .allMatch(file -> file.equals(".colporteur.json") || !(file.startsWith(".") || file.contains("/.")));
        int refused = exitCode == 0
                ? 0
                : (int) program.run("check")
                        .output()
                        .lines()
                        .filter(line -> line.contains(":2:5: error[id-"))
                        .count();
        assertThat(published.entries()).hasSize(1 + WAYS_OUT.size() - refused);
    }

    @Test
    void whateverAFolderIsCalledNothingIsWrittenOutsideTheOutbox() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isTrue();
        List<String> names = WAYS_OUT.stream()
                .map(name -> name.replaceAll("[/\\\\\u0000]", "").replaceAll("^\\.+", ""))
                .map(name -> name.substring(0, Math.min(name.length(), 120)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        for (String name : names) {
            inbox.entry(name + "/x.md", "X");
            inbox.entry("deep/" + name + "/" + name + "/x.md", "X");
        }
        Map<String, String> before = aroundTheOutbox();

        InProcess.Said said = program.run("build");

        assertThat(said.exitCode()).as(said.toString()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(aroundTheOutbox()).isEqualTo(before);
        assertThat(program.run("check").output().lines().filter(line -> line.contains("error[")))
                .allMatch(line -> line.matches(
                        "(?:deep/)?(?:aux\\.txt|colporteur\\.json)/.*:1:1: error\\[collection-reserved].*"));
        assertThat(published.entries()).hasSize(1 + 2 * names.size() - 4);
    }

    @Test
    void aFolderThatIsTooLongForTheOutboxIsRefusedAndTheOthersGoOn() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isTrue();
        inbox.entry("\u0958".repeat(80) + "/x.md", "Longer in NFC");
        inbox.entry(("a".repeat(200) + "/").repeat(11) + "x.md", "Deep");

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(program.run("check").output())
                .contains("x.md:1:1: error[file-name] The name of the folder “\u0915\u093C", "= Rename the folder")
                .contains("x.md:1:1: error[file-name] The name of the folder “aaa");
        assertThat(published.entries()).hasSize(1);
        assertThat(program.run("status").output()).doesNotContain("could not be written");
    }

    @Test
    void aSlugOrPathThatIsTooLongIsSaidWithItsPlaceAndTheEntryGoesOn() throws IOException {
        String endless = "abc/".repeat(1000) + "abc";
        inbox.write("a.md", "---\ntitle: A\nslug: " + endless + "\n---\n");
        inbox.write("b.md", "---\ntitle: B\npaths: [/" + endless + ", /short]\n---\n");

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        assertThat(program.run("check").output())
                .contains("a.md:3:7: warning[slug-illegal]", "= Type slug: abc/abc")
                .contains("b.md:3:9: warning[path-invalid] This path has more than 500 bytes");
        assertThat(published.outbox().names())
                .contains("b.json", "short/feed.json")
                .allMatch(name -> name.length() <= 520);
        assertThat(published.entries()).hasSize(3);
    }

    @Test
    void namesThatDifferOnlyInCapitalsOrInUnicodesFormKeepTheirEntriesApart() throws IOException {
        assumeThat(FileNames.allCanBeSpelled()).isTrue();
        List<String> names = List.of("é.md", nfd("é.md"), "É.md", "e.md", "E.md", "ſ.md", "s.md", "ﬁ.md", "fi.md");
        for (String name : names) {
            inbox.entry(name, "Same");
            inbox.entry(name.replace(".md", "/x.md"), "Same");
        }
        assumeThat(inbox.folder()).isDirectoryContaining(file -> file.endsWith("e.md"));
        assumeThat(inbox.folder()).isDirectoryContaining(file -> file.endsWith("E.md"));

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        assertThat(published.entries().values().stream()
                        .map(entry -> entry.path("source").asText()))
                .hasSize(1 + 2 * names.size())
                .doesNotHaveDuplicates();
        assertThat(published.entries().values().stream()
                        .map(entry -> entry.path("url").asText()))
                .doesNotHaveDuplicates();
        assertThat(program.run("build").output()).startsWith("0 files written, 0 removed");
    }

    @Test
    void aLinkThatLeadsOutOfTheInboxIsRefusedHoweverItGetsThere() throws IOException {
        link("passwd.md", Path.of("/etc/passwd"));
        link("relative.md", Path.of("../secret.md"));
        link("link-to-link.md", Path.of("relative.md"));
        link("zero.json", Path.of("/dev/zero"));
        Path within = Files.createDirectory(inbox.folder().resolve("books"));
        Files.createSymbolicLink(within.resolve("up.yaml"), Path.of("../../secret.md"));
        Files.createSymbolicLink(inbox.folder().resolve("elsewhere"), folder);
        link("through.md", Path.of("elsewhere/secret.md"));
        link("inside.md", Path.of("plain.md"));
        link("loop.md", Path.of("loop.md"));
        link("nowhere.md", Path.of("nothing-here.md"));

        String check = program.run("check").output();
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

        for (String file :
                List.of("passwd.md", "relative.md", "link-to-link.md", "zero.json", "books/up.yaml", "through.md")) {
            assertThat(check)
                    .contains(
                            file + ":1:1: error[file-outside] The file cannot be read: it is a link that leads out of");
            assertThat(published.text("problems.json")).contains("\"file\": \"" + file + "\"");
        }
        assertThat(check).contains("loop.md:1:1: error[file-unreadable]");
        assertThat(check).contains("= Put the file itself into the inbox, or set inbox.followLinks: true.");
        assertThat(published.entries().values().stream()
                        .map(entry -> entry.path("source").asText()))
                .containsExactlyInAnyOrder("plain.md", "inside.md");
        assertNothingSecretIsPublished();
    }

    @Test
    void anEntryThatBecomesALinkOutOfTheInboxKeepsItsLastGoodVersion() throws IOException {
        program.run("build");
        Files.delete(inbox.path("plain.md"));
        link("plain.md", Path.of("../secret.md"));

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(published.json("plain.json").path("title").asText()).isEqualTo("Plain");
        assertNothingSecretIsPublished();
    }

    @Test
    void whatIsInAFolderThatBecomesALinkIsGone() throws IOException {
        inbox.entry("books/x.md", "X");
        program.run("build");
        Files.move(inbox.path("books"), folder.resolve("elsewhere"));
        link("books", Path.of("../elsewhere"));

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        assertThat(published.outbox().names()).contains("plain.json").doesNotContain("books/x.json");
        assertThat(program.run("check").output()).contains("books:1:1: warning[folder-linked]");
    }

    @Test
    void aCoverThatIsALinkOutOfTheInboxIsRefusedAndItsEntryGoesWithoutIt() throws IOException {
        Files.write(folder.resolve("secret.png"), image());
        Files.createDirectory(inbox.folder().resolve("covers"));
        link("passwd.jpg", Path.of("/etc/passwd"));
        link("covers/out.png", Path.of("../../secret.png"));
        Files.write(inbox.path("inside.png"), image());
        link("covers/in.png", Path.of("../inside.png"));
        inbox.write("a.md", "---\ntitle: A\ncover: passwd.jpg\n---\n");
        inbox.write("b.md", "---\ntitle: B\ncover: out.png\n---\n");
        inbox.write("c.md", "---\ntitle: C\ncover: in.png\n---\n");

        String check = program.run("check").output();
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        assertThat(check)
                .contains(
                        "a.md:3:8: warning[cover-unreadable] passwd.jpg cannot be read: it is a link that leads out of")
                .contains("b.md:3:8: warning[cover-unreadable] out.png cannot be read: it is a link that leads out of");
        assertThat(published.outbox().names().stream().filter(name -> name.startsWith("covers/")))
                .containsExactly("covers/in.png");
        assertThat(published.text("problems.json")).contains("cover-unreadable");
        assertNothingSecretIsPublished();
    }

    @Test
    void aRobotsTxtThatIsALinkOutOfTheInboxIsRefusedAndTheLastGoodOneStays() throws IOException {
        inbox.write("robots.txt", "User-agent: *\nDisallow: /\n");
        program.run("build");
        Files.delete(inbox.path("robots.txt"));
        link("robots.txt", Path.of("../secret.txt"));

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(program.run("check").output())
                .contains("robots.txt:1:1: error[file-outside]", "= Put the file itself into the inbox");
        assertThat(published.text("problems.json")).contains("robots.txt", "file-outside");
        assertThat(published.text("robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");

        Files.delete(inbox.path("robots.txt"));
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(published.text("robots.txt")).startsWith("User-agent: *\nAllow: /\n");

        link("robots.txt", Path.of("../secret.txt"));
        program.run("build");
        Files.delete(inbox.path("robots.txt"));
        inbox.write("robots.txt", "User-agent: x\nDisallow: /\n");
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(published.text("robots.txt")).isEqualTo("User-agent: x\nDisallow: /\n");
        assertThat(published.text("problems.json")).doesNotContain("robots.txt");
    }

    @Test
    void linksMayLeadOutOfTheInboxWhereThatIsSet() throws IOException {
        Files.write(folder.resolve("elsewhere.png"), image());
        link("secret.md", Path.of("../secret.md"));
        link("robots.txt", Path.of("../secret.txt"));
        link("x.png", Path.of("../elsewhere.png"));
        link("zero.json", Path.of("/dev/zero"));
        inbox.write("a.md", "---\ntitle: A\ncover: x.png\n---\n");
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

        Files.writeString(folder.resolve("config.yaml"), "inbox: {settle: 0s, followLinks: true}\n");
        program.run("build");

        assertThat(published.outbox().names()).contains("secret.json", "covers/_/x.png");
        assertThat(published.text("robots.txt")).isEqualTo("Top secret.\n");
        assertThat(program.run("check").output())
                .contains("zero.json:1:1: error[file-unreadable]")
                .doesNotContain("file-outside");

        Files.writeString(folder.resolve("config.yaml"), "inbox: {settle: 0s, followLinks: false}\n");
        program.run("build");

        assertThat(published.outbox().names()).doesNotContain("covers/_/x.png");
    }

    @Test
    void whatIsNoFileIsNeverOpened() throws Exception {
        assumeThat(pipe("pipe.md")).as("pipes can be made here").isTrue();
        pipe("robots.txt");
        pipe("cover.jpg");
        pipe("pipe.json");
        inbox.write("a.md", "---\ntitle: A\ncover: cover.jpg\n---\n");
        inbox.entry("folder.md/x.md", "In a folder");
        inbox.entry("folder.jpg/x.md", "In another");
        inbox.write("b.md", "---\ntitle: B\ncover: folder.jpg\n---\n");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(inbox.path("socket.yaml")));

            String check = program.run("check").output();
            assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

            for (String file : List.of("pipe.md", "pipe.json", "socket.yaml", "robots.txt")) {
                assertThat(check).contains(file + ":1:1: error[file-unreadable]");
            }
            assertThat(check).contains("a.md:3:8: warning[cover-missing]", "b.md:3:8: warning[cover-missing]");
            assertThat(published.outbox().names())
                    .contains(
                            "plain.json",
                            "a.json",
                            "b.json",
                            "folder.md/in-a-folder.json",
                            "folder.jpg/in-another.json");
            assertThat(published.text("robots.txt")).startsWith("User-agent: *\nAllow: /\n");
        }
    }

    @Test
    void aFileThatMayNotBeReadIsSaidAndTheOthersGoOn() throws IOException {
        for (String name : List.of("x.md", "robots.txt")) {
            Files.setPosixFilePermissions(inbox.entry(name, "X"), PosixFilePermissions.fromString("---------"));
        }
        assumeThat(Files.isReadable(inbox.path("x.md"))).isFalse();

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(program.run("check").output())
                .contains("x.md:1:1: error[file-unreadable] The file may not be read by this program.")
                .contains("robots.txt:1:1: error[file-unreadable] The file cannot be published: this program may not");
        assertThat(published.entries()).hasSize(1);
    }

    @Test
    void aHugeFileIsRefusedByItsSizeAndNotRead() throws IOException {
        for (String name : List.of("huge.md", "huge.json", "huge.jpg", "robots.txt")) {
            try (RandomAccessFile sparse = new RandomAccessFile(inbox.path(name).toFile(), "rw")) {
                sparse.setLength(5L * 1024 * 1024 * 1024);
            }
        }
        inbox.write("a.md", "---\ntitle: A\ncover: huge.jpg\n---\n");

        String check = program.run("check").output();
        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);

        assertThat(check)
                .contains("huge.md:1:1: error[file-too-large] The file has 5368709120 bytes")
                .contains("huge.json:1:1: error[file-too-large]")
                .contains(
                        "robots.txt:1:1: error[file-unreadable] The file cannot be published: it has more than 512000")
                .contains("a.md:3:8: warning[cover-too-large]");
        assertThat(published.outbox().names())
                .contains("plain.json", "a.json")
                .noneMatch(name -> name.contains("huge"));
    }

    @Test
    void aFileThatGrowsWithoutEndIsRefusedOnceItIsTooLarge() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Path growing = inbox.write("growing.md", "---\ntitle: Growing\nsummary: ");
        Thread author = new Thread(() -> grow(growing, enough));
        author.start();
        try {
            assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.NOT_ALL);
        } finally {
            enough.set(true);
            author.join();
        }

        assertThat(published.outbox().names()).contains("plain.json").doesNotContain("growing.json");
        assertThat(published.text("problems.json")).contains("growing.md", "file-");
    }

    /** As far as there is room for on any machine. */
    private static void grow(Path file, AtomicBoolean enough) {
        byte[] more = new byte[64 * 1024];
        Arrays.fill(more, (byte) 'x');
        try {
            for (int i = 0; i < 8_000 && !enough.get(); i++) {
                Files.write(file, more, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.md", "x.json"})
    void frontMatterAsLongAsTheSettingsAllowIsRead(String name) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "reading: {maxBytes: 16MB, maxFrontMatter: 16MB}\n");
        String text = "word ".repeat(800_000) + "word";
        inbox.write(
                name,
                name.endsWith("json")
                        ? "{\"title\": \"Long\", \"more\": \"" + text + "\"}"
                        : "---\ntitle: Long\nmore: " + text + "\n---\n");

        assertThat(program.run("build").exitCode()).isEqualTo(ExitCodes.OK);

        assertThat(published.json("long.json").at("/extra/more").asText()).hasSize(text.length());
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(inbox.path(name), target);
    }

    private boolean pipe(String name) throws Exception {
        try {
            return new ProcessBuilder("mkfifo", inbox.path(name).toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static byte[] image() throws IOException {
        return Images.png(200, 300);
    }

    private void assertNothingSecretIsPublished() throws IOException {
        for (String name : published.outbox().names()) {
            assertThat(published.text(name)).as(name).doesNotContainIgnoringCase("secret.\n", "Top secret", "root:");
        }
    }

    /** Every file around the outbox, and the state, with what it holds. */
    private Map<String, String> aroundTheOutbox() throws IOException {
        Map<String, String> around = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(folder.resolve("outbox")) && !file.startsWith(folder.resolve("state"))) {
                    around.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return around;
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
