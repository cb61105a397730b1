package org.maplebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** National Day 2026 is free from Thursday 1 to Wednesday 7 October; Sunday 20 September and Saturday 10 October are worked. */
class CalendarTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Calendar calendar = SampleFolder.sound().policy().calendar();

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, true, a Friday",
        "2026-09-19, false, a Saturday",
        "2026-09-20, true, a Sunday that is worked",
        "2026-09-27, false, a Sunday",
        "2026-09-30, true, the eve",
        "2026-10-01, false, the first free day",
        "2026-10-07, false, the last free day",
        "2026-10-08, true, the day after",
        "2026-10-10, true, a Saturday that is worked"
    })
    void daysOnWhichOfficesWork(LocalDate day, boolean works, String which) {
        assertThat(calendar.isWorkday(day)).as(which).isEqualTo(works);
    }

    /** A working day ends at midnight; the day on which the clock starts does not count. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30T09:00, 1, 2026-10-09T00:00, over the holiday",
        "2026-09-30T23:59, 3, 2026-10-11T00:00, 8 and 9 October and the worked Saturday",
        "2026-09-30T09:00, 4, 2026-10-13T00:00, and over Sunday",
        "2026-09-18T09:00, 1, 2026-09-21T00:00, to the worked Sunday",
        "2026-09-24T09:00, 2, 2026-09-29T00:00, over a plain weekend",
        "2026-10-03T09:00, 1, 2026-10-09T00:00, begun on a free day",
        "2026-12-30T09:00, 1, 2027-01-01T00:00, the last day it speaks of"
    })
    void workingDaysAreCounted(String begin, int days, String due, String why) {
        assertThat(due(at(begin), days, ClockUnit.WORKING_DAYS)).as(why).isEqualTo(at(due));
    }

    @Test
    void beyondTheCalendarThereIsNoMoment() {
        Span oneTooMany = new Span(2, ClockUnit.WORKING_DAYS);
        assertThat(calendar.due(at("2026-12-30T09:00"), oneTooMany, CHINA)).isEmpty();
        assertThat(calendar.due(at("2025-12-31T09:00"), new Span(1, ClockUnit.WORKING_DAYS), CHINA))
                .as("before it begins")
                .isEmpty();
        assertThat(calendar.due(at("2026-01-01T00:00"), new Span(1, ClockUnit.WORKING_DAYS), CHINA))
                .as("its first day")
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "5, MINUTES, 2026-10-01T23:58, 2026-10-02T00:03",
        "24, HOURS, 2026-10-01T09:30, 2026-10-02T09:30",
        "7, DAYS, 2026-09-30T09:30, 2026-10-07T09:30",
        "9999, DAYS, 2026-10-01T09:30, 2054-02-15T09:30"
    })
    void theOtherUnitsKnowNoHolidays(int n, ClockUnit unit, String begin, String due) {
        assertThat(due(at(begin), n, unit)).isEqualTo(at(due));
    }

    @Test
    void daysBeginInTheZoneOfThePolicy() {
        // half past nine in the evening of the eve in Paris is already the first of October in China
        ZonedDateTime paris = ZonedDateTime.parse("2026-09-30T21:30:00+02:00[Europe/Paris]");
        assertThat(due(paris, 1, ClockUnit.WORKING_DAYS)).isEqualTo(at("2026-10-09T00:00"));
        assertThat(calendar.due(paris, new Span(1, ClockUnit.WORKING_DAYS), ZoneId.of("Europe/Paris")))
                .contains(ZonedDateTime.parse("2026-10-09T00:00:00+02:00[Europe/Paris]"));
    }

    @Test
    void aDayOfTheWallClockMayHaveTwentyThreeHours() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        ZonedDateTime eveOfSummerTime = ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, paris);
        assertThat(calendar.due(eveOfSummerTime, new Span(1, ClockUnit.DAYS), paris))
                .contains(ZonedDateTime.of(2026, 3, 29, 12, 0, 0, 0, paris));
        assertThat(calendar.due(eveOfSummerTime, new Span(24, ClockUnit.HOURS), paris))
                .contains(ZonedDateTime.of(2026, 3, 29, 13, 0, 0, 0, paris));
    }

    private ZonedDateTime due(ZonedDateTime begin, int n, ClockUnit unit) {
        return calendar.due(begin, new Span(n, unit), CHINA).orElseThrow();
    }

    private static ZonedDateTime at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(CHINA);
    }
}
