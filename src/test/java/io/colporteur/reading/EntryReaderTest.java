package io.colporteur.reading;

import static io.colporteur.reading.Inbox.NOW;
import static io.colporteur.reading.Inbox.diagnosticsOf;
import static io.colporteur.reading.Inbox.entryOf;
import static io.colporteur.reading.Inbox.only;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severity;
import io.colporteur.entry.Stamp;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {

    @TempDir
    private Path folder;

    private Inbox inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = new Inbox(Files.createDirectory(folder.resolve("inbox")));
    }

    @Test
    void aFileThatIsNotThereIsAbsent() {
        assertThat(inbox.read("none.md")).isEqualTo(new Reading.Absent());
        assertThat(inbox.read("nowhere/none.md")).isEqualTo(new Reading.Absent());
    }

    @Test
    void theStampIsThatOfTheFileToTheMillisecond() {
        Reading reading = inbox.read("x.md", "---\ntitle: x\n---\n");
        assertThat(((Reading.Parsed) reading).stamp()).isEqualTo(new Stamp(17, NOW.minus(Duration.ofHours(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\ntitle: x\n", "---\ntitle: \"x\n---\n"})
    void whatIsNoEntryIsUnsettledWhileItIsYoungAndRefusedThen(String text) {
        inbox.write("x.md", text.getBytes(UTF_8), Duration.ofMillis(1999));
        assertThat(inbox.read("x.md")).isEqualTo(new Reading.Unsettled());
        inbox.write("x.md", text.getBytes(UTF_8), Duration.ofMillis(-1999));
        assertThat(inbox.read("x.md")).as("a clock that is a little ahead").isEqualTo(new Reading.Unsettled());
        inbox.write("x.md", text.getBytes(UTF_8), Duration.ofSeconds(2));
        assertThat(inbox.read("x.md")).isInstanceOf(Reading.Refused.class);
        inbox.write("x.md", text.getBytes(UTF_8), Duration.ofDays(-9000));
        assertThat(inbox.read("x.md")).as("a time far in the future").isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aYoungEntryIsReadAtOnce() {
        inbox.write("x.md", "---\ntitle: x\n---".getBytes(UTF_8), Duration.ZERO);
        assertThat(inbox.read("x.md")).isInstanceOf(Reading.Parsed.class);
    }

    @Test
    void aLinkThatLeadsOutOfTheInboxIsRefusedAndOneWithinIsFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.md"), "---\ntitle: secret\n---\n");
        Files.createSymbolicLink(inbox.folder().resolve("out.md"), outside);
        inbox.read("in.md", "---\ntitle: x\n---\n");
        Files.createSymbolicLink(inbox.folder().resolve("link.md"), Path.of("in.md"));

        assertThat(only(inbox.read("out.md"))).isEqualTo("1:1 file-outside");
        assertThat(entryOf(inbox.read("link.md")).title()).extracting("value").isEqualTo("x");
    }

    @Test
    void aFolderWithTheNameOfAnEntryIsNotOne() throws IOException {
        Files.createDirectory(inbox.folder().resolve("folder.md"));
        assertThat(only(inbox.read("folder.md"))).isEqualTo("1:1 file-unreadable");
    }

    @Test
    void aHugeFileIsRefused() {
        assertThat(only(inbox.read("x.md", new byte[ReadingLimits.USUAL.bytes() + 1])))
                .isEqualTo("1:1 file-too-large");
    }

    @Test
    void htmlIsItsOwnBodyAndMarkdownBecomesHtml() {
        String text = "---\ntitle: x\n---\n<p>*a*</p>\n";
        assertThat(entryOf(inbox.read("x.html", text)).bodyHtml()).isEqualTo("<p>*a*</p>\n");
        assertThat(entryOf(inbox.read("x.md", "---\n---\n*a* ~~b~~ https://example.org/ c[^1]\n\n[^1]: d\n"))
                        .bodyHtml())
                .contains("<em>a</em>", "<del>b</del>", "<a href=\"https://example.org/\">", "footnotes");
        assertThat(entryOf(inbox.read("x.markdown", "---\n---\n| a |\n|---|\n| b |\n"))
                        .bodyHtml())
                .contains("<table>");
        assertThat(entryOf(inbox.read("x.md", "---\n---\n\n \n")))
                .extracting("body", "bodyHtml")
                .containsExactly("", "");
    }

    @Test
    void aBodyBeginsAfterTheFrontMatter() {
        assertThat(entryOf(inbox.read("x.md", "\n---\r\ntitle: x\r---\r\n\r\na\n")))
                .extracting("body", "bodyLine")
                .containsExactly("\na\n", 5);
        assertThat(entryOf(inbox.read("x.md", "---\n---")))
                .extracting("bodyLine")
                .isEqualTo(2);
    }

    @Test
    void aTableThatWouldGrowWithoutMeasureIsRefused() {
        String table = "|a".repeat(3_000) + "\n" + "|-".repeat(3_000) + "\n" + "|x\n".repeat(3_000);
        assertThat(only(inbox.read("x.md", "---\n---\n" + table))).isEqualTo("3:1 file-too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    x.yaml | title: Foo⏎isbn: 0714331007⏎               | 2 | 7
                    x.yml  | ---⏎title: Foo⏎isbn: 0714331007⏎---⏎       | 3 | 7
                    x.json | {"title": "Foo",⏎→"isbn": "0714331007"}    | 2 | 10
                    """)
    void yamlAndJsonAloneAreAllFields(String name, String text, int line, int column) {
        var entry = entryOf(inbox.read(name, text.replace('⏎', '\n').replace('→', '\t')));
        assertThat(entry.title()).extracting("value").isEqualTo("Foo");
        assertThat(entry.isbn())
                .extracting("value", "at.line", "at.column")
                .containsExactly("0714331007", line, column);
        assertThat(entry.body() + entry.bodyHtml()).isEmpty();
    }

    @Test
    void jsonKeepsItsSpellingAndUndoesItsEscapes() {
        var entry = entryOf(
                inbox.read(
                        "x.json",
                        "{\"title\": 1984, \"site\": \"https:\\/\\/x.org\\/\", \"a\": [1, 1.50, null, true, \"\uD83D\uDE00\"]}"));
        assertThat(entry.title()).extracting("value").isEqualTo("1984");
        assertThat(entry.site()).extracting("value").isEqualTo("https://x.org/");
        assertThat(entry.extra()).hasToString("{a=[1, 1.50, true, \uD83D\uDE00]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title": "x"          | 1:14 front-matter-syntax
                    {"title": 'x'}         | 1:11 front-matter-syntax
                    {"😀": "x", title: 1}  | 1:12 front-matter-syntax
                    {"a": 1, "a": 2}       | 1:10 field-duplicate
                    {"a": 1} x             | 1:10 front-matter-syntax
                    ["a"]                  | 1:1 front-matter-shape
                    """)
    void brokenJsonIsRefusedInItsPlace(String json, String said) {
        Reading reading = inbox.read("x.json", json);
        assertThat(only(reading)).isEqualTo(said);
        assertThat(diagnosticsOf(reading).get(0).message()).doesNotContain("REDACTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\": [1,", "[\"a"})
    void jsonThatWasCutOffIsRefusedInPlainWords(String json) {
        assertThat(diagnosticsOf(inbox.read("x.json", json)).get(0).message())
                .isEqualTo("The JSON ends here, before all that was opened is closed.");
    }

    @Test
    void deepJsonIsRefused() {
        assertThat(only(inbox.read("x.json", "[".repeat(5_000)))).isEqualTo("1:52 file-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void linesAreThoseThatPositionsCount(String encoding) {
        String text = "---\r\ntitle: d\u00E9j\u00E0 vu\rauthor: A\u0085B\nisbn:\u00A0\u0007 [\r\n---";

        Reading reading = inbox.read("x.md", text.getBytes(Charset.forName(encoding)));

        List<String> lines = inbox.lines("x.md");
        assertThat(lines).hasSize(5).startsWith("---", "title: déjà vu");
        assertThat(diagnosticsOf(reading))
                .filteredOn(diagnostic -> diagnostic.code() == Code.CHARACTER_REMOVED)
                .extracting(Diagnostic::at)
                .containsExactly(new Position(4, 1 + lines.get(3).indexOf('\u0007')));
    }

    @Test
    void thereAreNoLinesOfAFileThatCannotBeRead() throws IOException {
        Files.createDirectory(inbox.folder().resolve("folder.md"));

        assertThat(inbox.lines("none.md")).isEmpty();
        assertThat(inbox.lines("folder.md")).isEmpty();
    }

    @Test
    void noMutationOfAnEntryGetsPastTheReaderAsAnException() throws IOException {
        byte[] sample;
        try (var in = getClass().getResourceAsStream("mutated.md")) {
            sample = in.readAllBytes();
        }
        Random random = new Random(20240601);
        for (int round = 0; round < 2_000; round++) {
            byte[] mutant = sample;
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutant = mutated(mutant, random);
            }
            for (Diagnostic diagnostic : diagnosticsOf(inbox.read("x.md", mutant))) {
                assertThat(diagnostic.at()).isNotNull();
                assertIsInside(diagnostic, mutant, round);
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int kind = random.nextInt(3);
        byte[] mutant = new byte[bytes.length + (kind == 0 ? 0 : kind == 1 ? 1 : -1)];
        System.arraycopy(bytes, 0, mutant, 0, at);
        // half of the new bytes are ones that mean something to YAML
        byte other = random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) "\"'\\:-[]{}&*!|>%@#,?\t\n\r ".charAt(random.nextInt(23));
        int rest = kind == 1 ? at : at + 1;
        if (kind != 2) {
            mutant[at] = other;
        }
        int to = kind == 2 ? at : at + 1;
        System.arraycopy(bytes, rest, mutant, to, bytes.length - rest);
        return mutant;
    }

    private static void assertIsInside(Diagnostic diagnostic, byte[] bytes, int round) {
        String[] lines = new String(bytes, UTF_8).split("\r\n|\r|\n", -1);
        assertThat(diagnostic.at().line()).as("%d: %s", round, diagnostic).isBetween(1, lines.length);
        String line = lines[diagnostic.at().line() - 1];
        // bytes that are no UTF-8 may be more characters in windows-1252 than in UTF-8
        if (diagnostic.severity() == Severity.ERROR && line.indexOf('\uFFFD') < 0) {
            assertThat(diagnostic.at().column())
                    .as("%d: %s", round, diagnostic)
                    .isBetween(1, line.getBytes(UTF_8).length + 1);
        }
    }
}
