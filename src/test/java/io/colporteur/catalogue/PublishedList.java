package io.colporteur.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.publication.Addresses;
import io.colporteur.publication.Document;
import io.colporteur.publication.FeedLimits;
import io.colporteur.publication.Publications;
import io.colporteur.publication.SampleEntry;
import io.colporteur.publication.SitemapSize;
import io.colporteur.publication.WireFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.sqlite.ProgressHandler;

/** A reading list in a catalogue with the usual limits, all of it published; tells how much work an edit is. */
final class PublishedList implements AutoCloseable {

    static final int COMPLETE = 100;
    static final int ARCHIVE_PAGE = 100;
    static final int SITEMAP_PART = 1000;
    private static final int SITEMAP_BYTES = 50_000_000;
    private static final int HEAD = 50;
    private static final int MODIFIED = 20;
    private static final int AT_A_TIME = 1000;
    private static final int BATCH = 500;
    private static final int COVER_BYTES = 50_000;

    private final ObjectMapper json = WireFormat.mapper();
    private final Addresses addresses = new Addresses(SampleEntry.SITE, Map.of());
    private final Publications publications = new Publications(
            SampleEntry.SITE, addresses, SampleFeeds.ALL, new FeedLimits(COMPLETE, HEAD, MODIFIED), Map.of());
    private final Set<SourcePath> gone = new HashSet<>();
    private final AtomicLong steps = new AtomicLong();
    private final ReadingList list;
    private final Catalogue catalogue;
    private final Manifest manifest;
    private Instant now = Entries.NOW;
    private int files;
    private long bytes;

    PublishedList(ReadingList list) {
        this.list = list;
        this.catalogue = new Catalogue(
                Location.inMemory(),
                new CatalogueSettings(
                        "test",
                        20,
                        Severities.USUAL,
                        SampleFeeds.ALL,
                        new CatalogueSettings.Limits(COMPLETE, ARCHIVE_PAGE, SITEMAP_PART, SITEMAP_BYTES),
                        new SitemapSize(addresses)::of),
                path -> !gone.contains(path),
                () -> now);
        this.manifest = catalogue.openManifest();
        fill();
        catalogue.database().watch(stepping());
        manifest.database().watch(stepping());
    }

    private ProgressHandler stepping() {
        return new ProgressHandler() {
            @Override
            protected int progress() {
                steps.incrementAndGet();
                return 0;
            }
        };
    }

    private void fill() {
        for (int first = 0; first < list.size(); first += AT_A_TIME) {
            catalogue.store(IntStream.range(first, Math.min(first + AT_A_TIME, list.size()))
                    .mapToObj(number -> list.entry(number).read())
                    .toList());
        }
        catalogue.endPass();
        while (manifest.anyStale()) {
            manifest.settle(
                    manifest.read(
                            20 * AT_A_TIME,
                            (batch, view) -> batch.stream()
                                    .map(stale -> settled(stale, view))
                                    .toList()),
                    List.of());
        }
    }

    /** As if it had been written, or removed: the list of the sitemap's parts shows those that there are. */
    private static Manifest.Settled settled(Stale stale, CatalogueView view) {
        boolean part = stale.kind() == Kind.SITEMAP_SHARD;
        boolean removed = part && view.shard(stale.subject()).isEmpty();
        return new Manifest.Settled(stale.name(), stale.version(), removed, part && !removed ? Entries.NOW : null);
    }

    /** Stores what became of some files, lets time pass, and publishes all that this makes stale. */
    Work edit(Outcome... outcomes) {
        now = now.plusSeconds(60);
        files = 0;
        bytes = 0;
        steps.set(0);
        Tally stored = catalogue.database().tally();
        Tally published = manifest.database().tally();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Absent) {
                gone.add(outcome.source());
            }
        }
        catalogue.store(List.of(outcomes));
        catalogue.removeMissingSince(now);
        catalogue.reviewDue();
        while (manifest.anyStale()) {
            publish(manifest.read(BATCH, this::render));
        }
        return new Work(
                files,
                bytes,
                catalogue.database().tally().since(stored),
                manifest.database().tally().since(published),
                steps.get());
    }

    private record Rendered(Stale stale, Document document) {}

    private List<Rendered> render(List<Stale> batch, CatalogueView view) {
        List<Rendered> rendered = new ArrayList<>();
        for (Stale stale : batch) {
            rendered.add(new Rendered(
                    stale,
                    publications.of(stale.kind()).render(view, stale.subject()).made()));
        }
        return rendered;
    }

    private void publish(List<Rendered> batch) {
        List<Manifest.Claim> claims = new ArrayList<>();
        List<Manifest.Settled> settled = new ArrayList<>();
        for (Rendered one : batch) {
            Stale stale = one.stale();
            boolean removed = one.document() instanceof Document.Nothing;
            if (!removed) {
                long size = size(one.document());
                claims.add(new Manifest.Claim(stale.name(), 0, size));
                files++;
                bytes += size;
            }
            Instant lastmod = one.document() instanceof Document.Text text ? text.lastmod() : null;
            settled.add(new Manifest.Settled(stale.name(), stale.version(), removed, lastmod));
        }
        manifest.claim(claims);
        manifest.settle(settled, List.of());
    }

    private long size(Document document) {
        if (document instanceof Document.Json written) {
            try {
                return json.writeValueAsBytes(written.wire()).length;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return document instanceof Document.Text text ? text.bytes().length : COVER_BYTES;
    }

    /** How the database answers a statement: a line for each table that it looks into. */
    List<String> plan(String sql) {
        Object[] unknown = new Object[(int) sql.chars().filter(c -> c == '?').count()];
        return catalogue.database().list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"), unknown);
    }

    ReadingList list() {
        return list;
    }

    @Override
    public void close() {
        manifest.close();
        catalogue.close();
    }
}
