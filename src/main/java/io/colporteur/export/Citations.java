package io.colporteur.export;

import io.colporteur.entry.Author;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Site;
import io.colporteur.publication.Addresses;

/** Entries as citations, with what the site knows where an entry does not say. */
final class Citations {

    private final Site site;
    private final Addresses addresses;

    Citations(Site site, Addresses addresses) {
        this.site = site;
        this.addresses = addresses;
    }

    Citation of(CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        return new Citation(
                catalogued.id(),
                entry.collection(),
                catalogued.slug(),
                entry.title(),
                entry.authors().stream().map(Author::name).toList(),
                entry.otherAuthors(),
                entry.isbn13(),
                entry.site() == null ? addresses.page(catalogued) : addresses.absolute(entry.site()),
                entry.summaryText(),
                entry.tags(),
                entry.language() == null ? site.language() : entry.language(),
                entry.importance());
    }
}
