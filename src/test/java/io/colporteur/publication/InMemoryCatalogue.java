package io.colporteur.publication;

import io.colporteur.catalogue.ArchivePage;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Listed;
import io.colporteur.catalogue.Redirect;
import io.colporteur.catalogue.SampleFeeds;
import io.colporteur.catalogue.Shard;
import io.colporteur.catalogue.ShownVariant;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a catalogue would show, from lists. */
record InMemoryCatalogue(
        List<CataloguedEntry> entries,
        List<Shard> shards,
        List<Diagnostic> diagnostics,
        List<Redirect> redirects,
        Optional<SourcePath> robots)
        implements CatalogueView {

    private static final Comparator<CataloguedEntry> NEWEST_FIRST = Comparator.comparing(CataloguedEntry::published)
            .reversed()
            .thenComparing(CataloguedEntry::slug)
            .thenComparing(CataloguedEntry::id);

    InMemoryCatalogue(
            List<CataloguedEntry> entries, List<Shard> shards, List<Diagnostic> diagnostics, List<Redirect> redirects) {
        this(entries, shards, diagnostics, redirects, Optional.empty());
    }

    static InMemoryCatalogue of(List<CataloguedEntry> entries) {
        return new InMemoryCatalogue(entries, List.of(), List.of(), List.of());
    }

    static InMemoryCatalogue of(CataloguedEntry... entries) {
        return of(List.of(entries));
    }

    @Override
    public Optional<CataloguedEntry> entryNamed(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    @Override
    public List<CataloguedEntry> newest(String feed, int limit) {
        return in(feed).sorted(NEWEST_FIRST).limit(limit).toList();
    }

    @Override
    public List<CataloguedEntry> latelyModified(String feed, int limit) {
        Comparator<CataloguedEntry> latestFirst =
                Comparator.comparing(CataloguedEntry::updated).reversed();
        return in(feed).sorted(latestFirst.thenComparing(NEWEST_FIRST))
                .limit(limit)
                .toList();
    }

    private Stream<CataloguedEntry> in(String feed) {
        return entries.stream()
                .filter(entry -> SampleFeeds.ALL.of(entry.entry()).contains(feed));
    }

    @Override
    public boolean hasMoreThan(String feed, int limit) {
        return in(feed).count() > limit;
    }

    /** Pages that hold a year of the whole feed; there is no catalogue that would divide them. */
    @Override
    public Optional<ArchivePage> archivePage(String page) {
        List<CataloguedEntry> entries = in("").filter(entry -> yearOf(entry).equals(page))
                .sorted(NEWEST_FIRST)
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArchivePage(
                        "", entries, newest(year -> year.compareTo(page) < 0).orElse(null)));
    }

    @Override
    public Optional<String> newestPage(String feed) {
        return newest(year -> true);
    }

    private Optional<String> newest(Predicate<String> years) {
        return entries.stream().map(InMemoryCatalogue::yearOf).filter(years).max(Comparator.naturalOrder());
    }

    private static String yearOf(CataloguedEntry entry) {
        return entry.published().toString().substring(0, 4);
    }

    @Override
    public List<Listed> shard(String prefix) {
        return entries.stream()
                .map(entry -> new Listed(
                        entry.entry().collection(),
                        entry.slug(),
                        entry.updated(),
                        entry.entry().localCover() == null
                                ? null
                                : entry.entry().localCover().source()))
                .toList();
    }

    @Override
    public Optional<LocalCover> coverInUse(SourcePath source) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.entry().localCover()))
                .filter(cover -> cover.source().equals(source))
                .findFirst();
    }

    @Override
    public Optional<ShownVariant> variantInUse(String name) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.entry().localCover()))
                .flatMap(cover -> cover.variant(name).map(variant -> new ShownVariant(cover, variant)).stream())
                .findFirst();
    }

    @Override
    public List<Diagnostic> problems(int limit) {
        return diagnostics.stream().limit(limit).toList();
    }

    @Override
    public Map<Severity, Long> problemTotals() {
        return diagnostics.stream().collect(Collectors.groupingBy(Diagnostic::severity, Collectors.counting()));
    }
}
