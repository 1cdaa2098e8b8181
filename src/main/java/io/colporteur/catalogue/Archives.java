package io.colporteur.catalogue;

/**
 * The archives of the feeds that have one: each is a {@link Division} of the feed's entries by their {@link Place}. The
 * pages are published while the feed is too long to show all its entries itself.
 */
final class Archives {

    private static final String WHOLE = "archive";

    private final Database database;
    private final Artefacts artefacts;
    private final Feeds feeds;
    private final CatalogueSettings.Limits limits;

    Archives(Database database, Artefacts artefacts, Feeds feeds, CatalogueSettings.Limits limits) {
        this.database = database;
        this.artefacts = artefacts;
        this.feeds = feeds;
        this.limits = limits;
    }

    /** What is divided for a feed's archive. */
    static String whole(String feed) {
        return WHOLE + Feeds.folderOf(feed);
    }

    /** An entry came at this place, and is already in the feed. */
    void add(String feed, long place) {
        long entries = resize(feed, 1);
        division(feed, isLong(entries)).add(place, 0);
        if (isLong(entries) && !isLong(entries - 1)) {
            markAll(feed);
        }
    }

    /** An entry went from this place, and is no longer in the feed. */
    void remove(String feed, long place) {
        long entries = resize(feed, -1);
        if (isLong(entries + 1) && !isLong(entries)) {
            markAll(feed);
        }
        division(feed, isLong(entries + 1)).remove(place, 0);
    }

    /** The entry at this place changed. */
    void touch(String feed, long place) {
        if (isLong(database.number("SELECT entries FROM archive WHERE feed = ?", feed))) {
            Division.of(database, whole(feed), place).ifPresent(part -> mark(feed, part));
        }
    }

    /** Whether a feed with so many entries is too long to show them all. */
    private boolean isLong(long entries) {
        return entries > limits.complete();
    }

    private long resize(String feed, int more) {
        return database.one(
                        "INSERT INTO archive (feed, entries) VALUES (?, ?)"
                                + " ON CONFLICT (feed) DO UPDATE SET entries = entries + excluded.entries"
                                + " RETURNING entries",
                        row -> row.getLong(1),
                        feed,
                        more)
                .orElseThrow();
    }

    private void markAll(String feed) {
        database.list(
                        "SELECT prefix, entries, bytes FROM part WHERE whole = ? AND entries > 0",
                        Division::part,
                        whole(feed))
                .forEach(part -> mark(feed, part));
    }

    /** @param published whether the pages are in the outbox, or will be */
    private Division division(String feed, boolean published) {
        return new Division(
                database,
                whole(feed),
                Place.MONTH,
                part -> part.entries() <= limits.archivePage(),
                part -> part.plus(counted(feed, part), 0),
                new Division.Listener() {
                    @Override
                    public void changed(Part part) {
                        if (published) {
                            mark(feed, part);
                        }
                    }

                    /** The next newer page links to the one before it. */
                    @Override
                    public void cameOrWent(Part part) {
                        if (published) {
                            Division.after(database, whole(feed), part.highest())
                                    .ifPresent(newer -> mark(feed, newer));
                        }
                    }
                });
    }

    private long counted(String feed, Part part) {
        return database.number(
                "SELECT COUNT(*) FROM member WHERE feed = ? AND place BETWEEN ? AND ?",
                feed,
                part.lowest(),
                part.highest());
    }

    private void mark(String feed, Part part) {
        String page = Place.page(feed, part.prefix());
        feeds.archiveFormatsOf(feed).forEach(format -> artefacts.mark(format, page));
    }
}
