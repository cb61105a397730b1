package org.maplebridge.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;

/** Clocks run from the decision, in the zone of the policy and by its calendar. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class DueInstantsTest {

    private static final String RED = Story.with("\"strangulation\":true");

    @Inject
    TestClock clock;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void hours_and_days_are_counted_from_the_moment_in_beijing() {
        clock.set(Instant.parse("2026-03-02T01:30:00Z"));
        Story.preview(RED)
                .body("clocks.contactWithin.due", equalTo("2026-03-03T09:30:00+08:00"))
                .body("clocks.reviewWithin.due", equalTo("2026-03-05T09:30:00+08:00"))
                .body("clocks.reviewEvery.due", equalTo("2026-03-09T09:30:00+08:00"));
    }

    @Test
    void five_working_days_are_a_week_when_no_holiday_is_in_the_way() {
        clock.set(Instant.parse("2026-03-02T01:30:00Z"));
        Story.preview(RED).body("clocks.passUpAfter.VILLAGE.due", equalTo("2026-03-10T00:00:00+08:00"));
    }

    @Test
    void national_day_is_skipped_and_its_shifted_saturday_is_worked() {
        clock.set(Instant.parse("2026-09-30T01:00:00Z"));
        Story.preview(RED).body("clocks.passUpAfter.VILLAGE.due", equalTo("2026-10-14T00:00:00+08:00"));
    }

    @Test
    void late_in_the_evening_it_is_already_the_next_day_in_beijing() {
        clock.set(Instant.parse("2026-03-02T16:30:00Z"));
        Story.preview(RED).body("clocks.passUpAfter.VILLAGE.due", equalTo("2026-03-11T00:00:00+08:00"));
    }

    @Test
    void a_working_day_beyond_the_calendar_has_no_instant() {
        clock.set(Instant.parse("2026-12-29T01:00:00Z"));
        Story.preview(RED)
                .body("clocks.passUpAfter.VILLAGE.n", equalTo(5))
                .body("clocks.passUpAfter.VILLAGE.due", nullValue())
                .body("clocks.contactWithin.due", equalTo("2026-12-30T09:00:00+08:00"));
    }

    @Test
    void only_the_tier_that_leads_now_has_a_clock_that_runs() {
        Story.preview(Story.with("\"areaCrossed\":\"VILLAGES\""))
                .body("tier", equalTo("TOWN"))
                .body("clocks.passUpAfter.VILLAGE.due", nullValue())
                .body("clocks.passUpAfter.TOWN.due", equalTo("2026-03-24T00:00:00+08:00"));
    }

    @Test
    void what_is_open_must_be_asked_within_the_day() {
        Story.preview(Story.with("")).body("completeWithin.due", equalTo("2026-03-03T09:30:00.123+08:00"));
    }
}
