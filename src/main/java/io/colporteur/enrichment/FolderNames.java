package io.colporteur.enrichment;

import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names in folders by the stem that covers are looked for by, so that capitals do not matter. A folder is listed again
 * only when its modification time says so. Any number of threads may use it.
 */
final class FolderNames {

    private static final int REMEMBERED = 64;

    /** A folder that was modified just now may be once more within what its clock can tell. */
    private static final Duration CLOCK = Duration.ofSeconds(2);

    private final InstantSource clock;

    private final Map<Path, Listing> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Listing> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Listing(Instant modified, Map<String, TreeSet<String>> byStem) {}

    FolderNames(InstantSource clock) {
        this.clock = clock;
    }

    /** The names in a folder that have a stem, in their order; none where there is no such folder. */
    List<String> withStem(Path folder, String coverStem) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return List.copyOf(listing(folder).byStem().getOrDefault(coverStem, new TreeSet<>()));
    }

    /** Whether it is known without listing the folder that it has no name with that stem. */
    boolean surelyLack(Path folder, String coverStem) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        Listing known = known(folder, Files.getLastModifiedTime(folder).toInstant());
        return known != null && !known.byStem().containsKey(coverStem);
    }

    private @Nullable Listing known(Path folder, Instant modified) {
        synchronized (remembered) {
            Listing known = remembered.get(folder);
            return known != null && known.modified().equals(modified) ? known : null;
        }
    }

    private Listing listing(Path folder) throws IOException {
        Instant modified = Files.getLastModifiedTime(folder).toInstant();
        Listing known = known(folder, modified);
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        Map<String, TreeSet<String>> byStem = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .flatMap(name -> SourcePath.parse(name).stream())
                    .forEach(name -> byStem.computeIfAbsent(name.coverStem(), stem -> new TreeSet<>())
                            .add(name.value()));
        }
        Listing listing = new Listing(modified, byStem);
        if (modified.plus(CLOCK).isBefore(now)) {
            synchronized (remembered) {
                remembered.put(folder, listing);
            }
        }
        return listing;
    }
}
