package io.colporteur.enrichment;

import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.ParsedEntry.CrumbField;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from the site's root to the entry. */
final class Crumbs {

    private final Site site;
    private final SitePaths paths;

    Crumbs(Site site, SitePaths paths) {
        this.site = site;
        this.paths = paths;
    }

    /** The given breadcrumbs, else those made of the site's title, the collection and the entry's title. */
    List<Breadcrumb> breadcrumbs(List<CrumbField> fields, SourcePath source, String title, Diagnostics diagnostics) {
        List<Breadcrumb> crumbs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean last = i == fields.size() - 1;
            Breadcrumb crumb = breadcrumb(fields.get(i), last, diagnostics);
            if (crumb != null) {
                crumbs.add(crumb);
            }
        }
        return crumbs.isEmpty() ? made(source, title) : List.copyOf(crumbs);
    }

    /** Only the last one, the entry itself, can do without a path. */
    private @Nullable Breadcrumb breadcrumb(CrumbField field, boolean last, Diagnostics diagnostics) {
        String title = PlainText.of(field.title(), "breadcrumb", Code.TEXT_MARKUP, diagnostics);
        String path = field.path() == null ? null : path(field.path(), diagnostics);
        if (title.isEmpty()) {
            return null;
        }
        if (path == null && field.path() == null && !last) {
            diagnostics.report(
                    Code.PATH_INVALID,
                    field.title(),
                    "The breadcrumb “" + title + "” has no path; it was left out.",
                    "Add its path; only the last breadcrumb, the entry itself, needs none.");
        }
        return path == null && !last ? null : new Breadcrumb(title, path);
    }

    private @Nullable String path(Text field, Diagnostics diagnostics) {
        WebAddress address = WebAddress.parse(field.value());
        return address == null || paths.isOnSite(address)
                ? paths.path(field, diagnostics)
                : Links.link(field, "breadcrumb's path", diagnostics);
    }

    private List<Breadcrumb> made(SourcePath source, String title) {
        List<Breadcrumb> crumbs = new ArrayList<>();
        crumbs.add(new Breadcrumb(site.title(), "/"));
        if (!source.folder().isEmpty()) {
            crumbs.add(new Breadcrumb(collectionTitle(source.folder()), WebAddress.ofNames("/" + source.folder())));
        }
        crumbs.add(new Breadcrumb(title, null));
        return List.copyOf(crumbs);
    }

    private static String collectionTitle(String collection) {
        return Titles.fromName(collection.substring(collection.lastIndexOf('/') + 1));
    }
}
