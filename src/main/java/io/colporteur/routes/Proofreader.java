package io.colporteur.routes;

import io.colporteur.catalogue.Stale;
import io.colporteur.outbox.Outbox;
import io.colporteur.outbox.Outbox.Found;
import io.colporteur.publication.Publications;
import java.io.IOException;
import java.util.Optional;

/**
 * Looks at what was rendered before it is written: whether it is there already, whether it may replace what is there, and
 * whether others can read it. Any number of threads may use it.
 */
final class Proofreader {

    private final Publications publications;
    private final Outbox outbox;
    private final boolean adopting;

    /** @param adopting whether files at names that we render are ours although the catalogue does not know them */
    Proofreader(Publications publications, Outbox outbox, boolean adopting) {
        this.publications = publications;
        this.outbox = outbox;
        this.adopting = adopting;
    }

    Proofread read(RenderedFile file) {
        byte[] bytes = file.bytes();
        if (bytes == null) {
            return new Proofread(file, false, null);
        }
        Stale stale = file.stale();
        try {
            Found found = outbox.look(stale.name(), bytes);
            String trouble = found == Found.SAME
                    ? null
                    : notOurs(stale, found).or(() -> unsound(stale, bytes)).orElse(null);
            return new Proofread(file, found == Found.SAME, trouble);
        } catch (IOException e) {
            return new Proofread(file, false, stale.name() + " in the outbox cannot be read: " + e);
        }
    }

    private Optional<String> notOurs(Stale stale, Found found) {
        boolean others = found == Found.OBSTACLE || (found == Found.OTHER && !stale.ours() && !adopting);
        return others
                ? Optional.of(stale.name()
                        + " in the outbox is not ours and was left alone; move it away to have it published")
                : Optional.empty();
    }

    private Optional<String> unsound(Stale stale, byte[] bytes) {
        return publications
                .fault(stale.kind(), bytes)
                .map(fault -> stale.name() + " was not replaced, since " + fault + "; please report this");
    }
}
