package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.LocalCover;

/**
 * How many bytes a part of the sitemap takes at most, found out without writing it: the protocol allows no more than 50
 * MB. Immutable.
 */
public final class SitemapSize {

    /** What a part takes that lists nothing. */
    public static final int EMPTY = 300;

    private static final int URL = 120;
    private static final int IMAGE = 110;

    private final Addresses addresses;

    public SitemapSize(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What an entry adds. */
    public long of(CataloguedEntry entry) {
        LocalCover cover = entry.entry().localCover();
        long image = cover == null ? 0 : IMAGE + written(addresses.cover(cover));
        return URL + written(addresses.page(entry)) + image;
    }

    /** Addresses are ASCII, in which XML escapes only the ampersand. */
    private static long written(String address) {
        return address.length() + address.chars().filter(c -> c == '&').count() * ("&amp;".length() - 1);
    }
}
