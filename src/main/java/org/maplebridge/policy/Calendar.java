package org.maplebridge.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Which days offices work, by the State Council's yearly notice with its shifted workdays (调休).
 *
 * @param from the first day that it speaks of
 * @param until the last
 * @param holidays weekdays and weekend days that are free
 * @param workdays weekend days that are worked
 */
public record Calendar(
        LocalDate from, LocalDate until, String source, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    /** Weekdays are worked unless named as holidays; weekend days only when named as workdays. */
    public boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workdays.contains(day) || !weekend && !holidays.contains(day);
    }

    /**
     * When a span that begins at a moment is over. Working days end at midnight after the n-th working day that follows the
     * day of the beginning; the others are counted by the clock on the wall.
     *
     * @return empty when working days run past what the calendar speaks of
     */
    public Optional<ZonedDateTime> due(ZonedDateTime begin, Span span, ZoneId zone) {
        ZonedDateTime local = begin.withZoneSameInstant(zone);
        return switch (span.unit()) {
            case MINUTES -> Optional.of(local.plusMinutes(span.n()));
            case HOURS -> Optional.of(local.plusHours(span.n()));
            case DAYS -> Optional.of(local.plusDays(span.n()));
            case WORKING_DAYS ->
                workingDaysAfter(local.toLocalDate(), span.n())
                        .map(last -> last.plusDays(1).atStartOfDay(zone));
        };
    }

    private Optional<LocalDate> workingDaysAfter(LocalDate begin, int n) {
        if (begin.isBefore(from)) {
            return Optional.empty();
        }
        LocalDate day = begin;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (day.isAfter(until)) {
                return Optional.empty();
            }
            if (isWorkday(day)) {
                left--;
            }
        }
        return Optional.of(day);
    }
}
