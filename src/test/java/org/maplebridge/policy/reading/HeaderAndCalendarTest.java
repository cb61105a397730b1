package org.maplebridge.policy.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;

class HeaderAndCalendarTest {

    private static final String POLICY = "policy.yaml";
    private static final String CALENDAR = "calendar.yaml";
    private final SampleFolder sound = SampleFolder.sound();

    @Test
    void aFormatOfTheFuture() {
        Finding.only(sound.slip(POLICY, "format: 1", "format: 2"))
                .is(Code.BAD_VALUE)
                .at(POLICY, 1, 9)
                .under("2")
                .curedBy("1");
    }

    @Test
    void aTimeZoneThatIsNone() {
        Finding.only(sound.slip(POLICY, "Asia/Shanghai", "Asia/Suizhou"))
                .is(Code.BAD_VALUE)
                .at(POLICY, 6, 7)
                .under("Asia/Suizhou")
                .curedBy("Asia/Shanghai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{n: 0, unit: HOURS}",
                "{n: 24, unit: HUORS}",
                "{n: 10000, unit: HOURS}",
                "{n: 1, unit: WORKING_DAYS}"
            })
    void aLengthOfTimeThatIsNone(String written) {
        Finding.only(sound.slip(POLICY, "{n: 24, unit: HOURS}", written))
                .is(Code.BAD_VALUE)
                .at(POLICY, 7, 17)
                .under(written)
                .curedBy("{n: 24, unit: HOURS}");
    }

    @Test
    void anIdInLowerCase() {
        Finding.first(Code.BAD_NAME, sound.slip(POLICY, "  POLICE:", "  police:"))
                .at(POLICY, 9, 3)
                .under("police")
                .curedBy("POLICE");
    }

    @Test
    void aLawThatEndedBeforeItBegan() {
        Finding.only(sound.slip(POLICY, "validUntil: 2099-12-31", "validUntil: 1999-12-31"))
                .is(Code.BAD_VALUE)
                .at(POLICY, 14, 92)
                .under("1999-12-31")
                .curedBy("2099-12-31");
    }

    @Test
    void aLawWithoutItsCitation() {
        Finding.only(sound.slip(POLICY, "citation: 未成年人保护法第十一条, ", ""))
                .is(Code.MISSING_KEY)
                .at(POLICY, 12, 14)
                .says("citation");
    }

    @Test
    void aCalendarThatEndsBeforeItBegins() {
        Finding.first(Code.BAD_CALENDAR, sound.slip(CALENDAR, "until: 2026-12-31", "until: 2025-12-31"))
                .at(CALENDAR, 2, 8)
                .under("2025-12-31")
                .curedBy("2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "last: 2026-10-07,last: 2026-09-30",
        "last: 2026-10-07,last: 2026-10-17",
        "first: 2026-10-01,first: 2025-10-01",
        "last: 2026-10-07,last: 2027-01-01"
    })
    void aHolidayOutOfOrder(String right, String wrong) {
        Finding.only(sound.slip(CALENDAR, right, wrong))
                .is(Code.BAD_CALENDAR)
                .at(CALENDAR, 5, 5)
                .curedByRewriting(wrong, right);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-21", "2026-10-03", "2027-01-02"})
    void aShiftedWorkdayThatIsNoFreeDay(String day) {
        Finding.only(sound.slip(CALENDAR, "2026-09-20", day))
                .is(Code.BAD_CALENDAR)
                .at(CALENDAR, 6, 12)
                .under(day)
                .curedBy("2026-09-20");
    }
}
