package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as authors write them: RFC 3339 (section 5.6), the same without an offset, without seconds, with a space in place
 * of the {@code T}, a day, a month, a year. {@code 2024/4/9} is read too, with a note. Nothing overflows into another
 * day. What has no offset is in the site's zone; a day, month or year stands for its first instant there.
 */
final class Dates {

    private static final String HOW_TO_WRITE = "Write a date as 2024-04-09, or as 2024-04-09T14:30:00+02:00.";

    private final ZoneId zone;

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    /** The instant that a field names; reports and returns null when it names none. */
    @Nullable Instant read(Text field, Diagnostics diagnostics) {
        Cursor cursor = new Cursor(field.value());
        try {
            Instant instant = instant(cursor);
            if (cursor.unusual) {
                LocalDate day = LocalDate.ofInstant(instant, cursor.zone == null ? zone : cursor.zone);
                diagnostics.report(
                        Code.DATE_FORM,
                        field,
                        "The day of this date is read as " + day + ".",
                        "Write the day as " + day + ".");
            }
            return instant;
        } catch (DateTimeException reason) {
            diagnostics.report(
                    Code.DATE_INVALID,
                    field,
                    "\"" + field.value() + "\" is not a date: " + reason.getMessage() + ".",
                    HOW_TO_WRITE);
            return null;
        }
    }

    private Instant instant(Cursor cursor) {
        LocalDate day = day(cursor);
        if (cursor.ended()) {
            return day.atStartOfDay(zone).toInstant();
        }
        if (!cursor.skipTimeMark()) {
            throw new DateTimeException("there is more than a day, but no time");
        }
        LocalTime time = time(cursor);
        cursor.zone = offset(cursor);
        if (!cursor.ended()) {
            throw new DateTimeException("what follows its time is no offset like +02:00");
        }
        return day.atTime(time).atZone(cursor.zone == null ? zone : cursor.zone).toInstant();
    }

    private static LocalDate day(Cursor cursor) {
        int year = cursor.number(4, 4, "it does not begin with a year of four digits");
        if (cursor.ended()) {
            return LocalDate.of(year, 1, 1);
        }
        char separator = cursor.skip('/') ? '/' : '-';
        cursor.unusual |= separator == '/';
        if (separator == '-' && !cursor.skip('-')) {
            throw new DateTimeException("no month follows the year");
        }
        int month = cursor.number(1, 2, "no month follows the year");
        if (month < 1 || month > 12) {
            throw new DateTimeException("there is no month " + month);
        }
        if (cursor.ended()) {
            return LocalDate.of(year, month, 1);
        }
        if (!cursor.skip(separator)) {
            throw new DateTimeException("no day follows the month");
        }
        int day = cursor.number(1, 2, "no day follows the month");
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            throw new DateTimeException(name + " " + year + " has no day " + day);
        }
        return LocalDate.of(year, month, day);
    }

    private static LocalTime time(Cursor cursor) {
        String none = "its time is not like 14:30 or 14:30:00";
        int hour = cursor.atMost(23, "hour", none);
        if (!cursor.skip(':')) {
            throw new DateTimeException(none);
        }
        int minute = cursor.atMost(59, "minute", none);
        int second = cursor.skip(':') ? cursor.atMost(59, "second", none) : 0;
        int nano = cursor.skip('.') ? cursor.fraction() : 0;
        return LocalTime.of(hour, minute, second, nano);
    }

    private static @Nullable ZoneOffset offset(Cursor cursor) {
        cursor.skipSpaces();
        if (cursor.skip('Z') || cursor.skip('z')) {
            return ZoneOffset.UTC;
        }
        boolean west = cursor.skip('-');
        if (!west && !cursor.skip('+')) {
            return null;
        }
        String none = "its offset is not like +02:00";
        int hours = cursor.number(2, 2, none);
        int minutes = cursor.skip(':') || !cursor.ended() ? cursor.number(2, 2, none) : 0;
        if (hours > 18 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            throw new DateTimeException(none);
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(west ? -seconds : seconds);
    }

    /** Goes over the text of one date. */
    private static final class Cursor {
        private final String text;
        private int at;
        private boolean unusual;
        private @Nullable ZoneOffset zone;

        Cursor(String text) {
            this.text = text;
        }

        boolean ended() {
            return at == text.length();
        }

        boolean skip(char character) {
            boolean here = at < text.length() && text.charAt(at) == character;
            if (here) {
                at++;
            }
            return here;
        }

        boolean skipSpaces() {
            int before = at;
            while (skip(' ')) {}
            return at > before;
        }

        boolean skipTimeMark() {
            return skip('T') || skip('t') || skipSpaces();
        }

        int number(int fewest, int most, String otherwise) {
            int start = at;
            int number = 0;
            while (at < text.length() && at - start < most && digit() >= 0) {
                number = number * 10 + digit();
                at++;
            }
            if (at - start < fewest) {
                throw new DateTimeException(otherwise);
            }
            unusual |= at - start < most;
            return number;
        }

        int atMost(int largest, String unit, String otherwise) {
            int number = number(1, 2, otherwise);
            if (number > largest) {
                throw new DateTimeException("there is no " + unit + " " + number);
            }
            return number;
        }

        /** A fraction of a second in nanoseconds; further digits are dropped. */
        int fraction() {
            int start = at;
            int nano = 0;
            while (at < text.length() && digit() >= 0) {
                if (at - start < 9) {
                    nano = nano * 10 + digit();
                }
                at++;
            }
            if (at == start) {
                throw new DateTimeException("its fraction of a second has no digits");
            }
            for (int digits = at - start; digits < 9; digits++) {
                nano *= 10;
            }
            return nano;
        }

        private int digit() {
            char character = text.charAt(at);
            return character >= '0' && character <= '9' ? character - '0' : -1;
        }
    }
}
