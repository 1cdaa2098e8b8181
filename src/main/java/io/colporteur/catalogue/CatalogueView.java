package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The read side of the catalogue: one snapshot of it, for one thread. Only entries that are to be seen now (no drafts,
 * none scheduled, none expired) are ever returned, and every list has a total order. The cost of each call is that of
 * what it returns, not of what there is.
 */
public interface CatalogueView {

    /** The entry whose document is {@code name.json}, where name is {@code collection/slug}. */
    Optional<CataloguedEntry> entryNamed(String name);

    /**
     * The first entries of a feed, newest first: by publication date descending, then slug, then id.
     *
     * @param feed its key, see {@link Feeds}
     */
    List<CataloguedEntry> newest(String feed, int limit);

    /** Whether a feed has more entries than that. */
    boolean hasMoreThan(String feed, int entries);

    /** The most recently modified entries of a feed, latest first; ties as in {@link #newest}. */
    List<CataloguedEntry> latelyModified(String feed, int limit);

    /**
     * A page of a feed's archive, empty when there is none of this name.
     *
     * @param page the subject of the page
     */
    Optional<ArchivePage> archivePage(String page);

    /** The subject of the newest page of a feed's archive, empty when the feed has none. */
    Optional<String> newestPage(String feed);

    /**
     * The entries of one part of the sitemap, in the order of their hashes.
     *
     * @param prefix the leading binary digits that their hashes share, {@code ""} for all entries
     */
    List<Listed> shard(String prefix);

    /** The parts of the sitemap that are on disk, by name. */
    List<Shard> shards();

    /** The cover with this source, if an entry shows it. */
    Optional<LocalCover> coverInUse(SourcePath source);

    /** The smaller copy of a cover with this {@link LocalCover#nameOf name}, if an entry shows it. */
    Optional<ShownVariant> variantInUse(String name);

    /** The inbox's own {@code robots.txt}, if it brings one. */
    Optional<SourcePath> robots();

    /** Errors, then warnings, each in reading order. */
    List<Diagnostic> problems(int limit);

    /** How many problems of each severity there are; notes are not kept. */
    Map<Severity, Long> problemTotals();

    /** All redirects, by the old address. */
    List<Redirect> redirects();
}
