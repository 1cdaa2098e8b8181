package io.colporteur.routes;

import io.colporteur.enrichment.CoverLimits;
import io.colporteur.enrichment.CoverShelf;
import io.colporteur.enrichment.Enricher;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Settling;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Site;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import io.colporteur.reading.EntryReader;
import io.colporteur.reading.FieldNames;
import io.colporteur.reading.ReadingLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** Readers as the usual settings make them. */
final class Readers {

    private static final Site SITE =
            new Site("site", URI.create("https://lire.example/"), "A", "B", "fr", ZoneOffset.UTC);

    private Readers() {}

    /** @param clock by which a file is young; it is only asked about one that is no entry */
    static Reader of(Path inbox, InstantSource clock) {
        Gate gate = new Gate(inbox, false);
        EntryReader entries = new EntryReader(
                gate,
                FieldNames.STANDARD,
                ZoneOffset.UTC,
                ReadingLimits.USUAL,
                new Settling(Duration.ofSeconds(2), clock),
                Severities.USUAL);
        Pictures pictures = new Pictures(20 * 1024 * 1024, Settling.NONE);
        Enricher enricher = new Enricher(
                SITE,
                new CoverShelf(gate, List.of()),
                CoverLimits.USUAL,
                pictures,
                Proofs.NONE,
                List.of(),
                Severities.USUAL);
        return new Reader(gate, List.of(), entries, enricher, pictures, Severities.USUAL);
    }
}
