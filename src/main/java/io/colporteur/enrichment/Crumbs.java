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

    private static final String ROOT = "/";

    private final Site site;
    private final SitePaths paths;

    Crumbs(Site site, SitePaths paths) {
        this.site = site;
        this.paths = paths;
    }

    /**
     * The given breadcrumbs, with the site's root before them and the entry after them where these are missing; without any,
     * those made of the site's title, the collection and the entry's title.
     *
     * @param title the entry's, which is also how it is told from what leads to it
     * @param slug the entry's
     */
    List<Breadcrumb> breadcrumbs(
            List<CrumbField> fields, SourcePath source, String title, String slug, Diagnostics diagnostics) {
        List<Breadcrumb> crumbs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean last = i == fields.size() - 1;
            Breadcrumb crumb = breadcrumb(fields.get(i), last, diagnostics);
            if (crumb != null) {
                crumbs.add(crumb);
            }
        }
        if (crumbs.isEmpty()) {
            return made(source, title);
        }
        complete(crumbs, fields, new Breadcrumb(title, null), slug, diagnostics);
        return List.copyOf(crumbs);
    }

    private void complete(
            List<Breadcrumb> crumbs, List<CrumbField> fields, Breadcrumb entry, String slug, Diagnostics diagnostics) {
        String first = crumbs.get(0).path();
        if (first == null || (first.startsWith("/") && !first.equals(ROOT))) {
            crumbs.add(0, new Breadcrumb(site.title(), ROOT));
            diagnostics.report(
                    Code.BREADCRUMBS_COMPLETED,
                    fields.get(0).title(),
                    "The breadcrumbs do not begin with the site's root; “" + site.title() + "” was put before them.",
                    "Put one with the path / before them.");
        }
        Breadcrumb last = crumbs.get(crumbs.size() - 1);
        String path = last.path();
        if (path != null && !path.endsWith("/" + slug) && !last.title().equals(entry.title())) {
            crumbs.add(entry);
            diagnostics.report(
                    Code.BREADCRUMBS_COMPLETED,
                    fields.get(fields.size() - 1).title(),
                    "The breadcrumbs do not end with the entry; “" + entry.title() + "” was added.",
                    "Add the entry's title, without a path, after them.");
        }
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
        crumbs.add(new Breadcrumb(site.title(), ROOT));
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
