package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueSettings;
import io.colporteur.catalogue.Feeds;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Selection;
import io.colporteur.config.Config;
import io.colporteur.config.DeclaredFeed;
import io.colporteur.config.FeedFormat;
import io.colporteur.enrichment.Tags;
import io.colporteur.publication.Addresses;
import io.colporteur.publication.FeedLimits;
import io.colporteur.publication.FeedWords;
import io.colporteur.publication.Publications;
import io.colporteur.publication.SitemapSize;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the config says of what is published, as the stages want to be told. Immutable. */
record Outputs(Config config) {

    /** Which feeds there are. */
    Feeds feeds() {
        return new Feeds(
                config.feeds().declared().stream().map(this::declared).toList(),
                config.feeds().formats().stream().map(Outputs::kind).collect(Collectors.toSet()),
                config.feeds().authors(),
                config.feeds().tags(),
                Tags::slug);
    }

    private Feeds.Declared declared(DeclaredFeed feed) {
        return new Feeds.Declared(
                Feeds.ofPath(feed.path()),
                feed.where().isEmpty()
                        ? null
                        : new Selection(feed.where(), config.site().language()),
                feed.archive());
    }

    private static Kind kind(FeedFormat format) {
        return switch (format) {
            case JSON -> Kind.FEED_JSON;
            case RSS -> Kind.FEED_RSS;
            case ATOM -> Kind.FEED_ATOM;
        };
    }

    /** How many entries a feed shows. */
    FeedLimits limits() {
        return new FeedLimits(
                config.feeds().complete(), config.feeds().head(), config.feeds().modified());
    }

    /** Where things are on the site. */
    Addresses addresses() {
        return new Addresses(config.site(), config.urls());
    }

    /** All that is published. */
    Publications publications() {
        Map<String, FeedWords> words = new HashMap<>();
        config.feeds()
                .declared()
                .forEach(feed -> words.put(Feeds.ofPath(feed.path()), new FeedWords(feed.title(), feed.description())));
        return new Publications(config.site(), addresses(), feeds(), limits(), words);
    }

    /**
     * What the catalogue needs to know.
     *
     * @param mostRemoved the largest share of the entries, in percent, that may be removed at once
     */
    CatalogueSettings settings(int mostRemoved) {
        return new CatalogueSettings(
                config.site().id(),
                mostRemoved,
                config.diagnostics(),
                feeds(),
                new CatalogueSettings.Limits(
                        config.feeds().complete(),
                        config.archive().max(),
                        config.sitemap().max(),
                        config.sitemap().maxBytes() - SitemapSize.EMPTY),
                new SitemapSize(addresses())::of);
    }
}
