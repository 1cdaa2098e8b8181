package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Output;
import io.colporteur.entry.Site;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One entry, whole, as its own JSON document. */
final class EntryPublication implements Publication {

    private final Site site;
    private final Addresses addresses;

    EntryPublication(Site site, Addresses addresses) {
        this.site = site;
        this.addresses = addresses;
    }

    @Override
    public Kind kind() {
        return Kind.ENTRY;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return view.entryNamed(subject)
                .<Document>map(catalogued -> new Document.Json(wire(catalogued)))
                .orElseGet(Document.Nothing::new);
    }

    private EntryDocument wire(CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        return new EntryDocument(
                catalogued.id(),
                addresses.page(catalogued),
                entry.title(),
                catalogued.slug(),
                entry.collection(),
                entry.language() == null ? site.language() : entry.language(),
                authors(entry),
                entry.otherAuthors() ? true : null,
                entry.summaryHtml() == null ? null : addresses.html(entry.summaryHtml()),
                entry.summaryText(),
                entry.excerpt(),
                entry.contentHtml() == null ? null : addresses.html(entry.contentHtml()),
                entry.cover() == null ? null : EntryDocument.Cover.of(entry.cover(), addresses),
                entry.isbn13(),
                entry.isbn10(),
                entry.site() == null ? null : addresses.absolute(entry.site()),
                entry.freeResource() == null ? null : addresses.absolute(entry.freeResource()),
                entry.importance(),
                entry.mandatory(),
                entry.paths(),
                breadcrumbs(catalogued),
                entry.tags(),
                entry.hidden().stream().map(Output::word).toList(),
                catalogued.published(),
                catalogued.updated(),
                entry.contentHash(),
                entry.source().value(),
                entry.extra());
    }

    private List<EntryDocument.Author> authors(Entry entry) {
        return entry.authors().stream()
                .map(author -> new EntryDocument.Author(
                        author.name(), author.slug(), author.url(), author.orcid(), author.wikidata()))
                .toList();
    }

    private List<EntryDocument.Breadcrumb> breadcrumbs(CataloguedEntry catalogued) {
        List<EntryDocument.Breadcrumb> trail = new ArrayList<>();
        Iterator<Breadcrumb> crumbs = catalogued.entry().breadcrumbs().iterator();
        while (crumbs.hasNext()) {
            Breadcrumb crumb = crumbs.next();
            String own = crumbs.hasNext() ? null : addresses.page(catalogued);
            trail.add(new EntryDocument.Breadcrumb(
                    crumb.title(), crumb.path() == null ? own : addresses.absolute(crumb.path())));
        }
        return trail;
    }
}
