package io.colporteur.cli;

import io.colporteur.catalogue.Artefact;
import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.Former;
import io.colporteur.catalogue.Kind;
import io.colporteur.outbox.OutboxFiles;
import io.colporteur.publication.Recollection;
import io.colporteur.report.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a lost catalogue back from the outbox, when the outbox says that it is this site's. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int BATCH = 1000;

    private final Catalogue catalogue;
    private final OutboxFiles outbox;
    private final Recollection recollection;
    private final List<Former> batch = new ArrayList<>();
    private final List<Artefact> published = new ArrayList<>();
    private int entries;

    Recovery(Catalogue catalogue, OutboxFiles outbox, Recollection recollection) {
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.recollection = recollection;
    }

    /**
     * Does so for a new catalogue; one that knows its outbox is told when the folder is not that one any more.
     *
     * @throws CannotStartException when the outbox is another site's
     */
    void run(String siteId) throws IOException, CannotStartException {
        Optional<String> owner = read(Kind.MARKER).flatMap(recollection::siteId);
        if (!catalogue.isNew()) {
            if (owner.isEmpty()) {
                catalogue.disownArtefacts();
            }
        } else if (owner.isEmpty()) {
            catalogue.begin(Map.of(), List.of(), false);
        } else if (owner.get().equals(siteId)) {
            bringBack();
        } else {
            throw new CannotStartException("the outbox belongs to another catalogue: its site.id is " + owner.get()
                    + ", and not " + siteId + "; name another folder with --outbox, or mend site.id in the config");
        }
    }

    private void bringBack() throws IOException {
        try {
            outbox.forEach(this::remember);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        catalogue.bringBack(batch);
        catalogue.begin(read(Kind.REDIRECTS).map(recollection::redirects).orElse(Map.of()), published, true);
        LOG.info(
                "there is no catalogue; the outbox brings {} back with their ids, slugs and dates",
                Words.count(entries, "entry", "entries"));
    }

    private void remember(String name) {
        if (!recollection.mayBeOurs(name)) {
            return;
        }
        try {
            outbox.read(name).ifPresent(bytes -> remember(name, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(String name, byte[] document) {
        Optional<Artefact> ofMany = Artefact.ofMany(name);
        if (ofMany.isEmpty()) {
            recollection.entry(name, document).ifPresent(this::remember);
        } else if (recollection.isOurs(name, document)) {
            published.add(ofMany.get());
        }
    }

    private void remember(Former former) {
        entries++;
        batch.add(former);
        if (batch.size() == BATCH) {
            catalogue.bringBack(batch);
            batch.clear();
        }
    }

    private Optional<byte[]> read(Kind kind) throws IOException {
        return outbox.read(kind.nameOf(""));
    }
}
