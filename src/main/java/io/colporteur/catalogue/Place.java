package io.colporteur.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an entry stands in the archive of a feed: a number of {@link Part#BITS} bits made of the month (UTC), the day and
 * the hash of its id, so that a page, which holds the numbers that begin with the same binary digits, is a month, a
 * part of one, or a part of a day. A page is named for these: {@code 2024-03}, or {@code 2024-03-1} for the second half of
 * that month, or {@code 2024-03-10110-0} for half of its 22nd day.
 */
final class Place {

    /** How many digits are the month: every page lies within one. */
    static final int MONTH = 17;

    private static final int DAY = 5;
    private static final int HASH = Part.BITS - MONTH - DAY;
    private static final int MONTHS = 12;
    private static final Pattern PAGE =
            Pattern.compile("(?:(.+)/)?(\\d{4,5})-(\\d\\d)(?:-([01]{1,5})(?:-([01]{1,41}))?)?");

    private Place() {}

    /** @param hash of its id */
    static long of(Instant published, long hash) {
        LocalDate day = published.atZone(ZoneOffset.UTC).toLocalDate();
        long month = Math.min(Math.max(day.getYear() * MONTHS + day.getMonthValue() - 1L, 0), (1L << MONTH) - 1);
        return month << (DAY + HASH) | (long) day.getDayOfMonth() << HASH | hash >>> (Part.BITS - HASH);
    }

    /** A page of a feed's archive as the subject of an artefact: the feed's folder, and the page's name. */
    static String page(String feed, String prefix) {
        String folder = Feeds.folderOf(feed);
        long month = Long.parseLong(prefix.substring(0, MONTH), 2);
        String days = prefix.substring(MONTH, Math.min(prefix.length(), MONTH + DAY));
        String hashes = prefix.substring(MONTH + days.length());
        return (folder.isEmpty() ? "" : folder + "/")
                + "%04d-%02d".formatted(month / MONTHS, month % MONTHS + 1)
                + (days.isEmpty() ? "" : "-" + days)
                + (hashes.isEmpty() ? "" : "-" + hashes);
    }

    /** The feed whose page has this subject; empty for what is no page's. */
    static Optional<String> feedOf(String page) {
        return matched(page).map(match -> Feeds.inFolder(match.group(1) == null ? "" : match.group(1)));
    }

    /** The binary digits with which everything in the page that has this subject begins. */
    static Optional<String> prefixOf(String page) {
        return matched(page).map(match -> {
            long month = Long.parseLong(match.group(2)) * MONTHS + Long.parseLong(match.group(3)) - 1;
            return Part.prefix(month << (Part.BITS - MONTH), MONTH)
                    + Objects.requireNonNullElse(match.group(4), "")
                    + Objects.requireNonNullElse(match.group(5), "");
        });
    }

    private static Optional<Matcher> matched(String page) {
        return Optional.of(PAGE.matcher(page)).filter(Matcher::matches);
    }
}
