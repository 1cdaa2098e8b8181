package io.colporteur.cli;

import io.colporteur.catalogue.Artefact;
import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.Former;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Manifest;
import io.colporteur.catalogue.Revival;
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

/**
 * Brings a lost catalogue back from the outbox, when the outbox says that it is this site's; and what an older catalogue
 * does not know that was put in its place.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int BATCH = 1000;

    private final Catalogue catalogue;
    private final Revival revival;
    private final OutboxFiles outbox;
    private final Recollection recollection;
    private final List<Former> batch = new ArrayList<>();
    private final List<Artefact> published = new ArrayList<>();
    private int entries;

    Recovery(Catalogue catalogue, OutboxFiles outbox, Recollection recollection) {
        this.catalogue = catalogue;
        this.revival = catalogue.revival();
        this.outbox = outbox;
        this.recollection = recollection;
    }

    /**
     * Does so for a new catalogue, and for one that did not leave the outbox as it is; one whose outbox is another folder now
     * is told.
     *
     * @throws CannotStartException when the outbox is another site's
     */
    void run(String siteId) throws IOException, CannotStartException {
        Optional<String> owner = read(Kind.MARKER).flatMap(recollection::siteId);
        if (owner.isEmpty()) {
            beginWithNothing();
        } else if (owner.get().equals(siteId)) {
            if (!revival.isDue() && isDoubtful()) {
                doubt();
            }
            if (revival.isDue()) {
                bringBack();
            }
        } else if (revival.isDue()) {
            throw new CannotStartException("the outbox belongs to another catalogue: its site.id is " + owner.get()
                    + ", and not " + siteId + "; name another folder with --outbox, or mend site.id in the config");
        } else {
            LOG.warn(
                    "site.id was {} and is {} now: entries keep the ids that they have, new ones get theirs from it",
                    owner.get(),
                    siteId);
        }
    }

    private void beginWithNothing() {
        if (revival.isDue()) {
            revival.begin(Map.of(), List.of(), false);
        } else {
            catalogue.disownArtefacts();
        }
    }

    /**
     * Whether none of the files that nearly every change touches is as the catalogue left it, while one at least is evidently ours:
     * what somebody else did to one of them is seen to at a pass.
     */
    private boolean isDoubtful() throws IOException {
        boolean ours = false;
        for (Manifest.Claim file : revival.evidence()) {
            if (outbox.holds(file.name(), file.size(), file.checksum())) {
                return false;
            }
            ours |= isOurs(file.name());
        }
        return ours;
    }

    private boolean isOurs(String name) throws IOException {
        return outbox.read(name)
                .filter(bytes -> recollection.isOurs(name, bytes))
                .isPresent();
    }

    private void doubt() {
        LOG.warn(
                "the outbox is not as this catalogue left it: an older copy of one of them was put back, or somebody changed"
                        + " its feeds; all is compared once");
        revival.doubt();
    }

    private void bringBack() throws IOException {
        try {
            outbox.forEach(this::remember);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        entries += revival.bringBack(batch);
        revival.begin(read(Kind.REDIRECTS).map(recollection::redirects).orElse(Map.of()), published, true);
        LOG.info(
                "the outbox brings {} back that the catalogue does not know, with their ids, slugs and dates",
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
        batch.add(former);
        if (batch.size() == BATCH) {
            entries += revival.bringBack(batch);
            batch.clear();
        }
    }

    private Optional<byte[]> read(Kind kind) throws IOException {
        return outbox.read(kind.nameOf(""));
    }
}
