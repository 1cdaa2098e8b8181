package io.colporteur.routes;

import io.colporteur.catalogue.Change;
import io.colporteur.intake.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what was published: one line for each change, once every file that it concerns is on disk. A flood (the first
 * import, a checkout of a thousand files) is summed up. Thread-safe.
 */
public final class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger("io.colporteur.published");
    private static final int FLOOD = 20;

    private record News(Change change, long since) {}

    private final Queue<News> stored = new ConcurrentLinkedQueue<>();
    private final List<News> inPress = new ArrayList<>();

    /** A change is stored; its artefacts are stale. */
    void add(Change change, @Nullable Arrival arrival) {
        stored.add(new News(change, arrival == null ? System.nanoTime() : arrival.offeredAt()));
    }

    /** The artefacts of all changes so far are about to be rendered. */
    synchronized void printing() {
        for (News news = stored.poll(); news != null; news = stored.poll()) {
            inPress.add(news);
        }
    }

    /** They are all on disk. */
    synchronized void published() {
        if (inPress.size() > FLOOD) {
            sumUp();
        } else {
            inPress.forEach(Announcer::say);
        }
        inPress.clear();
    }

    private static void say(News news) {
        Change change = news.change();
        LOG.info(
                "{} {}{}: {}",
                verb(change),
                change.source(),
                change.title().isEmpty() ? "" : " \"" + change.title() + '"',
                change.artefacts() == 0
                        ? "not to be seen yet; 'colporteur explain " + change.source() + "' says why"
                        : files(change) + " in " + (System.nanoTime() - news.since()) / 1_000_000 + " ms");
    }

    private static String files(Change change) {
        return change.artefacts() + (change.artefacts() == 1 ? " file" : " files");
    }

    private void sumUp() {
        long since = inPress.stream().mapToLong(News::since).min().orElseThrow();
        StringBuilder counts = new StringBuilder();
        for (Change.Type type : Change.Type.values()) {
            long count = inPress.stream()
                    .filter(news -> news.change().type() == type)
                    .count();
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(type.name().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(count);
            }
        }
        LOG.info("{} entries in {} ms", counts, (System.nanoTime() - since) / 1_000_000);
    }

    private static String verb(Change change) {
        return change.type().name().toLowerCase(Locale.ROOT);
    }
}
