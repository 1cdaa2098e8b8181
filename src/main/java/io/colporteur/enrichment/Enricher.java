package io.colporteur.enrichment;

import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Entry;
import io.colporteur.entry.KnownAuthor;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Site;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry that can be published of one that was read. Each step is a function of the fields and reports what it
 * changed; only the cover's step looks at the disk. Immutable; any number of threads may use it.
 */
public final class Enricher {

    private final Site site;
    private final Severities severities;
    private final Bodies bodies;
    private final Summaries summaries;
    private final Authors authors;
    private final Covers covers;
    private final SitePaths paths;
    private final Crumbs crumbs;

    /**
     * @param limits of covers
     * @param pictures looks at them
     * @param proofs what is known of their images
     * @param authors who is known by name; no two of them have one in common
     * @param severities how bad each kind of diagnostic is
     */
    public Enricher(
            Site site,
            CoverShelf covers,
            CoverLimits limits,
            Pictures pictures,
            Proofs proofs,
            List<KnownAuthor> authors,
            Severities severities) {
        this.site = site;
        this.severities = severities;
        this.bodies = new Bodies(site);
        this.summaries = new Summaries(site);
        this.authors = new Authors(new AuthorRegister(authors));
        this.covers = new Covers(covers, limits, pictures, proofs);
        this.paths = new SitePaths(site);
        this.crumbs = new Crumbs(site, paths);
    }

    /**
     * Checks, repairs and completes an entry. It is refused for a folder, an id or a slug that cannot be, a cover that nobody
     * can look for, and for whatever else is to be an error.
     */
    public Enriched enrich(ParsedEntry parsed) {
        SourcePath source = parsed.source();
        Diagnostics diagnostics = new Diagnostics(source, severities);

        Folders.check(source, diagnostics);
        String id = Ids.id(parsed.id(), diagnostics);
        String lang = Languages.language(parsed.lang(), diagnostics);
        String language = lang == null ? site.language() : lang;
        String title = Titles.title(parsed.title(), parsed.bodyHtml(), language, source, diagnostics);
        Slug slug = Slugs.slug(parsed.slug(), title, language, source, diagnostics);
        Authors.Makers makers = authors.makers(parsed.authors(), diagnostics);
        String content = bodies.body(parsed, diagnostics);
        Text importance = importance(parsed.importance(), language, diagnostics);
        Text body = content == null ? null : new Text(content, new Position(parsed.bodyLine(), 1));
        Summaries.Summary summary =
                summaries.summary(parsed.summary(), importance, body, language, source, diagnostics);
        Covers.Wanted cover = covers.cover(parsed.cover(), title, source, diagnostics);
        Isbns.Isbn isbn = Isbns.isbn(parsed.isbn(), diagnostics);
        String link = Links.link(parsed.site(), "site", diagnostics);
        String freeResource = Links.link(parsed.freeResource(), "free_resource", diagnostics);
        List<String> sitePaths = paths.paths(parsed.paths(), diagnostics);
        List<Breadcrumb> breadcrumbs =
                crumbs.breadcrumbs(parsed.breadcrumbs(), source, title, slug.value(), diagnostics);
        List<String> tags = Tags.tags(parsed.tags(), diagnostics);
        Dates.compare(parsed.date(), parsed.expires(), diagnostics);

        if (diagnostics.refused()) {
            return new Enriched.Refused(diagnostics.toList(), cover.stem());
        }
        Entry entry = new Entry(
                source,
                id,
                parsed.id() == null ? null : parsed.id().at(),
                slug,
                title,
                lang,
                makers.named(),
                makers.others(),
                summary == null ? null : summary.html(),
                summary == null ? null : summary.text(),
                summary == null ? null : summary.excerpt(),
                content,
                cover.cover(),
                cover.stem(),
                isbn == null ? null : isbn.isbn13(),
                isbn == null ? null : isbn.isbn10(),
                isbn == null ? null : parsed.isbn(),
                link,
                freeResource,
                importance == null ? null : importance.value(),
                parsed.mandatory(),
                sitePaths,
                breadcrumbs,
                tags,
                parsed.date(),
                parsed.updated(),
                parsed.expires(),
                parsed.draft(),
                parsed.hidden(),
                extra(parsed.extra()),
                ContentHash.of(parsed, cover.cover()));
        return new Enriched.Ready(entry, diagnostics.toList(), cover.unfinished());
    }

    private static @Nullable Text importance(@Nullable Text field, String language, Diagnostics diagnostics) {
        return field == null ? null : PlainText.of(field, "importance", Code.TEXT_MARKUP, language, diagnostics);
    }

    private static Map<String, Object> extra(Map<String, Object> fields) {
        Map<String, Object> clean = new LinkedHashMap<>();
        fields.forEach((name, value) -> clean.put(CleanText.of(name), CleanText.inside(value)));
        return Collections.unmodifiableMap(clean);
    }
}
