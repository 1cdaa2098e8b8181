package io.colporteur.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as the formats want them: to the second, in UTC, in no locale. */
final class Timestamps {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** As in JSON Feed, Atom and sitemaps: {@code 2024-03-05T10:00:00Z} (RFC 3339, section 5.6). */
    static String rfc3339(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** As in RSS: {@code Tue, 5 Mar 2024 10:00:00 GMT} (RFC 822, section 5, with the four-digit year of RFC 1123). */
    static String rfc822(Instant instant) {
        return RFC_822.format(instant);
    }
}
