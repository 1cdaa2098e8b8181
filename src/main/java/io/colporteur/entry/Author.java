package io.colporteur.entry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, or an organisation, who made what the entry is about.
 *
 * @param slug stable, from the name alone
 * @param url a page about them, absent when unknown
 * @param orcid their ORCID iD as an address, absent when unknown
 * @param wikidata their item of Wikidata as an address, absent when unknown
 */
public record Author(
        String name,
        String slug,
        @Nullable String url,
        @Nullable String orcid,
        @Nullable String wikidata) {

    /** The page that says most about them, absent when none is known. */
    public @Nullable String page() {
        return url != null ? url : orcid != null ? orcid : wikidata;
    }
}
