package org.maplebridge.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;

/** Clocks run from the decision, in the zone of the policy and by its calendar. */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class DueInstantsTest {

    private static final String RED = Story.with("\"strangulation\":true");

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheUsualMorning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void hoursAndDaysAreCountedFromTheMomentInBeijing() {
        clock.set(Instant.parse("2026-03-02T01:30:00Z"));
        Story.preview(RED)
                .body("clocks.contactWithin.due", equalTo("2026-03-03T09:30:00+08:00"))
                .body("clocks.reviewWithin.due", equalTo("2026-03-05T09:30:00+08:00"))
                .body("clocks.reviewEvery.due", equalTo("2026-03-09T09:30:00+08:00"));
    }

    @Test
    void fiveWorkingDaysAreAWeekWhenNoHolidayIsInTheWay() {
        clock.set(Instant.parse("2026-03-02T01:30:00Z"));
        Story.preview(RED).body("clocks.passUpAfter.VILLAGE.due", equalTo("2026-03-10T00:00:00+08:00"));
    }

    @Test
    void nationalDayIsSkippedAndItsShiftedSaturdayIsWorked() {
        clock.set(Instant.parse("2026-09-30T01:00:00Z"));
        Story.preview(RED).body("clocks.passUpAfter.VILLAGE.due", equalTo("2026-10-14T00:00:00+08:00"));
    }

    @Test
    void lateInTheEveningItIsAlreadyTheNextDayInBeijing() {
        clock.set(Instant.parse("2026-03-02T16:30:00Z"));
        Story.preview(RED).body("clocks.passUpAfter.VILLAGE.due", equalTo("2026-03-11T00:00:00+08:00"));
    }

    @Test
    void aWorkingDayBeyondTheCalendarHasNoInstant() {
        clock.set(Instant.parse("2026-12-29T01:00:00Z"));
        Story.preview(RED)
                .body("clocks.passUpAfter.VILLAGE.n", equalTo(5))
                .body("clocks.passUpAfter.VILLAGE.due", nullValue())
                .body("clocks.contactWithin.due", equalTo("2026-12-30T09:00:00+08:00"));
    }

    @Test
    void onlyTheTierThatLeadsNowHasAClockThatRuns() {
        Story.preview(Story.with("\"areaCrossed\":\"VILLAGES\""))
                .body("tier", equalTo("TOWN"))
                .body("clocks.passUpAfter.VILLAGE.due", nullValue())
                .body("clocks.passUpAfter.TOWN.due", equalTo("2026-03-24T00:00:00+08:00"));
    }

    @Test
    void whatIsOpenMustBeAskedWithinTheDay() {
        Story.preview(Story.with("")).body("completeWithin.due", equalTo("2026-03-03T09:30:00.123+08:00"));
    }
}
