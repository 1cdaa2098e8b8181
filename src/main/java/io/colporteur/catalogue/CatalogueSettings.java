package io.colporteur.catalogue;

/**
 * What the catalogue needs to know of the config.
 *
 * @param siteId the constant from which ids are minted
 * @param shardMax the most entries in one part of the sitemap
 * @param mostRemoved the largest share of the entries, in percent, that may be removed at once
 */
public record CatalogueSettings(String siteId, int shardMax, int mostRemoved) {}
