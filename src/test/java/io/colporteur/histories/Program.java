package io.colporteur.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.Location;
import io.colporteur.catalogue.Manifest;
import io.colporteur.catalogue.Manifest.Settled;
import io.colporteur.catalogue.Stale;
import io.colporteur.enrichment.CoverLimits;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import io.colporteur.intake.Ledger;
import io.colporteur.publication.Document;
import io.colporteur.publication.Publications;
import io.colporteur.publication.WireFormat;
import io.colporteur.reading.EntryReader;
import io.colporteur.reading.FieldNames;
import io.colporteur.reading.ReadingLimits;
import io.colporteur.routes.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The program without its routes: what they would do is done when a test says so. Its outbox is in memory, and so is its
 * catalogue where nothing else is said.
 */
final class Program implements AutoCloseable {

    private static final int EFFORT = 100;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final List<String> COVER_FOLDERS = List.of("covers");

    private final InboxFolder inbox;
    private final Runnable instant;
    private final Reader reader;
    private final Catalogue catalogue;
    private final Manifest manifest;
    private final Publications publications = SmallSite.PUBLICATIONS;
    private final ObjectMapper mapper = WireFormat.mapper();
    private final MemoryOutbox outbox;
    private Instant now = Instant.parse("2026-05-02T10:00:00Z");
    private boolean open;

    Program(InboxFolder inbox) {
        this(inbox, Location.inMemory(), new MemoryOutbox(), () -> {});
    }

    /** @param instant is run before anything that outlives the program, and after */
    Program(InboxFolder inbox, Location place, MemoryOutbox outbox, Runnable instant) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.instant = instant;
        Gate gate = new Gate(inbox.folder(), false);
        Pictures pictures = new Pictures(20 * 1024 * 1024, Settling.NONE);
        this.reader = new Reader(
                gate,
                COVER_FOLDERS,
                new EntryReader(
                        gate,
                        FieldNames.STANDARD,
                        SmallSite.SITE.zone(),
                        ReadingLimits.USUAL,
                        Settling.NONE,
                        Severities.USUAL),
                new Enricher(
                        SmallSite.SITE,
                        new CoverShelf(gate, COVER_FOLDERS),
                        CoverLimits.USUAL,
                        pictures,
                        Proofs.NONE,
                        List.of(),
                        Severities.USUAL),
                pictures,
                Severities.USUAL);
        this.catalogue = new Catalogue(place, SmallSite.settings(), inbox::holds, () -> now);
        this.manifest = catalogue.openManifest();
    }

    /** Reads files as they are now and stores what came of them in one transaction; then whatever is to be read again. */
    void look(Collection<SourcePath> files) {
        Collection<SourcePath> left = files;
        for (int round = 0; !left.isEmpty(); round++) {
            assertThat(round).as("how often %s are read again", left).isLessThan(50);
            List<Outcome> outcomes =
                    left.stream().flatMap(file -> reader.read(file).stream()).toList();
            left = lasting(() -> new TreeSet<>(catalogue.store(outcomes).again()));
        }
    }

    private <T> T lasting(Supplier<T> work) {
        instant.run();
        T made = work.get();
        instant.run();
        return made;
    }

    /** What a start does: it looks at what is not as it was read last, and at what is gone, and publishes. */
    void start() {
        Ledger ledger = new Ledger();
        Set<SourcePath> files = new TreeSet<>();
        catalogue.forEachSource((path, stamp) -> {
            ledger.record(path, stamp);
            files.add(path);
        });
        files.addAll(inbox.files());
        files.removeIf(file -> inbox.holds(file) && ledger.matches(file, inbox.stamp(file)));
        look(files);
        endPass();
        waitForMissing();
        publish();
    }

    /** All files were looked at. */
    void endPass() {
        look(lasting(() -> catalogue.endPass().orElseThrow().again()));
        open = true;
    }

    /** Files that are missing have been so for long enough. */
    void waitForMissing() {
        now = now.plus(GRACE);
        look(lasting(() -> catalogue.removeMissingSince(now.minus(GRACE)).again()));
    }

    /**
     * Writes and removes what is stale, unless the first pass has not yet ended.
     *
     * @return the names that were stale
     */
    Set<String> publish() {
        Set<String> names = new TreeSet<>();
        for (List<Settled> batch = print(); !batch.isEmpty(); batch = print()) {
            batch.forEach(settled -> names.add(settled.name()));
            instant.run();
            manifest.settle(batch, List.of());
            instant.run();
        }
        outbox.proveLinks();
        return names;
    }

    /** What is to be written is, in order; what is to be removed waits, and then goes in reverse. */
    private List<Settled> print() {
        Map<Stale, Document> documents = new LinkedHashMap<>();
        if (open) {
            manifest.read(EFFORT, (stale, view) -> {
                stale.forEach(
                        one -> documents.put(one, publications.of(one.kind()).render(view, one.subject())));
                return documents;
            });
        }
        List<Settled> settled = new ArrayList<>();
        List<Stale> unwanted = new ArrayList<>();
        List<Stale> gone = new ArrayList<>();
        documents.forEach((stale, document) -> {
            byte[] bytes = bytes(document.made());
            if (bytes == null && !stale.last()) {
                unwanted.add(stale);
                return;
            } else if (bytes == null) {
                gone.add(stale);
            } else {
                assertThat(publications.fault(stale.kind(), bytes))
                        .as(stale.name())
                        .isEmpty();
                instant.run();
                outbox.write(stale.name(), bytes);
            }
            settled.add(new Settled(stale.name(), stale.version(), bytes == null, lastmod(document.made())));
        });
        for (Stale stale : gone) {
            instant.run();
            outbox.remove(stale.name());
        }
        manifest.postpone(unwanted);
        instant.run();
        return settled.isEmpty() && !unwanted.isEmpty() ? print() : settled;
    }

    private byte @Nullable [] bytes(Document document) {
        try {
            if (document instanceof Document.Json json) {
                return mapper.writeValueAsBytes(json.wire());
            } else if (document instanceof Document.Text text) {
                return text.bytes();
            } else if (document instanceof Document.Copy copy) {
                return Files.readAllBytes(inbox.folder().resolve(copy.source().value()));
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Instant lastmod(Document document) {
        return document instanceof Document.Text text ? text.lastmod() : null;
    }

    SortedMap<String, String> outbox() {
        return outbox.files();
    }

    @Override
    public void close() {
        manifest.close();
        catalogue.close();
    }
}
