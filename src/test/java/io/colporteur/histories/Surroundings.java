package io.colporteur.histories;

import io.colporteur.catalogue.Feeds;
import io.colporteur.entry.SourcePath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What a change of some entries may touch in an outbox.
 *
 * @param before the outbox as it was
 * @param after the outbox as it is
 */
record Surroundings(SortedMap<String, String> before, SortedMap<String, String> after) {

    private static final Set<String> OF_ALL = Set.of("sitemap.xml", "robots.txt", "redirects.json", "problems.json");
    private static final List<String> FORMATS = List.of("feed.json", "feed.xml", "atom.xml");

    /** The documents that show the entry or could, and those that there is one of. */
    Set<String> of(String path, EntryFile entry) {
        String folder = new SourcePath(path).folder();
        String page = SmallSite.address((folder.isEmpty() ? "" : folder + "/") + entry.slug());
        Set<String> names = new TreeSet<>(OF_ALL);
        for (Map<String, String> outbox : List.of(before, after)) {
            outbox.forEach((name, text) -> {
                if (text.contains(entry.id()) || text.contains("<loc>" + page + "</loc>")) {
                    names.add(name);
                }
            });
        }
        if (entry.cover() != null) {
            names.add("covers/" + entry.cover());
        }
        for (String feed : SmallSite.feedsOf(entry)) {
            String place = Feeds.folderOf(feed);
            FORMATS.forEach(format -> names.add(place.isEmpty() ? format : place + "/" + format));
        }
        return names;
    }

    /** The files that are there before and after, but other ones. */
    Set<String> changed() {
        Set<String> names = new TreeSet<>(before.keySet());
        names.retainAll(after.keySet());
        names.removeIf(name -> before.get(name).equals(after.get(name)));
        return names;
    }

    /** The files that are there only before or only after. */
    Set<String> cameOrWent() {
        Set<String> names = all();
        names.removeIf(name -> before.containsKey(name) && after.containsKey(name));
        return names;
    }

    /** The pages of archives that link to a page that came, or linked to one that went. */
    Set<String> newerNeighbours() {
        Set<String> moved = cameOrWent();
        Set<String> names = all();
        names.removeIf(name -> !name.startsWith("archive/")
                || moved.stream()
                        .map(SmallSite::address)
                        .noneMatch(page -> links(before, name, page) || links(after, name, page)));
        return names;
    }

    private static boolean links(Map<String, String> outbox, String name, String address) {
        return outbox.getOrDefault(name, "").contains('"' + address + '"');
    }

    /** The files that are there before or after. */
    Set<String> all() {
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }
}
