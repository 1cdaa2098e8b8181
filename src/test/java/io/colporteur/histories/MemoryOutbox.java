package io.colporteur.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An outbox in memory that sees to it that nothing links to what is not there: whatever is written only links to what
 * already is there; to what is removed, nothing links any more. That a page of an archive names its feed, which links to the page, is the one circle.
 */
final class MemoryOutbox {

    /** An address of a file of the outbox: pages that people read have no extension. */
    private static final Pattern LINK =
            Pattern.compile(Pattern.quote(SmallSite.address("")) + "([^\"<>\\s]*\\.(?:json|xml|txt|png))");

    private final SortedMap<String, String> files = new TreeMap<>();
    private final Map<String, Set<String>> links = new HashMap<>();

    /** The same, with a fate of its own. */
    MemoryOutbox copy() {
        MemoryOutbox copy = new MemoryOutbox();
        copy.files.putAll(files);
        copy.links.putAll(links);
        return copy;
    }

    /** Texts, and what is none as Latin-1. */
    SortedMap<String, String> files() {
        return new TreeMap<>(files);
    }

    void write(String name, byte[] bytes) {
        String text = new String(bytes, isCover(name) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        files.put(name, text);
        links.put(name, linksIn(text));
        assertThat(files.keySet())
                .as("what %s links to when it is written", name)
                .containsAll(followed(name));
    }

    /** The links of a file but for the one from a page back to its feed. */
    private Set<String> followed(String name) {
        return links.get(name).stream()
                .filter(link -> !name.startsWith("archive/") || link.startsWith("archive/") || isCover(link))
                .collect(Collectors.toSet());
    }

    private static boolean isCover(String name) {
        return name.endsWith(".png");
    }

    private static Set<String> linksIn(String text) {
        return LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .collect(Collectors.toSet());
    }

    void remove(String name) {
        files.remove(name);
        links.remove(name);
        assertThat(linkingTo(name))
                .as("who links to %s when it is removed", name)
                .isEmpty();
    }

    private Set<String> linkingTo(String name) {
        return links.keySet().stream()
                .filter(file -> followed(file).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever is linked to is there, without exception. */
    void proveLinks() {
        links.forEach((name, linked) -> assertThat(files.keySet())
                .as("what %s links to in the end", name)
                .containsAll(linked));
    }
}
