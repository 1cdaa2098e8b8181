package io.colporteur.routes;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Manifest;
import io.colporteur.catalogue.Manifest.Claim;
import io.colporteur.catalogue.Manifest.Settled;
import io.colporteur.catalogue.Stale;
import io.colporteur.outbox.Outbox;
import io.colporteur.outbox.Outbox.Found;
import io.colporteur.outbox.OutboxFiles;
import io.colporteur.publication.Document;
import io.colporteur.publication.Omission;
import io.colporteur.publication.Publications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns stale artefacts into files: renders a batch from one snapshot, claims the names, writes what has changed, removes
 * what is no longer wanted, settles. For one thread.
 */
public final class Press {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final int BATCH = 500;

    private final Path inbox;
    private final Manifest manifest;
    private final Publications publications;
    private final Outbox outbox;
    private final boolean adopting;
    private final Announcer announcer;
    private final List<String> failed = new ArrayList<>();
    private final Set<String> troubled = new HashSet<>();
    private final Set<Omission> omitted = new HashSet<>();
    private long written;
    private long removed;

    /**
     * @param adopting whether files that are in the outbox at names that we render are ours although the catalogue does
     *     not know them: it was lost, and the outbox says that it is this site's
     */
    public Press(
            Path inbox,
            Manifest manifest,
            Publications publications,
            Outbox outbox,
            boolean adopting,
            Announcer announcer) {
        this.inbox = inbox;
        this.manifest = manifest;
        this.publications = publications;
        this.outbox = outbox;
        this.adopting = adopting;
        this.announcer = announcer;
    }

    /** Whether there is something to do. */
    boolean anyStale() {
        return manifest.anyStale();
    }

    /** Renders the next batch, in the order of writing. What cannot be rendered is left out and counted as failed. */
    List<Rendering> render() {
        announcer.printing();
        failed.clear();
        return manifest.read(BATCH, this::render);
    }

    private List<Rendering> render(List<Stale> batch, CatalogueView view) {
        List<Rendering> renderings = new ArrayList<>(batch.size());
        for (Stale stale : batch) {
            try {
                Document document = publications.of(stale.kind()).render(view, stale.subject());
                document.omitted().forEach(this::regret);
                renderings.add(new Rendering(stale, document));
            } catch (RuntimeException e) {
                fail(stale, "cannot be rendered; please report this", e);
            }
        }
        return renderings;
    }

    private void regret(Omission omission) {
        if (omitted.add(omission)) {
            LOG.error(
                    "{} is left out of feeds, which nobody could read with it: {}", omission.file(), omission.fault());
        }
    }

    /** The bytes of a document that is not JSON. */
    RenderedFile finish(Rendering rendering) throws IOException {
        Document document = rendering.document();
        if (document instanceof Document.Text text) {
            return new RenderedFile(rendering.stale(), text.bytes(), text.lastmod());
        }
        if (document instanceof Document.Copy copy) {
            Path source = inbox.resolve(copy.source().value());
            return new RenderedFile(rendering.stale(), Files.readAllBytes(source), null);
        }
        return new RenderedFile(rendering.stale(), null, null);
    }

    /** A document could not be turned into bytes. */
    void fail(Stale stale, String what, Exception cause) {
        complain(stale, "{} {}", stale.name(), what, cause);
    }

    /** Writes a rendered batch; removals come last and in reverse, so that nothing links to what is gone. */
    void publish(List<RenderedFile> files) {
        List<RenderedFile> different = new ArrayList<>();
        List<Settled> settled = new ArrayList<>(files.size());
        List<Claim> claims = new ArrayList<>(files.size());
        for (RenderedFile file : files) {
            byte[] bytes = file.bytes();
            Found found = bytes == null ? null : look(file.stale(), bytes);
            if (bytes != null && found != null && (found == Found.SAME || isSound(file.stale(), bytes))) {
                claims.add(new Claim(file.stale().name(), OutboxFiles.checksum(bytes), bytes.length));
                if (found == Found.SAME) {
                    settled.add(settled(file));
                } else {
                    different.add(file);
                }
            }
        }
        manifest.claim(claims);
        different.stream().filter(this::write).map(Press::settled).forEach(settled::add);
        for (int last = files.size() - 1; last >= 0; last--) {
            RenderedFile file = files.get(last);
            if (file.bytes() == null && remove(file.stale())) {
                settled.add(settled(file));
            }
        }
        manifest.settle(settled, failed);
        settled.forEach(one -> troubled.remove(one.name()));
    }

    /** A document that nobody could read does not replace the old one. */
    private boolean isSound(Stale stale, byte[] bytes) {
        Optional<String> fault = publications.fault(stale.kind(), bytes);
        fault.ifPresent(
                what -> complain(stale, "{} was not replaced, since {}; please report this", stale.name(), what));
        return fault.isEmpty();
    }

    private static Settled settled(RenderedFile file) {
        return new Settled(file.stale().name(), file.stale().version(), file.bytes() == null, file.lastmod());
    }

    /** What is at the name, absent when that is not ours to replace. */
    private @Nullable Found look(Stale stale, byte[] bytes) {
        try {
            Found found = outbox.look(stale.name(), bytes);
            boolean ours = stale.ours() || adopting;
            if (found == Found.OBSTACLE || (found == Found.OTHER && !ours)) {
                complain(
                        stale,
                        "{} in the outbox is not ours and was left alone; move it away to have it published",
                        stale.name());
                return null;
            }
            return found;
        } catch (IOException e) {
            cannot("be read", stale, e);
            return null;
        }
    }

    private boolean write(RenderedFile file) {
        try {
            outbox.write(file.stale().name(), Objects.requireNonNull(file.bytes()));
            written++;
            return true;
        } catch (IOException e) {
            cannot("be written", file.stale(), e);
            return false;
        }
    }

    private void cannot(String what, Stale stale, IOException cause) {
        complain(stale, "{} in the outbox cannot {}: {}", stale.name(), what, cause.toString());
    }

    /** Says what is wrong with a file once, until it could be written. */
    private void complain(Stale stale, String message, Object... arguments) {
        failed.add(stale.name());
        if (troubled.add(stale.name())) {
            LOG.error(message, arguments);
        }
    }

    private boolean remove(Stale stale) {
        try {
            if ((stale.ours() || adopting) && outbox.remove(stale.name())) {
                removed++;
            }
            return true;
        } catch (IOException e) {
            cannot("be removed", stale, e);
            return false;
        }
    }

    /** Everything that was stale is on disk, or was given up for now. */
    void drained() {
        announcer.published();
    }

    /** Artefacts that could not be written after several tries. */
    public List<String> parked() {
        return manifest.parked();
    }

    /** How many files have been written since the start. */
    public long written() {
        return written;
    }

    /** How many files have been removed since the start. */
    public long removed() {
        return removed;
    }
}
