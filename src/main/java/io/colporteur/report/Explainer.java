package io.colporteur.report;

import io.colporteur.catalogue.ArtefactRecord;
import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.EntryRecord;
import io.colporteur.catalogue.Feeds;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Source;
import io.colporteur.catalogue.Visibility;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Output;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.publication.Addresses;
import io.colporteur.publication.FeedLimits;
import io.colporteur.publication.FeedSelection;
import io.colporteur.publication.ProblemReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out why an entry is, or is not, where one expects it, from the catalogue and from what its file says now. */
public final class Explainer {

    private final CatalogueReader catalogue;
    private final Addresses addresses;
    private final Feeds feeds;
    private final FeedLimits limits;

    public Explainer(CatalogueReader catalogue, Addresses addresses, Feeds feeds, FeedLimits limits) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.feeds = feeds;
        this.limits = limits;
    }

    /**
     * Explains a file of the inbox and the entry that it holds or held.
     *
     * @param said what is said of the file as it is now
     * @param stamp what the file system says of the file now, absent when it is gone
     */
    public Explanation explain(SourcePath file, List<Diagnostic> said, @Nullable Stamp stamp) {
        Optional<Source> source = catalogue.source(file);
        EntryRecord entry = source.map(Source::entry).flatMap(catalogue::entry).orElse(null);
        List<String> reasons = new ArrayList<>();
        if (source.isEmpty()) {
            reasons.add("The catalogue has not been told of this file: the next build does, or a daemon that runs.");
        } else if (stamp != null && !stamp.equals(source.get().stamp())) {
            reasons.add("The file has changed since the catalogue was told of it: this is what was published before.");
        }
        source.ifPresent(known -> aboutSource(known, entry != null, reasons));
        if (entry != null) {
            aboutVisibility(entry, reasons);
        }
        return new Explanation(
                file.value(),
                state(source, entry),
                reasons,
                entry == null ? null : identity(entry),
                said.stream()
                        .sorted(Diagnostic.IN_READING_ORDER)
                        .map(ProblemReport.Problem::of)
                        .toList(),
                entry == null ? List.of() : places(entry));
    }

    private static String state(Optional<Source> source, @Nullable EntryRecord entry) {
        return switch (source.map(Source::state).orElse(Source.State.ENTRY)) {
            case REJECTED -> "rejected";
            case COVER -> "cover";
            case ROBOTS -> "robots";
            case ENTRY -> entry == null ? "unknown" : entry.visibility().visible() ? "published" : "hidden";
        };
    }

    private void aboutSource(Source source, boolean hasEntry, List<String> reasons) {
        if (source.state() == Source.State.REJECTED) {
            reasons.add("The file cannot be published"
                    + (hasEntry ? "; what it held before is." : ", and never could be."));
        }
        if (source.state() == Source.State.COVER) {
            List<SourcePath> showing = catalogue.showing(source.path());
            reasons.add(
                    showing.isEmpty()
                            ? "No entry shows this cover, so it is not in the outbox."
                            : "It is the cover of "
                                    + String.join(
                                            ", ",
                                            showing.stream()
                                                    .map(SourcePath::value)
                                                    .toList()) + ".");
        }
        if (source.state() == Source.State.ROBOTS) {
            reasons.add("It is published as it is, instead of the robots.txt that would be made.");
        }
        if (source.waitsFor() != null) {
            reasons.add("It waits for " + source.waitsFor() + " to give up the id that both want.");
        }
        if (source.missingSince() != null) {
            long held = catalogue.condition().heldRemovals();
            reasons.add("The file has been gone since " + source.missingSince()
                    + (held > 0
                            ? "; its entry stays published, since " + held + " would go at once."
                            : "; its entry goes with the next pass."));
        }
    }

    private static void aboutVisibility(EntryRecord entry, List<String> reasons) {
        Instant expires = entry.catalogued().entry().expires();
        Visibility visibility = entry.visibility();
        if (entry.catalogued().entry().draft()) {
            reasons.add("It is a draft, which its file says; so it is in no feed.");
        } else if (!visibility.visible() && visibility.dueAt() != null) {
            reasons.add("It is to be published on " + visibility.dueAt()
                    + ", which is its date; until then it is in no feed.");
        } else if (!visibility.visible()) {
            reasons.add("It has expired on " + expires + "; since then it is in no feed.");
        } else if (visibility.dueAt() != null) {
            reasons.add("It expires on " + visibility.dueAt() + "; from then on it is in no feed.");
        }
        if (!visibility.hidden().isEmpty()) {
            reasons.add("Its file hides it from the "
                    + String.join(
                            " and the ",
                            visibility.hidden().stream().map(Output::word).toList()) + ".");
        }
    }

    private Explanation.Identity identity(EntryRecord record) {
        CataloguedEntry catalogued = record.catalogued();
        Entry entry = catalogued.entry();
        return new Explanation.Identity(
                catalogued.id(),
                entry.title(),
                addresses.page(catalogued),
                catalogued.slug(),
                slugReason(record),
                record.formerNames(),
                catalogued.published(),
                entry.date() == null ? "the date that its file had when it came" : "its date",
                catalogued.updated(),
                modifiedReason(record),
                PublishedFields.of(entry));
    }

    private String slugReason(EntryRecord record) {
        CataloguedEntry catalogued = record.catalogued();
        Entry entry = catalogued.entry();
        String wanted = record.wantedSlug();
        if (!wanted.equals(catalogued.slug())) {
            String name = entry.collection().isEmpty() ? wanted : entry.collection() + "/" + wanted;
            return catalogue
                    .holderOf(name)
                    .map(holder -> "it wants " + wanted + ", which belongs to " + holder)
                    .orElse("it wanted " + wanted + ", which another entry had then; a published slug is kept");
        }
        if (entry.slug().given() && entry.slug().value().equals(catalogued.slug())) {
            return "given in the file";
        }
        boolean repaired = !entry.slug().at().equals(Position.START);
        return entry.slug().value().equals(catalogued.slug())
                ? repaired ? "made of the one in the file" : "made from the title"
                : "it was published under it, and a published slug is kept";
    }

    private static String modifiedReason(EntryRecord record) {
        Entry entry = record.catalogued().entry();
        if (entry.updated() != null) {
            return "its field updated";
        }
        return record.changed().isEmpty() ? "not changed since it came" : "changed: " + record.changed();
    }

    private List<Explanation.Place> places(EntryRecord record) {
        List<Explanation.Place> places = new ArrayList<>();
        CataloguedEntry catalogued = record.catalogued();
        if (!record.visibility().visible()) {
            return places;
        }
        places.add(place(Kind.ENTRY, catalogued.name(), "the entry, whole", true, null));
        LocalCover cover = catalogued.entry().localCover();
        if (cover != null) {
            places.add(place(Kind.COVER, cover.src(), "its cover", true, null));
        }
        if (record.visibility().in(Output.FEEDS)) {
            addFeeds(places, catalogued);
        }
        if (record.sitemapPart() != null) {
            places.add(place(Kind.SITEMAP_SHARD, record.sitemapPart(), "a part of the sitemap", true, null));
        }
        return places;
    }

    private void addFeeds(List<Explanation.Place> places, CataloguedEntry catalogued) {
        List<String> having = feeds.of(catalogued.entry());
        having.forEach(feed -> addFeed(places, feed, catalogued));
        catalogued.entry().paths().stream()
                .map(Feeds::ofPath)
                .filter(feed -> !having.contains(feed))
                .forEach(feed -> addOtherFeed(places, feed));
    }

    private void addFeed(List<Explanation.Place> places, String feed, CataloguedEntry entry) {
        FeedSelection selection = catalogue.view((CatalogueView view) -> FeedSelection.of(view, feed, limits));
        boolean shown =
                selection.entries().stream().anyMatch(other -> other.id().equals(entry.id()));
        String note = shown
                ? selection.complete() ? null : "among its newest or those that were modified last"
                : "the feed has more than " + limits.complete() + " entries and shows the newest " + limits.head()
                        + " and up to " + limits.modified() + " that were modified last";
        String what = whatIs(feed, entry.entry());
        feeds.formatsOf(feed).forEach(format -> places.add(place(format, feed, what, shown, note)));
        if (!selection.complete()) {
            catalogue
                    .archivePage(feed, entry)
                    .ifPresent(page -> feeds.archiveFormatsOf(feed)
                            .forEach(format -> places.add(place(format, page, "a page of its archive", true, null))));
        }
    }

    /** The feed of a path that the entry has, and that is declared to select otherwise. */
    private void addOtherFeed(List<Explanation.Place> places, String feed) {
        String note = "the feed is declared with where, and has only the entries that fit it";
        feeds.formatsOf(feed).forEach(format -> places.add(place(format, feed, "the feed of " + feed, false, note)));
    }

    private String whatIs(String feed, Entry entry) {
        if (feed.equals(Feeds.WHOLE)) {
            return "the whole feed";
        }
        return feeds.authorOf(feed, entry)
                .map(author -> "the feed of the author " + author.name())
                .or(() -> feeds.tagOf(feed, entry).map(tag -> "the feed of the tag " + tag))
                .orElse("the feed of " + feed);
    }

    private Explanation.Place place(Kind kind, String subject, String what, boolean shown, @Nullable String note) {
        String name = kind.nameOf(subject);
        String state = catalogue.artefact(name).map(Explainer::stateOf).orElse("missing");
        return new Explanation.Place(name, what, state, shown, note);
    }

    private static String stateOf(ArtefactRecord artefact) {
        if (artefact.parked()) {
            return "parked";
        }
        return artefact.staleSince() == null ? "written" : "stale";
    }
}
