package io.colporteur.routes;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Manifest;
import io.colporteur.catalogue.Manifest.Claim;
import io.colporteur.catalogue.Manifest.Settled;
import io.colporteur.catalogue.Stale;
import io.colporteur.outbox.Outbox;
import io.colporteur.outbox.OutboxFiles;
import io.colporteur.publication.Document;
import io.colporteur.publication.Omission;
import io.colporteur.publication.Publications;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns stale artefacts into files: renders a batch from one snapshot, claims the names, writes what has changed, removes
 * what is no longer wanted, settles. For one thread, where
 * nothing else is said.
 */
public final class Press {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);

    /** Enough for an entry, its archive pages and the whole feed: they do not wait for the many feeds that follow. */
    private static final int FIRST_EFFORT = 150;

    private static final int EFFORT = 500;

    private final Originals originals;
    private final Manifest manifest;
    private final Publications publications;
    private final Outbox outbox;
    private final boolean adopting;
    private final Proofreader proofreader;
    private final Announcer announcer;
    private final List<String> failed = new ArrayList<>();
    private final Set<String> troubled = new HashSet<>();
    private final Set<Omission> omitted = new HashSet<>();
    private int effort = FIRST_EFFORT;
    private long written;
    private long removed;
    private volatile boolean closed;

    /**
     * @param adopting whether files that are in the outbox at names that we render are ours although the catalogue does
     *     not know them: it was lost, and the outbox says that it is this site's
     */
    public Press(
            Originals originals,
            Manifest manifest,
            Publications publications,
            Outbox outbox,
            boolean adopting,
            Announcer announcer) {
        this.originals = originals;
        this.manifest = manifest;
        this.publications = publications;
        this.outbox = outbox;
        this.adopting = adopting;
        this.proofreader = new Proofreader(publications, outbox, adopting);
        this.announcer = announcer;
    }

    /** Whether there is something to do. */
    boolean anyStale() {
        return !closed && manifest.anyStale();
    }

    /** Renders the next batch, in the order of writing. What cannot be rendered is left out and counted as failed. */
    List<Rendering> render() {
        announcer.printing();
        failed.clear();
        List<Rendering> batch = manifest.read(effort, this::render);
        effort = EFFORT;
        return batch;
    }

    private List<Rendering> render(List<Stale> batch, CatalogueView view) {
        List<Rendering> renderings = new ArrayList<>(batch.size());
        for (Stale stale : batch) {
            try {
                Document document = publications.of(stale.kind()).render(view, stale.subject());
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

    /** The bytes of a document that is not JSON. Any number of threads may ask for them. */
    RenderedFile finish(Rendering rendering) throws IOException {
        Document document = rendering.document();
        if (document instanceof Document.Text text) {
            return new RenderedFile(rendering.stale(), text.bytes(), text.lastmod(), text.omitted());
        }
        if (document instanceof Document.Copy copy) {
            return new RenderedFile(rendering.stale(), originals.bytes(copy), null, List.of());
        }
        if (document instanceof Document.Print print) {
            return new RenderedFile(rendering.stale(), originals.bytes(print), null, List.of());
        }
        return new RenderedFile(rendering.stale(), null, null, List.of());
    }

    /** Looks at a file before it is written. Any number of threads may ask for that. */
    Proofread proofread(RenderedFile file) {
        return proofreader.read(file);
    }

    /** A document could not be turned into bytes. */
    void fail(Stale stale, String what, Exception cause) {
        complain(stale, "{} {}", stale.name(), what, cause);
    }

    /** Writes a rendered batch. What is to go does so when all else is written, and in reverse: nothing links to what is gone. */
    void publish(List<Proofread> batch) {
        List<RenderedFile> different = new ArrayList<>();
        List<RenderedFile> gone = new ArrayList<>();
        List<Stale> unwanted = new ArrayList<>();
        List<Settled> settled = new ArrayList<>(batch.size());
        List<Claim> claims = new ArrayList<>(batch.size());
        for (Proofread proofread : batch) {
            RenderedFile file = proofread.file();
            byte[] bytes = file.bytes();
            file.omitted().forEach(this::regret);
            if (bytes == null && mayBeThere(file.stale()) && !file.stale().last()) {
                unwanted.add(file.stale());
            } else if (bytes == null) {
                gone.add(file);
            } else if (proofread.trouble() != null) {
                complain(file.stale(), proofread.trouble());
            } else {
                claims.add(new Claim(file.stale().name(), OutboxFiles.checksum(bytes), bytes.length));
                if (proofread.same()) {
                    settled.add(settled(file));
                } else {
                    different.add(file);
                }
            }
        }
        manifest.claim(claims);
        different.stream()
                .takeWhile(file -> !closed)
                .filter(this::write)
                .map(Press::settled)
                .forEach(settled::add);
        gone.stream()
                .takeWhile(file -> !closed)
                .filter(this::remove)
                .map(Press::settled)
                .forEach(settled::add);
        manifest.settle(settled, failed);
        manifest.postpone(unwanted);
        settled.forEach(one -> troubled.remove(one.name()));
    }

    private static Settled settled(RenderedFile file) {
        return new Settled(file.stale().name(), file.stale().version(), file.bytes() == null, file.lastmod());
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
        complain(
                stale,
                "{} in the outbox cannot {}: {}; {}, it is tried again at every pass",
                stale.name(),
                what,
                cause.toString(),
                remedy(cause));
    }

    private static String remedy(IOException cause) {
        String why = String.valueOf(cause.getMessage());
        if (why.contains("No space left") || why.contains("quota")) {
            return "make room on its disk";
        }
        boolean forbidden = cause instanceof AccessDeniedException || why.contains("Read-only");
        return forbidden ? "let this program write there" : "see what is wrong there";
    }

    /** Says what is wrong with a file once, until it could be written. */
    private void complain(Stale stale, String message, Object... arguments) {
        failed.add(stale.name());
        if (troubled.add(stale.name())) {
            LOG.error(message, arguments);
        }
    }

    private boolean mayBeThere(Stale stale) {
        return stale.ours() || adopting;
    }

    private boolean remove(RenderedFile file) {
        Stale stale = file.stale();
        try {
            if (mayBeThere(stale) && outbox.remove(stale.name())) {
                removed++;
            }
            return true;
        } catch (IOException e) {
            cannot("be removed", stale, e);
            return false;
        }
    }

    /** Finishes the file that is being written, and no other: the rest stays stale until the next start. */
    void close() {
        closed = true;
    }

    /** Everything that was stale is on disk, or was given up for now. */
    void drained() {
        effort = FIRST_EFFORT;
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
