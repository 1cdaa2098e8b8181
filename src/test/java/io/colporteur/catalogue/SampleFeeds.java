package io.colporteur.catalogue;

import io.colporteur.entry.Severities;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Feeds and settings for tests. */
public final class SampleFeeds {

    /** Of everything, in all formats, with an archive of the whole feed. */
    public static final Feeds ALL = declaring();

    private SampleFeeds() {}

    /** All feeds, and something declared of some. */
    public static Feeds declaring(Feeds.Declared... declared) {
        return new Feeds(
                List.of(declared),
                Set.of(Kind.FEED_JSON, Kind.FEED_RSS, Kind.FEED_ATOM),
                true,
                true,
                tag -> tag.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-"));
    }

    /** Settings for catalogues whose removals are held back beyond so many percent. */
    public static CatalogueSettings settings(
            int mostRemoved, Severities severities, Feeds feeds, CatalogueSettings.Limits limits) {
        return new CatalogueSettings("test", mostRemoved, severities, feeds, limits, entry -> 100);
    }
}
