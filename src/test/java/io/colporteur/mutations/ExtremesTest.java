package io.colporteur.mutations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are nothing but one extreme: to each there is an answer. */
class ExtremesTest {

    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final int LONGEST_FIELDS = 1_000_000;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void openDesk() throws IOException {
        desk = new Desk(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "---", "---\n", "---\n---", "+++", "{", "[", "\"", "\uFEFF", "\uFEFF---", "\r", "\u0000"})
    void hardlyAnything(String text) {
        for (String extension : new String[] {"md", "html", "yaml", "json"}) {
            assertAnswered("little." + extension, text.getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void textThatWasCutOffWithinACharacter(String charset) {
        byte[] whole = "\uFEFF---\ntitle: x\n---\n\uD83D\uDE00".getBytes(Charset.forName(charset));
        for (int length = 0; length <= whole.length; length++) {
            assertAnswered("cut-off.md", Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "[",
                "{",
                "&",
                "*",
                "!",
                "\"",
                "'",
                ":",
                "#",
                "\t",
                "\n",
                ">",
                "- ",
                "? ",
                "a: ",
                "\u65E5",
                "\uD83D\uDE00"
            })
    void oneThingOverAndOver(String thing) {
        int size = thing.getBytes(UTF_8).length;
        byte[] file = thing.repeat(LARGEST_FILE / size).getBytes(UTF_8);
        byte[] fields = thing.repeat(LONGEST_FIELDS / size).getBytes(UTF_8);
        assertAnswered("whole.md", file);
        assertAnswered("fields.yaml", fields);
        assertAnswered("value.yaml", ("title: " + new String(fields, 0, fields.length - 10, UTF_8)).getBytes(UTF_8));
    }

    static Stream<Arguments> structures() {
        String key = "k".repeat(LONGEST_FIELDS - 100);
        return Stream.of(
                arguments("aliases that multiply.yaml", "a0: &a0 [x, x]\n" + many(60, n -> bomb(n + 1))),
                arguments("merges that add up.yaml", "a0: &a0 {k: v}\n" + many(5_000, n -> merge(n + 1))),
                arguments("aliases that go deep.yaml", "a0: &a0 [x]\n" + many(60, n -> deeper(n + 1))),
                arguments("an alias within itself.yaml", "title: x\na: &a [*a, {<<: *a}]\n"),
                arguments("deep lists.yaml", "a: " + "[".repeat(10_000) + "]".repeat(10_000)),
                arguments("deep fields.yaml", "a: " + "{a: ".repeat(10_000) + "}".repeat(10_000)),
                arguments("deep lists.json", "{\"a\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                arguments("deep lists.md", "+++\na = " + "[".repeat(10_000) + "]".repeat(10_000) + "\n+++\n"),
                arguments("deep names.md", "+++\na" + ".a".repeat(10_000) + " = 1\n+++\n"),
                arguments("many names.yaml", many(100_000, n -> "k" + n + ":\n")),
                arguments("many names.json", "{" + many(40_000, n -> "\"k" + n + "\": 1, ") + "\"title\": \"x\"}"),
                arguments("many names.md", "+++\n" + many(40_000, n -> "k" + n + " = 1\n") + "+++\n"),
                arguments("one name over and over.yaml", "k: v\n".repeat(10_000)),
                arguments("a long name.yaml", key + ": v\n"),
                arguments("a long name in quotes.yaml", '"' + key + "\": v\n"),
                arguments("a long name behind its mark.yaml", "? " + key + "\n: v\n"),
                arguments("a long name.json", "{\"" + key + "\": 1}"),
                arguments("a long name.md", "+++\n" + key + " = 1\n+++\n"));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void moreThanAnybodyNeeds(String fileName, String text) {
        assertAnswered(fileName, text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "title",
                "slug",
                "author",
                "cover",
                "summary",
                "importance",
                "site",
                "isbn",
                "mandatory",
                "paths",
                "breadcrumbs",
                "date",
                "draft",
                "lang",
                "tags"
            })
    void aFieldThatDoesNotEnd(String name) {
        for (String part : new String[] {"x", "x ", "/\u00E9", "9", ", et a", "\u65E5", "a<"}) {
            assertAnswered("text.yaml", (name + ": 'x" + part.repeat(20_000) + "'\n").getBytes(UTF_8));
        }
        assertAnswered("list.yaml", (name + ": [" + "'/x', ".repeat(10_000) + "]\n").getBytes(UTF_8));
    }

    private void assertAnswered(String fileName, byte[] bytes) {
        SourcePath source = desk.put(fileName, bytes);
        Answer answer = desk.read(source);
        assertThat(Promises.brokenBy(answer, desk.lines(source))).isEmpty();
    }

    private static String bomb(int number) {
        String before = "*a" + (number - 1);
        return "a" + number + ": &a" + number + " [" + before + ", " + before + "]\n";
    }

    private static String deeper(int number) {
        return "a" + number + ": &a" + number + " " + "[".repeat(40) + "*a" + (number - 1) + "]".repeat(40) + "\n";
    }

    private static String merge(int number) {
        return "a" + number + ": &a" + number + " {<<: *a" + (number - 1) + ", k" + number + ": v}\n";
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }
}
