package io.colporteur.catalogue;

import io.colporteur.entry.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * A generated reading list. The entry with the number 0 is the newest; a longer list has the same entries and older ones
 * after them, so that the neighbours of an entry are as close in a short list as in a long one. Every fifth entry is of
 * one crowded day.
 *
 * @param size how many entries it has
 */
record ReadingList(int size) {

    /** There is an author for so many entries, on every list. */
    private static final int ENTRIES_OF_AUTHOR = 50;

    private static final int PATHS = 8;
    private static final int PATHS_OF_ENTRY = 4;
    private static final int TAGS = 10;
    private static final int CROWDED = 5;
    private static final int WITH_TWO_AUTHORS = 8;

    /** A hundred thousand entries at this distance fill ten years. */
    private static final Duration DISTANCE = Duration.ofMinutes(52);

    private static final Instant NEWEST = Instant.parse("2026-04-30T08:00:00Z");
    private static final Instant CROWDED_DAY = Instant.parse("2015-09-01T00:00:00Z");
    private static final int SECONDS_OF_DAY = 86_400;

    private static final String SENTENCE = "Who decides what a page may do, and who has to live with that decision? ";

    /** The entry with this number, at a path that only it has. */
    Entries entry(int number) {
        String name = "book-%06d".formatted(number);
        return Entries.entry("bibliographie/" + name + ".md")
                .title("The book with the number " + number)
                .authors(authors(number))
                .tags("tag " + number % TAGS)
                .paths(paths(number, number % PATHS_OF_ENTRY + 1))
                .summary(SENTENCE.repeat(12) + name)
                .cover("covers/" + name + ".jpg", new Stamp(50_000, Entries.YESTERDAY))
                .date(date(number))
                .content("as it came " + number);
    }

    /** So many of the paths, beginning with one of them. */
    static String[] paths(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(path -> "/shelf/" + path % PATHS)
                .toArray(String[]::new);
    }

    private String[] authors(int number) {
        String first = author(number);
        return number % WITH_TWO_AUTHORS == 0
                ? new String[] {first, author(number / ENTRIES_OF_AUTHOR + number + 1)}
                : new String[] {first};
    }

    private String author(int number) {
        return "Author " + number % Math.max(2, size / ENTRIES_OF_AUTHOR);
    }

    private static Instant date(int number) {
        return number % CROWDED == CROWDED - 1
                ? CROWDED_DAY.plusSeconds(number % SECONDS_OF_DAY)
                : NEWEST.minus(DISTANCE.multipliedBy(number));
    }
}
