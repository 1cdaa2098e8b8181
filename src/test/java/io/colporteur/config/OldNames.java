package io.colporteur.config;

import java.util.List;

/** A table in which names have changed. */
final class OldNames {

    static final KeyTable TABLE = new KeyTable(
            Keys.TABLE.keys(),
            List.of(
                    new KeyTable.Renamed("feeds.size", Keys.FEEDS_COMPLETE),
                    new KeyTable.Renamed("limit", Keys.FEEDS_COMPLETE),
                    new KeyTable.Renamed("home.address", Keys.SITE_URL)),
            List.of(
                    new KeyTable.Retired("feeds.rss", "0.3", "take it out, every feed is RSS too"),
                    new KeyTable.Retired("rss.max", "0.2", "set feeds.complete")));

    private OldNames() {}
}
