package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue with what tests do to it and ask of it. */
abstract class CatalogueHarness {

    @TempDir
    Path folder;

    final Set<SourcePath> files = new HashSet<>();
    Instant now = NOW;
    Catalogue catalogue;
    Manifest manifest;
    int mostRemoved = 100;
    Severities severities = Severities.USUAL;
    int complete = 100;
    int archivePage = 100;
    Feeds feeds = SampleFeeds.ALL;

    @BeforeEach
    void open() {
        open(folder.resolve("catalogue.db"), 4);
    }

    void open(Path file, int shardMax) {
        catalogue = new Catalogue(
                Location.of(file),
                SampleFeeds.settings(
                        mostRemoved,
                        severities,
                        feeds,
                        new CatalogueSettings.Limits(complete, archivePage, shardMax, 1_000_000)),
                files::contains,
                () -> now);
        manifest = catalogue.openManifest();
    }

    @AfterEach
    void close() {
        manifest.close();
        catalogue.close();
    }

    Stored store(Entries... entries) {
        List<Outcome> outcomes = Arrays.stream(entries).map(Entries::read).toList();
        outcomes.forEach(outcome -> files.add(outcome.source()));
        return catalogue.store(outcomes);
    }

    void goLive() {
        catalogue.endPass();
    }

    void publishAll() {
        for (List<Stale> batch = batch(); !batch.isEmpty(); batch = batch()) {
            settle(batch);
        }
    }

    List<Stale> batch() {
        return manifest.read(500, (stale, view) -> stale);
    }

    void settle(List<Stale> batch) {
        manifest.settle(
                batch.stream()
                        .map(stale -> new Manifest.Settled(stale.name(), stale.version(), false, null))
                        .toList(),
                List.of());
    }

    /** The names of all stale artefacts; settles them on the way, since the sitemap's index comes last. */
    List<String> stale() {
        List<String> names = new ArrayList<>();
        for (List<Stale> batch = batch(); !batch.isEmpty(); batch = batch()) {
            batch.forEach(stale -> names.add(stale.name()));
            settle(batch);
        }
        return names;
    }

    List<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        catalogue.forEachSource((path, stamp) -> stamps.add(stamp));
        return stamps;
    }

    Stamp stampOf(SourcePath file) {
        Map<SourcePath, Stamp> all = new HashMap<>();
        catalogue.forEachSource(all::put);
        return all.get(file);
    }

    List<CataloguedEntry> whole() {
        return manifest.read(1, (stale, view) -> view.newest("", 1000));
    }

    CataloguedEntry only() {
        assertThat(whole()).hasSize(1);
        return whole().get(0);
    }

    List<Diagnostic> problems() {
        return manifest.read(1, (stale, view) -> view.problems(100));
    }

    String totals() {
        return manifest.read(
                1,
                (stale, view) -> view.problemTotals().get(Severity.ERROR) + " error, "
                        + view.problemTotals().get(Severity.WARNING) + " warnings");
    }

    List<String> redirects() {
        return manifest.read(
                1,
                (stale, view) -> view.redirects().stream()
                        .map(redirect ->
                                redirect.from() + " -> " + redirect.to().name())
                        .toList());
    }

    /** The prefixes of the sitemap's parts that hold entries. */
    List<String> sitemapParts() {
        List<String> parts = new ArrayList<>();
        for (String name : stale()) {
            Optional.of(name)
                    .filter(file -> file.startsWith("sitemaps/"))
                    .map(file -> file.replaceAll("sitemaps/|\\.xml|all", ""))
                    .filter(prefix -> sitemapEntries(List.of(prefix)) > 0)
                    .ifPresent(parts::add);
        }
        Collections.sort(parts);
        return parts;
    }

    int sitemapEntries(List<String> prefixes) {
        return manifest.read(
                1,
                (stale, view) -> prefixes.stream()
                        .mapToInt(prefix -> view.shard(prefix).size())
                        .sum());
    }
}
