package org.maplebridge.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as records and intake bodies write them: ISO 8601 as {@link java.time.format.DateTimeFormatter} prints and reads it.
 * A decision has a handful of them, and a formatter that walks its pattern took a tenth of the whole call.
 */
final class Moments {

    private static final int NANO_DIGITS = 9;

    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:\\d{2})",
            Pattern.CASE_INSENSITIVE);

    private Moments() {}

    /**
     * A moment with its offset; empty when it is not written like one.
     *
     * @throws DateTimeException if there is no such day, time or offset
     */
    static Optional<OffsetDateTime> read(String written) {
        Matcher part = MOMENT.matcher(written);
        if (!part.matches()) {
            return Optional.empty();
        }
        return Optional.of(OffsetDateTime.of(
                number(part, 1),
                number(part, 2),
                number(part, 3),
                number(part, 4),
                number(part, 5),
                part.group(6) == null ? 0 : number(part, 6),
                part.group(7) == null ? 0 : nanos(part.group(7)),
                ZoneOffset.of(part.group(8).toUpperCase(Locale.ROOT))));
    }

    private static int number(Matcher part, int group) {
        return Integer.parseInt(part.group(group));
    }

    private static int nanos(String digits) {
        return Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }

    /** In UTC, the fraction in threes of digits: {@code 2026-11-21T23:53:09.880Z}. */
    static String utc(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return utc.toLocalDate() + "T" + withSeconds(utc.toLocalTime()) + "Z";
    }

    /** With its offset, the fraction as short as it can be: {@code 2026-11-23T07:53:09.88+08:00}. */
    static String local(ZonedDateTime moment) {
        return local(moment.toOffsetDateTime());
    }

    /** The same. */
    static String local(OffsetDateTime moment) {
        return moment.toLocalDate() + "T" + time(moment.toLocalTime()) + moment.getOffset();
    }

    private static String time(LocalTime time) {
        String written = withSeconds(time);
        int end = written.length();
        while (time.getNano() > 0 && written.charAt(end - 1) == '0') {
            end--;
        }
        return written.substring(0, end);
    }

    /** Java leaves seconds out where there are none. */
    private static String withSeconds(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time.toString();
    }
}
