package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ReservedNamesTest {

    private static final List<String> OURS = List.of(
            "feed.json",
            "feed.xml",
            "atom.xml",
            "archive/2024-03.json",
            "archive/2024-03.atom.xml",
            "authors/a/feed.json",
            "covers/a.jpg",
            "schemas/a.json",
            "sitemap.xml",
            "sitemaps/a.xml",
            "feeds.opml",
            "changes.json",
            "problems.json",
            "redirects.json",
            "robots.txt",
            "index.html");

    /** All that has a meaning somewhere, and a little that has none. */
    private static final List<String> SEGMENTS = OURS.stream()
            .flatMap(name -> List.of(name.split("[/.]")).stream())
            .flatMap(word -> List.of(word, word + ".json", word + ".xml", word + ".txt").stream())
            .distinct()
            .toList();

    @RepeatedTest(20)
    void noFreeNameIsOursOrInTheWayOfAnother(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Set<String> entries = new HashSet<>();
        Set<String> feeds = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            String collection = random.nextBoolean() ? "" : ReservedNames.freeFolder(path(random));
            String slug = ReservedNames.freeSlug(collection, path(random));
            entries.add((collection.isEmpty() ? slug : collection + "/" + slug) + ".json");
            String folder = ReservedNames.freeFolder(path(random));
            feeds.addAll(List.of(folder + "/feed.json", folder + "/feed.xml", folder + "/atom.xml"));
        }
        List<String> all = new ArrayList<>(OURS);
        all.addAll(entries);
        all.addAll(feeds);

        assertThat(all).doesNotHaveDuplicates();
        Set<String> files = new HashSet<>(all);
        assertThat(all).noneMatch(name -> foldersOf(name).stream().anyMatch(files::contains));
    }

    @RepeatedTest(20)
    void aFreeNameStaysAsItIs(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String slug = ReservedNames.freeSlug("", path(random));
        String folder = ReservedNames.freeFolder(path(random));

        assertThat(ReservedNames.freeSlug("", slug)).isEqualTo(slug);
        assertThat(ReservedNames.freeSlug("any", slug)).isEqualTo(slug);
        assertThat(ReservedNames.freeFolder(folder)).isEqualTo(folder);
        assertThat(ReservedNames.includesFolder(folder)).isFalse();
    }

    private static String path(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> SEGMENTS.get(random.nextInt(SEGMENTS.size())))
                .collect(Collectors.joining("/"));
    }

    private static List<String> foldersOf(String name) {
        return IntStream.range(0, name.length())
                .filter(i -> name.charAt(i) == '/')
                .mapToObj(i -> name.substring(0, i))
                .toList();
    }
}
