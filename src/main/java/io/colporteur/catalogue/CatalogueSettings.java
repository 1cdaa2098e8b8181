package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Severities;
import java.util.function.ToLongFunction;

/**
 * What the catalogue needs to know of the config.
 *
 * @param siteId the constant from which ids are minted
 * @param mostRemoved the largest share of the entries, in percent, that may be removed at once
 * @param severities how bad each kind of diagnostic is
 * @param listing how many bytes an entry takes in the sitemap at most; pure
 */
public record CatalogueSettings(
        String siteId,
        int mostRemoved,
        Severities severities,
        Feeds feeds,
        Limits limits,
        ToLongFunction<CataloguedEntry> listing) {

    /**
     * How large things may become before they are divided.
     *
     * @param complete a feed with more entries has an archive, if it is to have one
     * @param archivePage the most entries on one page of an archive
     * @param sitemapPart the most entries in one part of the sitemap
     * @param sitemapBytes the most bytes that these take
     */
    public record Limits(int complete, int archivePage, int sitemapPart, long sitemapBytes) {}
}
