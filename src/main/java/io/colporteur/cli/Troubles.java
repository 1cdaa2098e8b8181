package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueException;
import io.colporteur.routes.EntriesMissingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps the daemon from its work. It tries again and again, so the same trouble comes back: it is said once, then at the
 * 10th, 100th, … time with its count, until all is well again. Thread-safe.
 */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Something could not be done. */
    synchronized void add(Exception trouble) {
        String what = Objects.requireNonNullElse(trouble.getMessage(), trouble.toString());
        int times = counts.merge(what, 1, Integer::sum);
        if (times == 1 && isKnown(trouble)) {
            LOG.error("{}", what);
        } else if (times == 1) {
            LOG.error("a fault of Colporteur itself; please report it", trouble);
        } else if (isPowerOfTen(times)) {
            LOG.error("{} ({} times by now)", what, times);
        }
    }

    /** What was tried again could be done. */
    synchronized void over() {
        counts.forEach((what, times) -> LOG.info("no longer: {} ({})", what, times == 1 ? "once" : times + " times"));
        counts.clear();
    }

    private static boolean isKnown(Exception trouble) {
        return trouble instanceof IOException
                || trouble instanceof CatalogueException
                || trouble instanceof EntriesMissingException;
    }

    private static boolean isPowerOfTen(int number) {
        int rest = number;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
