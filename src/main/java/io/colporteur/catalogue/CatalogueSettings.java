package io.colporteur.catalogue;

/**
 * What the catalogue needs to know of the config.
 *
 * @param siteId the constant from which ids are minted
 * @param shardMax the most entries in one part of the sitemap
 */
public record CatalogueSettings(String siteId, int shardMax) {}
