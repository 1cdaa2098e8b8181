package io.colporteur.mutations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small things that have a meaning to somebody on the way: to YAML, TOML, JSON, Markdown, HTML, an encoding or a field. */
final class Morsels {

    /** Bytes that are no text by themselves; among them a lone surrogate of UTF-16 in either order. */
    private static final List<byte[]> BYTES = List.of(
            bytes(0x00),
            bytes(0x08),
            bytes(0x0B),
            bytes(0x1B),
            bytes(0x7F),
            bytes(0x80),
            bytes(0xC3),
            bytes(0xFF),
            bytes(0xD8, 0x00),
            bytes(0x00, 0xD8),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xFE, 0xFF),
            bytes(0xFF, 0xFE),
            bytes(0xEF, 0xBB, 0xBF));

    private static final List<String> CHARACTERS = List.of(
            "\r",
            "\n",
            "\t",
            " ",
            "\"",
            "'",
            "`",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            ":",
            ": ",
            ",",
            "#",
            " #",
            "-",
            "- ",
            "?",
            "? ",
            "&",
            "*",
            "!",
            "!!",
            "|",
            "|-\n",
            "|9\n",
            ">",
            ">-\n",
            "%",
            "@",
            "\\",
            "/",
            "=",
            "~",
            "+++",
            "---",
            "...",
            "\n---\n",
            "\n...\n",
            "\n+++\n",
            "\n--- x\n",
            "\u0085",
            "\u00A0",
            "\u200B",
            "\u202E",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "\uD83D\uDE00",
            "e\u0301",
            "\u0130");

    private static final List<String> YAML = List.of(
            "&a ",
            "*a",
            "*a ",
            "&a *a",
            "<<: *a",
            "\n<<: *a\n",
            "<<: [*a, *b]",
            "&a {<<: *a}",
            "&a [*a]",
            "a: &a\n",
            "!!binary ",
            "!!null ",
            "!!str ",
            "!!map ",
            "!!set ",
            "!own ",
            "!<x> ",
            "%YAML 1.2\n",
            "%TAG ! tag:x,2000:\n",
            "? ",
            "? [a]\n: b\n",
            "{a: b}: c",
            "[a, b]: c",
            "- - - ",
            "\\u0000",
            "\\x00",
            "\\uD800",
            "\\uDC00",
            "\\U00110000",
            "\\UFFFFFFFF",
            "\"\\uFFFF\"",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "\"\\b\"",
            "null",
            "true",
            "1e999",
            ".inf",
            ".nan",
            "0x1F",
            "1_000",
            "{\"a\": \"\\u0000\"}",
            "{\"a\": 1e99999}",
            "[[[[[[[[",
            "{{{{{{{{",
            "]]}}",
            "}}]]");

    private static final List<String> TOML = List.of(
            "\"\"\"",
            "'''",
            "\"\"\"\\\n",
            "= ",
            "a = ",
            "a.b = 1\n",
            "\"a\".'b' = 1\n",
            "[a]\n",
            "[[a]]\n",
            "[a.b]\n",
            "a = [1, [2], {b = 3}]\n",
            "a = {b.c = 1, b.d = 2}\n",
            "\n]\n",
            "1979-05-27T07:32:00Z",
            "07:32:00",
            "1979-05-27 07:32",
            "0xZZ",
            "0b2",
            "1__0",
            "+1e",
            "-inf",
            "nan",
            "\\e",
            "\\xFF",
            "\\uDFFF",
            "#\u0000\n");

    private static final List<String> TEXT = List.of(
            "<b>",
            "</b>",
            "<script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#0;",
            "&#x1F;",
            "&#xD800;",
            "&nbsp;",
            "&#1114112;",
            "<p",
            "<a href=\"javascript:x\">",
            "<a href='//x'>",
            "<img src=x onerror=x>",
            "![x](data:,x)",
            "[x](<",
            "[^1]",
            "[^1]: ",
            "| a | b |\n|---|---|\n| c |\n",
            "```\n",
            "~~~",
            "> ",
            "# ",
            "***",
            "\\",
            "www.x.org/(((",
            "http://[::1",
            "mailto:");

    /** What a field may hold in an author's worst hour. */
    private static final List<String> VALUES = List.of(
            "",
            "~",
            "[]",
            "{}",
            "''",
            "\"\"",
            "[[]]",
            "[{}]",
            "{a: {a: {a: a}}}",
            "2024-02-30",
            "0000-00-00",
            "0000-01-01",
            "9999-12-31T23:59:59+18:00",
            "-999999999-01-01",
            "2024-04-09T24:00:00Z",
            "2024/4/9 1:2",
            "1712620800",
            "https://",
            "http://x:99999999999/",
            "http://\u00E9\u00E9.\u2603/%zz",
            "javascript:alert(1)",
            "//x",
            "C:\\x",
            "file:///etc/x",
            "/../../x",
            "../../x",
            "///",
            "/a//b/./..",
            "%2e%2e%2f",
            "97821234",
            "978-2-12-345680-3",
            "9790000000000",
            "X",
            "a, b and c et d",
            "et et et",
            ", , ,",
            ".",
            "..",
            "feed.json",
            "robots",
            "con",
            "\u202Etxt.exe",
            "x.jpg",
            "x.jpg/",
            ".jpg",
            "/covers/x.jpg",
            "a\\b.jpg",
            "fr_FR",
            "xx-x",
            "i-klingon",
            "&a a",
            "*a",
            "<b></b>",
            "&lt;b&gt;",
            "&#8203;",
            "\u200B",
            "\u0301",
            "\uD83D\uDE00",
            "|\n  a\n   b\n",
            ">\n\n\n  a\n",
            "\"\\u0001\"",
            "\"\\uD800\"",
            "{title: a, path: b}",
            "[{title: a, path: [b]}, c, {d: e}]",
            "{src: x.jpg, alt: [a], credit: {b: c}}",
            "\"\\t\\n\"");

    private static final List<byte[]> ALL = Stream.of(
                    BYTES.stream(), utf8(CHARACTERS), utf8(YAML), utf8(TOML), utf8(TEXT), utf8(VALUES))
            .flatMap(part -> part)
            .filter(bytes -> bytes.length > 0)
            .toList();

    private Morsels() {}

    static byte[] any(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static byte[] value(SplittableRandom random) {
        return VALUES.get(random.nextInt(VALUES.size())).getBytes(UTF_8);
    }

    private static Stream<byte[]> utf8(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(UTF_8));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        IntStream.range(0, values.length).forEach(index -> bytes[index] = (byte) values[index]);
        return bytes;
    }

    /** Bytes for the description of a change: printable ASCII as it is, all else in hexadecimal. */
    static String shown(byte[] bytes) {
        StringBuilder shown = new StringBuilder("'");
        for (byte one : Arrays.copyOf(bytes, Math.min(bytes.length, 40))) {
            shown.append(one >= ' ' && one < 0x7F ? String.valueOf((char) one) : String.format("<%02X>", one));
        }
        return shown.append(bytes.length > 40 ? "…'" : "'").toString();
    }
}
