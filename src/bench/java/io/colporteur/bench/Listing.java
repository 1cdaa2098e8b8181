package io.colporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What outputs list: for each of them (the entries, a feed, the sitemap) the slugs in it. Figures are only comparable
 * when these are the same.
 */
record Listing(Map<String, Set<String>> slugs) {

    static final int SHOWN = 50;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ITEM_LINK = Pattern.compile("<item>.*?<link>(.*?)</link>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("<loc>(.*?)</loc>");

    /** What there is to list of a generated list, feeds showing the newest. */
    static Listing expected(ReadingList list) {
        Map<String, Set<String>> slugs = new TreeMap<>();
        slugs.put("entries", slugs(list.newestFirst().stream()));
        slugs.put("sitemap", slugs(list.newestFirst().stream()));
        for (String path : feeds(list)) {
            Set<String> shown = slugs(list.newestFirst().stream()
                    .filter(book -> path.isEmpty() || book.paths().contains(path))
                    .limit(SHOWN));
            slugs.put(path + "/feed.json", shown);
            slugs.put(path + "/feed.xml", shown);
        }
        return new Listing(slugs);
    }

    /** What is in the outputs. */
    static Listing of(Outputs outputs, ReadingList list) throws IOException {
        Map<String, Set<String>> slugs = new TreeMap<>();
        slugs.put("entries", entries(outputs.entries()));
        slugs.put("sitemap", new TreeSet<>());
        for (Path part : outputs.sitemap()) {
            slugs.getOrDefault("sitemap", Set.of()).addAll(addresses(part, ADDRESS));
        }
        for (String path : feeds(list)) {
            slugs.put(path + "/feed.json", items(outputs.jsonFeed(path)));
            slugs.put(path + "/feed.xml", addresses(outputs.rss(path), ITEM_LINK));
        }
        return new Listing(slugs);
    }

    /** The outputs of which this one and the other do not list the same, each with both numbers; empty when equal. */
    String differencesFrom(Listing expected) {
        return differences(expected, Set::equals);
    }

    /** The outputs in which something of the other is lacking. */
    String lacksOf(Listing expected) {
        return differences(expected, Set::containsAll);
    }

    private String differences(Listing expected, BiPredicate<Set<String>, Set<String>> agree) {
        return expected.slugs.entrySet().stream()
                .filter(output -> !agree.test(slugs.getOrDefault(output.getKey(), Set.of()), output.getValue()))
                .map(output -> output.getKey() + " lists "
                        + slugs.getOrDefault(output.getKey(), Set.of()).size() + " where "
                        + output.getValue().size() + " are expected")
                .collect(Collectors.joining("; "));
    }

    private static Set<String> feeds(ReadingList list) {
        Set<String> feeds = new TreeSet<>(Set.of(""));
        list.newestFirst().forEach(book -> feeds.addAll(book.paths()));
        return feeds;
    }

    private static Set<String> slugs(Stream<Book> books) {
        return books.map(Book::slug).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> items(Path feed) throws IOException {
        Set<String> slugs = new TreeSet<>();
        for (JsonNode item : JSON.readTree(feed.toFile()).path("items")) {
            slugs.add(slug(item.path("url").asText()));
        }
        return slugs;
    }

    private static Set<String> addresses(Path file, Pattern pattern) throws IOException {
        List<MatchResult> found =
                pattern.matcher(Files.readString(file)).results().toList();
        return found.stream().map(one -> slug(one.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String slug(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
