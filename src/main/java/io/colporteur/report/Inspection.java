package io.colporteur.report;

import io.colporteur.catalogue.ArtefactRecord;
import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.outbox.OutboxFiles;
import io.colporteur.publication.Recollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the files of the outbox with what the catalogue knows of them. For one thread, and used once. */
public final class Inspection {

    private final CatalogueReader catalogue;
    private final OutboxFiles outbox;
    private final Recollection recollection;
    private final Set<String> known = new HashSet<>();
    private final List<String> parked = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private long written;
    private long stale;
    private Status.@Nullable Stale oldest;

    public Inspection(CatalogueReader catalogue, OutboxFiles outbox, Recollection recollection) {
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.recollection = recollection;
    }

    /**
     * Looks at every file.
     *
     * @param verify whether their bytes are compared too; what somebody changed without changing its size is only found so
     */
    public Status.Files run(boolean verify) throws IOException {
        catalogue.forEachArtefact(artefact -> inspect(artefact, verify));
        return new Status.Files(written, stale, oldest, parked, changed, orphans(), verify);
    }

    private void inspect(ArtefactRecord artefact, boolean verify) {
        known.add(artefact.name());
        if (artefact.parked()) {
            parked.add(artefact.name());
        } else if (artefact.staleSince() != null) {
            addStale(artefact.name(), artefact.staleSince());
        } else if (artefact.checksum() != null) {
            boolean there = verify
                    ? outbox.holds(artefact.name(), artefact.size(), artefact.checksum())
                    : outbox.holds(artefact.name(), artefact.size());
            if (there) {
                written++;
            } else {
                changed.add(artefact.name());
            }
        }
    }

    private void addStale(String name, Instant since) {
        stale++;
        if (oldest == null || since.isBefore(oldest.since())) {
            oldest = new Status.Stale(name, since);
        }
    }

    /** Files that are not known but are evidently of our making, by name. */
    private List<String> orphans() throws IOException {
        List<String> orphans = new ArrayList<>();
        try {
            outbox.forEach(name -> {
                if (!known.contains(name) && outbox.canHave(name) && isOurs(name)) {
                    orphans.add(name);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        orphans.sort(null);
        return orphans;
    }

    private boolean isOurs(String name) {
        try {
            return recollection.mayBeOurs(name)
                    && outbox.read(name)
                            .filter(bytes -> recollection.isOurs(name, bytes))
                            .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
