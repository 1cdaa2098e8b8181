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
                arguments("many anchors.yaml", many(100_000, n -> "- &a" + n + " x\n")),
                arguments("an anchor over and over.yaml", "- &a x\n".repeat(60_000) + "- *a\n".repeat(60_000)),
                arguments("a long anchor.yaml", "a: &" + key + " x\nb: *" + key + "\n"),
                arguments("many merges of one.yaml", "a: &a {k: v}\nb:\n" + "  <<: *a\n".repeat(60_000)),
                arguments("a merge of many.yaml", "a: &a {k: v}\nb: {<<: [" + "*a, ".repeat(60_000) + "]}\n"),
                arguments("merges of merges.yaml", "a0: &a0 {k: v}\n" + many(60, n -> mergeTwice(n + 1))),
                arguments("a merge that stands for itself.yaml", "a: &a\n  <<: *a\n"),
                arguments("an own type.yaml", "title: !!javax.script.ScriptEngineManager [!!java.net.URL [\"x\"]]\n"),
                arguments("own types.yaml", "- !!java.util.Date 0\n".repeat(40_000)),
                arguments("a long type.yaml", "a: !" + key + " x\n"),
                arguments("a long type of its own.yaml", "a: !<" + key + "> x\n"),
                arguments("many directives.yaml", many(40_000, n -> "%TAG !a" + n + "! b\n") + "---\ntitle: x\n"),
                arguments("many documents.yaml", "---\n".repeat(200_000)),
                arguments("binary.yaml", "title: !!binary " + "A".repeat(500_000) + "\n"),
                arguments("a set.yaml", "tags: !!set {" + "? a, ".repeat(20_000) + "}\n"),
                arguments("tabs.yaml", "title: x\n" + "\t".repeat(500_000) + "a: b\n"),
                arguments("tabs before names.yaml", "\ta: b\n".repeat(100_000)),
                arguments("indented ever further.yaml", many(1_400, n -> " ".repeat(n) + "a:\n")),
                arguments("comments.yaml", "# x\n".repeat(200_000) + "title: x\n"),
                arguments("escapes.yaml", "title: \"" + "\\x41".repeat(200_000) + "\"\n"),
                arguments("a huge number.yaml", "title: x\nmandatory: " + "9".repeat(LONGEST_FIELDS - 100) + "\n"),
                arguments(
                        "a huge number.json",
                        "{\"title\": \"x\", \"extra\": " + "9".repeat(LONGEST_FIELDS - 100) + "}"),
                arguments("a huge exponent.json", "{\"title\": 1e999999999, \"extra\": -1e-999999999}"),
                arguments(
                        "a huge number.md",
                        "+++\ntitle = 'x'\nextra = " + "9".repeat(LONGEST_FIELDS - 100) + "\n+++\n"),
                arguments("a huge date.md", "+++\ntitle = 'x'\ndate = " + "9".repeat(100_000) + "-01-01\n+++\n"),
                arguments(
                        "dates of nowhere.yaml",
                        "title: x\ndate: +999999999-12-31T23:59:59-18:00\nexpires: -999999999-01-01\n"),
                arguments("escapes.json", "{\"title\": \"" + "\\u0041".repeat(150_000) + "\"}"),
                arguments("halves of letters.json", "{\"title\": \"" + "\\uD800".repeat(150_000) + "\"}"),
                arguments("one name over and over.json", "{" + "\"k\": 1, ".repeat(40_000) + "\"title\": \"x\"}"),
                arguments("one name over and over.md", "+++\n" + "k = 1\n".repeat(40_000) + "+++\n"),
                arguments("deep fields.json", "{\"a\": ".repeat(10_000) + "1" + "}".repeat(10_000)),
                arguments("a long list.json", "{\"tags\": [" + "\"x\", ".repeat(120_000) + "\"x\"]}"),
                arguments("many tables.md", "+++\n" + many(40_000, n -> "[t" + n + "]\n") + "+++\n"),
                arguments("tables of tables.md", "+++\n" + many(20_000, n -> "[a.b" + n + ".c]\nd = 1\n") + "+++\n"),
                arguments("one table over and over.md", "+++\n" + "[a]\n".repeat(40_000) + "+++\n"),
                arguments("many rows.md", "+++\n" + "[[a]]\n".repeat(120_000) + "+++\n"),
                arguments(
                        "deep inline tables.md",
                        "+++\na = " + "{a = ".repeat(10_000) + "1" + "}".repeat(10_000) + "\n+++\n"),
                arguments("a text that is not closed.md", "+++\ntitle = \"\"\"" + "x\n".repeat(300_000) + "+++\n"),
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

    private static String mergeTwice(int number) {
        String before = "*a" + (number - 1);
        return "a" + number + ": &a" + number + " {<<: [" + before + ", " + before + "], k" + number + ": v}\n";
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }
}
