package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing an author types runs in a reader's browser: what is published of hundreds of {@link HostileVector}s is shown in
 * Chromium, and nothing happens; some are also shown as they were typed, and nearly all of those run. Skipped where there is no Chromium.
 */
class HostileHtmlIT {

    /** A piece that tells 0: without it nobody would know that the page could have told anything. */
    private static final String CANARY = "<img src=x: onerror=pwned(0)>";

    private static final int ON_A_SHEET = 60;

    /** Of those that are shown as they were typed, each in a document of its own; no class of them is as regular. */
    private static final int ONE_OF = 5;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,}");

    @TempDir
    private Path folder;

    private HostilePage page;

    @BeforeEach
    void open() {
        Optional<Chromium> chromium = Chromium.installed();
        assumeThat(chromium).as("a Chromium on the PATH").isPresent();
        page = new HostilePage(chromium.orElseThrow(), folder);
    }

    @Test
    void whatIsPublishedDoesNothing() throws Exception {
        HostileInbox inbox = new HostileInbox(folder);
        HostileOutbox outbox = inbox.published();
        List<String> pieces =
                distinct(Stream.of(outbox.html(), outbox.pages()).flatMap(shown -> shown.keySet().stream()));
        assertThat(pieces).hasSizeGreaterThan(inbox.vectors().size());

        HostilePage.Seen seen = page.show(sheets(pieces));

        assertThat(seen.numbers().stream().filter(number -> number != 0).map(inbox::told))
                .isEmpty();
        assertThat(seen.numbers()).containsExactly(0);
        assertThat(seen.ends()).isEqualTo(HostilePage.PLACES * (pieces.size() + 1));
    }

    /** One of those that differ but in their numbers: they are the same to a browser. */
    private static List<String> distinct(Stream<String> pieces) {
        Map<String, String> distinct = pieces.collect(Collectors.toMap(
                piece -> NUMBER.matcher(piece).replaceAll(""), piece -> piece, (first, same) -> first, TreeMap::new));
        return List.copyOf(distinct.values());
    }

    private static List<List<String>> sheets(List<String> pieces) {
        List<List<String>> sheets = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from += ON_A_SHEET) {
            sheets.add(pieces.subList(from, Math.min(pieces.size(), from + ON_A_SHEET)));
        }
        sheets.add(List.of(CANARY));
        return sheets;
    }

    @Test
    void asTheyWereTypedTheyRun(TestReporter reporter) throws Exception {
        List<HostileVector> all =
                HostileVector.all().stream().filter(HostileVector::awake).toList();
        List<HostileVector> awake = IntStream.range(0, all.size() / ONE_OF)
                .mapToObj(nr -> all.get(nr * ONE_OF))
                .toList();

        HostilePage.Seen seen = page.show(IntStream.range(0, awake.size())
                .mapToObj(nr -> List.of(awake.get(nr).unsanitised(nr)))
                .toList());

        reporter.publishEntry(byKind(awake, seen));
        assertThat(seen.numbers())
                .as("of %d %s", awake.size(), byKind(awake, seen))
                .hasSizeGreaterThan(awake.size() * 9 / 10);
    }

    /** How many of each kind were seen. */
    private static Map<String, String> byKind(List<HostileVector> vectors, HostilePage.Seen seen) {
        Map<String, List<Integer>> numbers = IntStream.range(0, vectors.size())
                .boxed()
                .collect(Collectors.groupingBy(nr -> vectors.get(nr).kind(), TreeMap::new, Collectors.toList()));
        Map<String, String> seenOf = new TreeMap<>();
        numbers.forEach((kind, all) ->
                seenOf.put(kind, all.stream().filter(seen.numbers()::contains).count() + " of " + all.size()));
        return seenOf;
    }
}
