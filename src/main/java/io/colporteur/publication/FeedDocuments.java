package io.colporteur.publication;

import io.colporteur.catalogue.ArchivePage;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Feeds;
import io.colporteur.catalogue.Kind;
import java.util.List;
import java.util.Optional;

/** What the documents of feeds hold, whatever their format. Immutable. */
final class FeedDocuments {

    private final FeedHeads heads;
    private final Feeds feeds;
    private final FeedLimits limits;

    FeedDocuments(FeedHeads heads, Feeds feeds, FeedLimits limits) {
        this.heads = heads;
        this.feeds = feeds;
        this.limits = limits;
    }

    /**
     * The feed as readers subscribe to it; there is none without entries, except the whole one.
     *
     * @param feed its key
     */
    Optional<FeedDocument> subscribed(CatalogueView view, Kind format, String feed) {
        if (!feeds.formatsOf(feed).contains(format)) {
            return Optional.empty();
        }
        FeedSelection selection = FeedSelection.of(view, feed, limits);
        if (selection.isEmpty() && !feed.equals(Feeds.WHOLE)) {
            return Optional.empty();
        }
        Optional<String> older =
                selection.complete() || feeds.archiveFormatsOf(feed).isEmpty()
                        ? Optional.empty()
                        : view.newestPage(feed);
        return Optional.of(new FeedDocument(
                feed,
                null,
                heads.of(feed, selection.entries()),
                selection.entries(),
                selection.complete(),
                older.orElse(null)));
    }

    /**
     * A page of a feed's archive; there is none while the feed shows all its entries itself.
     *
     * @param page its subject
     */
    Optional<FeedDocument> archived(CatalogueView view, Kind format, String page) {
        return view.archivePage(page)
                .filter(archive -> feeds.archiveFormatsOf(archive.feed()).contains(format))
                .filter(archive -> view.hasMoreThan(archive.feed(), limits.complete()))
                .map(archive -> archived(page, archive));
    }

    private FeedDocument archived(String page, ArchivePage archive) {
        return new FeedDocument(
                archive.feed(),
                page,
                heads.of(archive.feed(), archive.entries()),
                List.copyOf(archive.entries()),
                false,
                archive.older());
    }
}
