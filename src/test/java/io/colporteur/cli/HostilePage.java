package io.colporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page that shows pieces of HTML in the ways in which pages do, and does to them what a reader might:
 * {@code hostile/harness.html}. Pieces on one sheet share a document.
 *
 * @param folder of our own
 */
record HostilePage(Chromium chromium, Path folder) {

    /** In how many places each piece is shown: written, set, and set again, each within three kinds of elements. */
    static final int PLACES = 9;

    private static final int PROCESSES = 2;

    private static final Path HARNESS = Path.of("src/test/resources/io/colporteur/cli/hostile/harness.html");
    private static final String SHEETS = "/*SHEETS*/[]";
    private static final Pattern SEEN = Pattern.compile("<pre id=\"seen\">([0-9 ]*)</pre>");
    private static final Pattern ENDS = Pattern.compile("<pre id=\"ends\">([0-9]+)</pre>");

    /**
     * What was seen of it.
     *
     * @param numbers those that were told
     * @param ends how often the end of a piece came after it, as markup
     */
    record Seen(Set<Integer> numbers, int ends) {

        private static Seen in(String dom) {
            Matcher seen = SEEN.matcher(dom);
            Matcher ends = ENDS.matcher(dom);
            if (!seen.find() || !ends.find()) {
                throw new AssertionError("the page did not come to its end: " + dom);
            }
            Set<Integer> numbers = Stream.of(seen.group(1).split(" "))
                    .filter(number -> !number.isEmpty())
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Seen(numbers, Integer.parseInt(ends.group(1)));
        }

        private Seen and(Seen other) {
            Set<Integer> all = new TreeSet<>(numbers);
            all.addAll(other.numbers);
            return new Seen(all, ends + other.ends);
        }
    }

    /** Shows all sheets, in as many browsers at a time as are worth it. */
    Seen show(List<List<String>> sheets) {
        return IntStream.range(0, PROCESSES)
                .parallel()
                .mapToObj(process -> show(
                        "page-" + process,
                        IntStream.range(0, sheets.size())
                                .filter(sheet -> sheet % PROCESSES == process)
                                .mapToObj(sheets::get)
                                .toList()))
                .reduce(Seen::and)
                .orElseThrow();
    }

    private Seen show(String name, List<List<String>> sheets) {
        try {
            String json = new ObjectMapper().writeValueAsString(sheets).replace("<", "\\u003c");
            Path page = folder.resolve(name + ".html");
            Files.writeString(page, Files.readString(HARNESS).replace(SHEETS, json));
            return Seen.in(chromium.dom(page, folder));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
