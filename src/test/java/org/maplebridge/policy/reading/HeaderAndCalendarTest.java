package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Finding;
import org.maplebridge.policy.ReviewTerms;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.policy.Span;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Text;

class HeaderAndCalendarTest {

    private static final String POLICY = "policy.yaml";
    private static final String CALENDAR = "calendar.yaml";
    private static final String REVIEW = """
            review:
              answerWithin: {n: 15, unit: WORKING_DAYS}
              raise: {SEEN: {zh: 看到, en: seen}}
              lower: {CALM: {zh: 平静, en: calm}}
              upheld: {STANDS: {zh: 属实, en: it stands}}
            """;

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
    void aPolicyFromBeforeThereWasAReviewSection() {
        assertThat(PolicyReader.read(sound.folder()).header().review()).isEmpty();
    }

    @Test
    void aReviewSectionIsReadWhole() {
        ReviewTerms terms =
                PolicyReader.read(reviewed().folder()).header().review().orElseThrow();
        assertThat(terms.answerWithin()).isEqualTo(new Span(15, ClockUnit.WORKING_DAYS));
        assertThat(terms.raise()).containsExactly(entry("SEEN", new Text("看到", "seen")));
        assertThat(terms.lower()).containsOnlyKeys("CALM");
        assertThat(terms.upheld()).containsOnlyKeys("STANDS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "unit: WORKING_DAYS ! unit: FORTNIGHTS ! BAD_VALUE",
                "n: 15 ! n: 0 ! BAD_VALUE",
                "  lower: {CALM: {zh: 平静, en: calm}} ! '' ! MISSING_KEY",
                "lower: {CALM: {zh: 平静, en: calm}} ! lower: {} ! BAD_VALUE",
                "CALM: ! calm: ! BAD_NAME",
                "{zh: 平静, en: calm} ! {zh: 平静} ! MISSING_KEY",
                "  upheld: !   upheald: ! UNKNOWN_KEY"
            })
    void aReviewSectionWithASlip(String right, String wrong, Code code) {
        Finding.first(code, reviewed().slip(POLICY, right.strip(), wrong.strip()));
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

    private SampleFolder reviewed() {
        return sound.with(POLICY, sound.text(POLICY) + REVIEW);
    }
}
