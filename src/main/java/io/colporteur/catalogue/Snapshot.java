package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The view inside one read transaction. */
final class Snapshot implements CatalogueView {

    private static final String ENTRIES_OF_FEED =
            "SELECT " + Cards.COLUMNS + " FROM member JOIN entry ON entry.id = member.entry WHERE feed = ? ORDER BY ";

    private final Database database;
    private final Decoder decoder;
    private final Map<List<?>, List<CataloguedEntry>> feeds = new HashMap<>();

    Snapshot(Database database, Decoder decoder) {
        this.database = database;
        this.decoder = decoder;
    }

    @Override
    public Optional<CataloguedEntry> entryNamed(String name) {
        return database.one(
                "SELECT " + Cards.COLUMNS + " FROM entry WHERE name = ? AND visible = 1", this::entry, name);
    }

    @Override
    public List<CataloguedEntry> newest(String feed, int limit) {
        return feed("member.published DESC, member.slug, member.entry", feed, limit);
    }

    @Override
    public List<CataloguedEntry> latelyModified(String feed, int limit) {
        return feed("member.updated DESC, member.slug, member.entry", feed, limit);
    }

    /** Each feed is asked for by several formats, and is the same for all. */
    private List<CataloguedEntry> feed(String order, String feed, int limit) {
        return feeds.computeIfAbsent(
                List.of(order, feed, limit),
                key -> database.list(ENTRIES_OF_FEED + order + " LIMIT ?", this::entry, feed, limit));
    }

    @Override
    public boolean hasMoreThan(String feed, int entries) {
        return database.number("SELECT EXISTS (SELECT 1 FROM member WHERE feed = ? LIMIT 1 OFFSET ?)", feed, entries)
                != 0;
    }

    @Override
    public Optional<ArchivePage> archivePage(String page) {
        Optional<String> feed = Place.feedOf(page);
        Optional<String> prefix = Place.prefixOf(page);
        return feed.isPresent()
                        && prefix.isPresent()
                        && Division.isPart(database, Archives.whole(feed.get()), prefix.get())
                ? Optional.of(archivePage(feed.get(), prefix.get()))
                : Optional.empty();
    }

    private ArchivePage archivePage(String feed, String prefix) {
        List<CataloguedEntry> entries = database.list(
                "SELECT " + Cards.COLUMNS + " FROM member JOIN entry ON entry.id = member.entry"
                        + " WHERE feed = ? AND place BETWEEN ? AND ?"
                        + " ORDER BY member.published DESC, member.slug, member.entry",
                this::entry,
                feed,
                Part.lowest(prefix),
                Part.highest(prefix));
        return new ArchivePage(
                feed, entries, pageBefore(feed, Part.lowest(prefix)).orElse(null));
    }

    @Override
    public Optional<String> newestPage(String feed) {
        return pageBefore(feed, Long.MAX_VALUE);
    }

    private Optional<String> pageBefore(String feed, long place) {
        return Division.before(database, Archives.whole(feed), place).map(part -> Place.page(feed, part.prefix()));
    }

    @Override
    public List<Listed> shard(String prefix) {
        return Division.isPart(database, SitemapParts.WHOLE, prefix)
                ? database.list(
                        "SELECT collection, slug, updated, cover FROM entry WHERE listed = 1 AND hash BETWEEN ? AND ?"
                                + " ORDER BY hash, id",
                        Snapshot::listed,
                        Part.lowest(prefix),
                        Part.highest(prefix))
                : List.of();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        String cover = row.getString(4);
        return new Listed(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                cover == null ? null : new SourcePath(cover));
    }

    @Override
    public List<Shard> shards() {
        return database.list(
                "SELECT name, lastmod FROM artefact WHERE kind = 'SITEMAP_SHARD' AND lastmod IS NOT NULL ORDER BY name",
                row -> new Shard(row.getString(1), Instant.ofEpochMilli(row.getLong(2))));
    }

    @Override
    public Optional<LocalCover> coverInUse(SourcePath source) {
        return database.one(
                        "SELECT " + Cards.COLUMNS + " FROM cover_use JOIN entry ON entry.id = cover_use.entry"
                                + " WHERE file = ? AND visible = 1 ORDER BY id LIMIT 1",
                        this::entry,
                        source.value())
                .map(entry -> entry.entry().localCover());
    }

    @Override
    public Optional<ShownVariant> variantInUse(String name) {
        int end = name.indexOf('-');
        return database
                .list(
                        "SELECT " + Cards.COLUMNS + " FROM cover_use JOIN entry ON entry.id = cover_use.entry"
                                + " WHERE sha256 = ? AND visible = 1 ORDER BY id",
                        this::entry,
                        name.substring(0, Math.max(0, end)))
                .stream()
                .flatMap(entry -> Stream.ofNullable(entry.entry().localCover()))
                .flatMap(cover -> cover.variant(name).map(variant -> new ShownVariant(cover, variant)).stream())
                .findFirst();
    }

    @Override
    public Optional<SourcePath> robots() {
        return database.one(
                "SELECT path FROM source WHERE path = ? AND state = 'robots'",
                row -> new SourcePath(row.getString(1)),
                Kind.ROBOTS.nameOf(""));
    }

    @Override
    public List<Diagnostic> problems(int limit) {
        return Problems.worst(database, limit);
    }

    @Override
    public Map<Severity, Long> problemTotals() {
        return Problems.totals(database);
    }

    @Override
    public List<Redirect> redirects() {
        return database.list(
                "SELECT " + Cards.COLUMNS + ", redirect.name AS old_name FROM redirect"
                        + " JOIN entry ON entry.id = redirect.entry WHERE visible = 1 ORDER BY redirect.name",
                row -> new Redirect(row.getString("old_name"), entry(row)));
    }

    private CataloguedEntry entry(ResultSet row) throws SQLException {
        return decoder.entry(row);
    }
}
