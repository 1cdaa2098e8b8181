package io.colporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Something that runs script for whoever shows it as it is, and then tells a number. They are kept by class in
 * {@code src/test/resources/io/colporteur/cli/hostile}; some are made by combination.
 *
 * @param name its class and number
 * @param awake whether it is one that should run in a browser of today
 * @param pattern with <code>{n}</code> where the number comes
 */
record HostileVector(String name, Form form, boolean awake, String pattern) {

    /** Of what it is a piece. */
    enum Form {
        HTML,
        MARKDOWN,
        ADDRESS
    }

    private static final Path FILES = Path.of("src/test/resources/io/colporteur/cli/hostile");
    private static final String NUMBER = "{n}";

    /** What stands between the parts of a tag, for browsers. */
    private static final List<String> SEPARATORS = List.of(
            "/", "//", " / ", "\n", "\f", "\t", "\r\n", "/\n/", " x ", " x=y ", "/x/", " \"x\" ", " =x ", "/\0/");

    /** Tags with {@code _} where something has to stand between their parts. */
    private static final List<String> TAGS = List.of(
            "<img_src=\"x:\"_onerror=\"pwned({n})\">",
            "<svg_onload='pwned({n})'>",
            "<details_open_ontoggle=\"pwned({n})\">x",
            "<body_onload=\"pwned({n})\">",
            "<a_href=\"javascript:pwned({n})\"_>x</a>",
            "<iframe_src='javascript:parent.pwned({n})'_></iframe>",
            "<input_autofocus_onfocus=\"pwned({n})\">",
            "<p_onclick=\"pwned({n})\"_title='x'>x</p>",
            "<button_onmouseover='pwned({n})'>x</button>",
            "<video_src=\"x:\"_onerror='pwned({n})'></video>",
            "<table_onpointerdown=\"pwned({n})\"_><tr><td>x</table>",
            "<code_class=\"language-x\"_ondblclick=\"pwned({n})\">x</code>");

    /** Where an address is followed. */
    private static final List<String> LINKS = List.of(
            "<svg><a xlink:href=\"_\"><text y=\"20\">x</text></a></svg>",
            "<form><button formaction=\"_\">x</button></form>");

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** All of them, always in the same order. */
    static List<HostileVector> all() throws IOException {
        List<HostileVector> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                all.addAll(in(file));
            }
        }
        List<HostileVector> addresses = all.stream()
                .filter(vector -> vector.form == Form.ADDRESS && vector.awake)
                .toList();
        for (HostileVector address : addresses) {
            all.addAll(combined(address.name, LINKS, address.pattern));
        }
        for (int i = 0; i < SEPARATORS.size(); i++) {
            all.addAll(combined("separators-" + (i + 1), TAGS, SEPARATORS.get(i)));
        }
        return all;
    }

    private static List<HostileVector> combined(String name, List<String> frames, String part) {
        List<HostileVector> all = new ArrayList<>();
        for (String frame : frames) {
            String nr = name + "-" + (all.size() + 1);
            all.add(new HostileVector(nr, Form.HTML, true, frame.replace("_", part)));
        }
        return all;
    }

    /** Those of a file: the first empty line ends what it says of its class. */
    private static List<HostileVector> in(Path file) throws IOException {
        String kind = file.getFileName().toString().replace(".txt", "");
        Form form =
                kind.startsWith("markdown") ? Form.MARKDOWN : kind.startsWith("addresses") ? Form.ADDRESS : Form.HTML;
        boolean awake = !kind.endsWith("-asleep") && !kind.endsWith("-elsewhere");
        String lines = Files.readString(file).split("\n\n", 2)[1];
        List<HostileVector> all = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            all.add(new HostileVector(kind + "-" + (all.size() + 1), form, awake, withControls(line)));
        }
        return all;
    }

    private static String withControls(String line) {
        StringBuilder text = new StringBuilder();
        line.replace('⏎', '\n')
                .chars()
                .map(c -> c >= '␀' && c <= '␟' ? c - '␀' : c)
                .forEach(c -> text.append((char) c));
        return text.toString();
    }

    /** As an author types it where a text of its kind is wanted. */
    String typed(int number) {
        return numbered(pattern, number);
    }

    /** As an author would write it into HTML. */
    String inHtml(int number) {
        return numbered(form == Form.ADDRESS ? "<a href=\"" + pattern + "\">x</a>" : pattern, number);
    }

    /** As an author would write it into Markdown. */
    String inMarkdown(int number) {
        return form == Form.ADDRESS
                ? numbered("[x](<" + pattern + ">)\n\n[x](" + pattern + ")\n\n", number) + inHtml(number)
                : typed(number);
    }

    /** What a page would show that takes it as it is. */
    String unsanitised(int number) {
        return form == Form.MARKDOWN ? RENDERER.render(PARSER.parse(typed(number))) : inHtml(number);
    }

    private static String numbered(String pattern, int number) {
        return pattern.replace(NUMBER, Integer.toString(number));
    }

    /** What comes before the last number of a name. */
    String kind() {
        return Arrays.stream(name.split("-"))
                .filter(part -> !part.matches("[0-9]+"))
                .reduce((first, second) -> first + "-" + second)
                .orElseThrow();
    }
}
