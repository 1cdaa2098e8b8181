package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Output;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue for those who only ask. Nothing is written, not even beside its file, and a daemon that works with it is
 * not held up. Each answer is of the moment in which it was asked for.
 *
 * <p>For one thread.
 */
public final class CatalogueReader implements AutoCloseable {

    private static final String ARTEFACTS =
            "SELECT kind, subject, name, checksum, size, since, wanted > written AS stale, failures FROM artefact";

    private final Database database;
    private final EntryCodec codec = new EntryCodec();
    private final Facts facts;
    private final Sources sources;
    private final Cards cards;
    private final Problems problems;

    /**
     * Opens a catalogue that there is.
     *
     * @throws CatalogueException when it is none, or another version of the program made it
     */
    public CatalogueReader(Location location) {
        database = Database.openToRead(location);
        facts = new Facts(database);
        sources = new Sources(database);
        cards = new Cards(database, codec);
        problems = new Problems(database);
        int version = Schema.versionOf(database);
        if (version != Schema.VERSION) {
            close();
            throw new CatalogueException(
                    "the catalogue " + location
                            + " was made by another version of Colporteur; run 'colporteur build' first",
                    new IllegalStateException("schema " + version));
        }
    }

    /** How the catalogue is; counts its entries. */
    public Condition condition() {
        long hidden = database.number("SELECT COUNT(*) FROM entry WHERE visible = 0");
        return new Condition(
                cards.count() - hidden,
                hidden,
                database.number("SELECT COUNT(*) FROM source WHERE state = 'rejected'"),
                Problems.totals(database),
                facts.instant(Facts.LAST_PASS).orElse(null),
                database.one(
                                "SELECT due_at FROM entry WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1",
                                row -> Instant.ofEpochMilli(row.getLong(1)))
                        .orElse(null),
                facts.number(Facts.REMOVALS_HELD));
    }

    /**
     * The entries that somebody may mean by a text: the one with this id or this name, else those with this slug, else the
     * one that once had this name, or those that once had this slug.
     */
    public List<EntryRecord> find(String text) {
        List<Card> found = new ArrayList<>();
        cards.find(text).or(() -> cards.named(text)).ifPresent(found::add);
        if (found.isEmpty()) {
            found.addAll(cards.withSlug(text));
        }
        if (found.isEmpty()) {
            database.list(
                            "SELECT entry FROM redirect WHERE name = ? OR name LIKE '%/' || ? ORDER BY name",
                            row -> row.getString(1), text, text)
                    .forEach(id -> cards.find(id).ifPresent(found::add));
        }
        return found.stream().map(this::record).toList();
    }

    /** The entry with this id. */
    public Optional<EntryRecord> entry(String id) {
        return cards.find(id).map(this::record);
    }

    private EntryRecord record(Card card) {
        return new EntryRecord(
                card.catalogued(),
                card.visibility(),
                card.wanted(),
                card.firstSeen(),
                card.changed(),
                database.list(
                        "SELECT name FROM redirect WHERE entry = ? ORDER BY name", row -> row.getString(1), card.id()),
                card.visibility().in(Output.SITEMAP)
                        ? SitemapParts.prefixOf(database, card.hash()).orElse(null)
                        : null);
    }

    /** The page of a feed's archive that has an entry, whether pages of that feed are published now or not. */
    public Optional<String> archivePage(String feed, CataloguedEntry entry) {
        long place = Place.of(entry.published(), Hashes.of(entry.id()));
        return Division.of(database, Archives.whole(feed), place).map(part -> Place.page(feed, part.prefix()));
    }

    /** The file of the entry that has this name. */
    public Optional<SourcePath> holderOf(String name) {
        return cards.named(name).map(card -> card.entry().source());
    }

    /** What is known of a file of the inbox. */
    public Optional<Source> source(SourcePath path) {
        return sources.find(path);
    }

    /** Errors and warnings about a file, and what the catalogue itself notes of it, in reading order. */
    public List<Diagnostic> problemsOf(SourcePath path) {
        return problems.of(path);
    }

    /** All errors and warnings, and what the catalogue itself notes, in reading order. */
    public List<Diagnostic> problems() {
        return problems.all();
    }

    /** What entries have in common though each should have its own, in no particular order; looks through all of them. */
    public List<Diagnostic> shared(Severities severities) {
        return new Sharing(database, cards, severities).all();
    }

    /** The same of the entry that a file holds; empty when it holds none. */
    public List<Diagnostic> sharedBy(SourcePath file, Severities severities) {
        return source(file)
                .map(Source::entry)
                .flatMap(cards::find)
                .map(card -> new Sharing(database, cards, severities).of(card))
                .orElse(List.of());
    }

    /** Whether an entry shows a cover, or looks for one of its name and has none; also one that was refused. */
    public boolean wantsCover(SourcePath cover) {
        return database.number(
                        "SELECT EXISTS (SELECT 1 FROM cover_use WHERE file = ?)"
                                + " OR EXISTS (SELECT 1 FROM cover_use WHERE stem = ? AND file IS NULL)"
                                + " OR EXISTS (SELECT 1 FROM source WHERE cover = ?)",
                        cover.value(),
                        cover.coverStem(),
                        cover.coverStem())
                != 0;
    }

    /** Whether no file was refused before it was known which cover its entry wants, if any. */
    public boolean knowsCoversOfAll() {
        return database.number("SELECT EXISTS (SELECT 1 FROM source WHERE state = 'rejected' AND cover IS NULL)") == 0;
    }

    /** The files of the entries that show a cover, by path. */
    public List<SourcePath> showing(SourcePath cover) {
        return new CoverUses(database).using(cover);
    }

    /** What is known of a file of the outbox. */
    public Optional<ArtefactRecord> artefact(String name) {
        return database.one(ARTEFACTS + " WHERE name = ?", CatalogueReader::artefact, name);
    }

    /** Looks at every file of the outbox that is known, by name. */
    public void forEachArtefact(Consumer<ArtefactRecord> visitor) {
        database.each(ARTEFACTS + " ORDER BY name", row -> visitor.accept(artefact(row)));
    }

    private static ArtefactRecord artefact(ResultSet row) throws SQLException {
        boolean stale = row.getBoolean("stale");
        long checksum = row.getLong("checksum");
        boolean written = !row.wasNull();
        return new ArtefactRecord(
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("name"),
                written ? checksum : null,
                row.getLong("size"),
                stale ? Instant.ofEpochMilli(row.getLong("since")) : null,
                stale && row.getInt("failures") > 0);
    }

    /** Every entry that is to be seen, by name: any number of them, of which only a few are held at a time. */
    public Iterator<CataloguedEntry> entries() {
        return new EntryIterator(database, codec);
    }

    /** Looks at every entry as the catalogue would be told of it if it were lost; where it was shown is left out. */
    public void forEachFormer(Consumer<Former> visitor) {
        database.each(
                "SELECT source, id, name, slug, published, updated, content_hash, isbn13, NULL AS cover"
                        + " FROM entry WHERE announced = 1",
                row -> visitor.accept(Formers.former(row, null)));
    }

    /** What publications are rendered from, all of it from one snapshot. */
    public <T extends @Nullable Object> T view(Function<CatalogueView, T> asking) {
        return database.read(() -> asking.apply(new Snapshot(database, new Decoder(codec))));
    }

    /** Copies the whole catalogue, as it is at this moment, into a file that must not be there yet. */
    public void backUp(Path file) {
        database.update("VACUUM INTO ?", file.toAbsolutePath().toString());
    }

    @Override
    public void close() {
        database.close();
    }
}
