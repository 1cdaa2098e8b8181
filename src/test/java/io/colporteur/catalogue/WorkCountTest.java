package io.colporteur.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Outcome;
import io.colporteur.entry.Stamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one edit costs, counted: the same in a catalogue of a thousand entries and in one of thirty thousand. Both have
 * the usual limits, and feeds that are longer than their heads.
 */
class WorkCountTest {

    private static final int FILES = 40;
    private static final long BYTES = 5_000_000;

    /** By how much pages, which are never all equally full, may differ; and the lines of the sitemap's list. */
    private static final int MORE_STATEMENTS = 20;

    private static final int MORE_ROWS = 250;
    private static final double MORE_STEPS = 1.2;

    /** What may be looked through from end to end. */
    private static final Set<String> SHORT = Set.of(
            "SCAN CONSTANT ROW", // no table: what is asked is whether there is one
            "SCAN artefact USING INDEX artefact_shard", // a row for each part of the sitemap, all of which its list
            // names
            "SCAN redirect"); // redirects.json names them all; only when one comes or goes

    private static PublishedList small;
    private static PublishedList large;

    @BeforeAll
    static void fill() {
        small = new PublishedList(new ReadingList(1_000));
        large = new PublishedList(new ReadingList(30_000));
    }

    @AfterAll
    static void close() {
        small.close();
        large.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEditCostsWhatItTouchesAndNotWhatThereIs(String edit) {
        Work inSmall = small.edit(edits().get(edit).apply(small.list()));
        Work inLarge = large.edit(edits().get(edit).apply(large.list()));

        assertThat(inLarge.files()).as("files").isBetween(10, FILES);
        assertThat(inLarge.bytes()).as("bytes").isLessThanOrEqualTo(BYTES);
        assertThat(inLarge.tally().runs())
                .as("statements")
                .isLessThanOrEqualTo(inSmall.tally().runs() + MORE_STATEMENTS);
        assertThat(inLarge.tally().rows())
                .as("rows")
                .isLessThanOrEqualTo(inSmall.tally().rows() + MORE_ROWS);
        assertThat(inLarge.steps())
                .as("instructions of the database, which count what it steps over too")
                .isLessThanOrEqualTo((long) (inSmall.steps() * MORE_STEPS));
    }

    /** Which index is used follows from the schema alone, so that a short list says it too. */
    @Test
    void noStatementOfAnEditLooksThroughATable() {
        Map<String, List<String>> scans = new TreeMap<>();
        Tally all = Tally.NONE;
        try (PublishedList some = new PublishedList(new ReadingList(200))) {
            for (Function<ReadingList, Outcome> edit : edits().values()) {
                all = all.plus(some.edit(edit.apply(some.list())).tally());
            }
            for (String sql : all.statements().keySet()) {
                List<String> found = some.plan(sql).stream()
                        .filter(line -> line.startsWith("SCAN") && !SHORT.contains(line))
                        .toList();
                if (!found.isEmpty()) {
                    scans.put(sql, found);
                }
            }
        }

        assertThat(all.statements()).hasSizeGreaterThan(30);
        assertThat(scans).isEmpty();
    }

    static Stream<String> names() {
        return edits().keySet().stream();
    }

    /** What happens to one of the entries, in this order; the newest have the lowest numbers. */
    private static Map<String, Function<ReadingList, Outcome>> edits() {
        Map<String, Function<ReadingList, Outcome>> edits = new LinkedHashMap<>();
        edits.put(
                "a new title of a new entry",
                list -> edited(list, 0, 2).title("Another").read());
        edits.put(
                "a new title of an old entry",
                list -> edited(list, 8, 2).title("Another").read());
        edits.put(
                "a new title on a crowded day",
                list -> edited(list, 8, 34).title("Another").read());
        edits.put(
                "removed",
                list -> new Outcome.Absent(list.entry(number(list, 4, 2)).read().source()));
        edits.put(
                "a new entry",
                list -> list.entry(list.size() / 40 * 40 + 2)
                        .date(Instant.parse("2026-05-01T10:00:00Z"))
                        .read());
        edits.put(
                "other paths",
                list -> edited(list, 6, 2).paths(ReadingList.paths(5, 3)).read());
        edits.put(
                "another slug", list -> edited(list, 2, 2).slug("another-slug").read());
        edits.put(
                "another date",
                list -> edited(list, 7, 2)
                        .date(Instant.parse("2020-01-01T10:00:00Z"))
                        .read());
        edits.put(
                "another cover",
                list -> edited(list, 3, 2)
                        .cover("covers/another.jpg", new Stamp(60_000, Entries.NOW))
                        .read());
        return edits;
    }

    private static int number(ReadingList list, int tenths, int plus) {
        return list.size() / 10 * tenths / 40 * 40 + plus;
    }

    private static Entries edited(ReadingList list, int tenths, int plus) {
        int number = number(list, tenths, plus);
        return list.entry(number).content("edited " + number).modified(Entries.NOW);
    }
}
