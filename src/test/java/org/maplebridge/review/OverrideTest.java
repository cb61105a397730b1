package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.decision.StoredDecision;

/** The one way to change a level or a tier: raised by one person at once, lowered one step by two after a review. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class OverrideTest {

    @Inject
    TestClock clock;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void raising_is_in_effect_at_once_with_the_duties_and_clocks_of_the_higher_level() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        yellow.read().body("standing.duties.notify", not(hasItem("TOWN")));
        later(Duration.ofHours(1));

        yellow.raise("desk", "RED")
                .statusCode(201)
                .body("act.does", equalTo("RAISED"))
                .body("act.from", equalTo("YELLOW"))
                .body("standing.level", equalTo("RED"))
                .body("standing.since", equalTo("2026-03-02T02:30:00.123Z"))
                .body("standing.duties.notify", hasItems("POLICE", "TOWN"))
                .body("standing.clocks.reviewWithin.n", equalTo(72))
                .body("standing.clocks.reviewWithin.due", equalTo("2026-03-05T10:30:00.123+08:00"));
    }

    @Test
    void the_first_verdict_stays_for_ever() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        byte[] before = record(yellow);
        yellow.raise("desk", "RED").statusCode(201);
        yellow.read().body("verdict.level", equalTo("YELLOW")).body("standing.level", equalTo("RED"));
        assertThat(record(yellow)).isEqualTo(before);
    }

    @Test
    void a_clock_that_still_runs_is_not_put_off_by_raising() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        yellow.read().body("standing.clocks.contactWithin.due", equalTo("2026-03-03T09:30:00.123+08:00"));
        later(Duration.ofHours(20));
        yellow.raise("desk", "RED").body("standing.clocks.contactWithin.due", equalTo("2026-03-03T09:30:00.123+08:00"));
    }

    @Test
    void a_clock_that_has_run_out_begins_anew() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        later(Duration.ofHours(30));
        yellow.raise("desk", "RED").body("standing.clocks.contactWithin.due", equalTo("2026-03-04T15:30:00.123+08:00"));
    }

    @Test
    void lowering_waits_for_another_person_of_the_leading_tier() {
        Dispute red = Dispute.of(Story.brothers());
        later(Duration.ofDays(2));
        String asked = red.lower("desk3", "YELLOW", "2026-03-04T09:00:00+08:00")
                .statusCode(201)
                .body("act.does", equalTo("ASKED_TO_LOWER"))
                .body("standing.level", equalTo("RED"))
                .body("standing.pending.to", equalTo("YELLOW"))
                .extract()
                .path("act.act");

        red.agree("desk3", asked).statusCode(403).body("errors[0].code", equalTo("MB722"));
        red.agree("desk4", asked).statusCode(403).body("errors[0].code", equalTo("MB721"));
        red.read().body("standing.level", equalTo("RED"));

        red.agree("desk", asked)
                .statusCode(201)
                .body("act.does", equalTo("LOWERED"))
                .body("standing.level", equalTo("YELLOW"))
                .body("standing.state", equalTo("CONFIRMED"))
                .body("standing.pending", nullValue())
                .body("standing.clocks", not(hasKey("reviewWithin")));
        red.agree("desk", asked).statusCode(409).body("errors[0].code", equalTo("MB726"));
    }

    @Test
    void a_report_that_the_law_demands_survives_every_lowering() {
        Dispute red = Dispute.with("\"violence\":\"PHYSICAL\",\"harmedMinor\":true");
        red.read().body("standing.level", equalTo("RED"));
        java.util.List<String> laws = red.read().extract().path("standing.duties.reports.law");
        assertThat(laws).contains("MINORS-11");
        lowered(red, "YELLOW", 1);
        lowered(red, "BLUE", 2);
        lowered(red, "GREEN", 3);
        red.read().body("standing.level", equalTo("GREEN")).body("standing.duties.reports.law", equalTo(laws));
    }

    @Test
    void one_step_at_a_time() {
        Dispute red = Dispute.of(Story.brothers());
        later(Duration.ofDays(2));
        red.lower("desk3", "BLUE", "2026-03-04T09:00:00+08:00")
                .statusCode(409)
                .body("errors[0].code", equalTo("MB724"))
                .body("errors[0].pointer", equalTo("/level"));
        red.raise("desk3", "RED").statusCode(409).body("errors[0].code", equalTo("MB724"));
    }

    @Test
    void no_lowering_without_a_review_since_the_last_change() {
        Dispute red = Dispute.of(Story.brothers());
        later(Duration.ofDays(2));
        red.post("desk3", "overrides", Dispute.override("level", "YELLOW", "CALM_SINCE", ""))
                .statusCode(409)
                .body("errors[0].code", equalTo("MB725"));
        red.lower("desk3", "YELLOW", "2026-03-02T09:00:00+08:00")
                .statusCode(409)
                .body("errors[0].code", equalTo("MB725"));
        red.lower("desk3", "YELLOW", "2027-03-02T09:00:00+08:00")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reviewed"));
        red.lower("desk3", "YELLOW", "2026-03-03T09:00:00+08:00").statusCode(201);
    }

    @Test
    void a_second_step_needs_a_second_review() {
        Dispute red = Dispute.of(Story.brothers());
        lowered(red, "YELLOW", 2);
        red.lower("desk3", "BLUE", "2026-03-04T09:00:00+08:00").statusCode(409);
        later(Duration.ofDays(3));
        red.lower("desk3", "BLUE", "2026-03-05T09:00:00+08:00").statusCode(201);
    }

    @Test
    void raising_makes_a_lowering_that_waits_lapse() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        later(Duration.ofDays(2));
        String asked = yellow.lower("desk3", "BLUE", "2026-03-04T09:00:00+08:00")
                .statusCode(201)
                .extract()
                .path("act.act");
        yellow.lower("desk4", "BLUE", "2026-03-04T09:00:00+08:00").statusCode(409);
        yellow.raise("desk4", "RED").statusCode(201).body("standing.pending", nullValue());
        yellow.agree("desk", asked).statusCode(409).body("errors[0].code", equalTo("MB726"));
        yellow.read().body("standing.level", equalTo("RED"));
    }

    @Test
    void a_lowering_that_another_person_does_not_agree_to_is_off() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        later(Duration.ofDays(2));
        String asked = yellow.lower("desk3", "BLUE", "2026-03-04T09:00:00+08:00")
                .extract()
                .path("act.act");
        yellow.post("desk4", "overrides/" + asked + "/confirmations", "{\"agrees\":false}")
                .statusCode(201)
                .body("act.does", equalTo("DID_NOT_AGREE"))
                .body("standing.level", equalTo("YELLOW"))
                .body("standing.pending", nullValue());
    }

    @Test
    void a_tier_is_changed_the_same_way_and_its_days_begin_when_it_takes_over() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        later(Duration.ofDays(1));
        yellow.post("desk", "overrides", Dispute.override("tier", "TOWN", "NEEDS_OTHERS", ""))
                .statusCode(201)
                .body("standing.tier", equalTo("TOWN"))
                .body("standing.level", equalTo("YELLOW"))
                .body("standing.clocks.passUpAfter.TOWN", hasKey("due"));
        yellow.confirm("desk", "YELLOW", "TOWN").statusCode(403);
        later(Duration.ofDays(2));
        String asked = yellow.post(
                        "desk",
                        "overrides",
                        Dispute.override(
                                "tier", "VILLAGE", "TAKEN_OVER", ",\"reviewed\":\"2026-03-04T09:00:00+08:00\""))
                .statusCode(201)
                .extract()
                .path("act.act");
        yellow.agree("desk", asked).statusCode(403);
        yellow.agree("desk4", asked)
                .statusCode(201)
                .body("standing.tier", equalTo("VILLAGE"))
                .body("standing.state", equalTo("PROPOSED")); // the village has yet to take it over
    }

    @Test
    void a_reason_is_one_of_the_policys_for_this_direction() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        yellow.post("desk", "overrides", Dispute.override("level", "RED", "CALM_SINCE", ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].allowed", hasItems("KNOWN_HISTORY", "SEEN_ON_SITE"))
                .body("errors[0].allowed", not(hasItem("CALM_SINCE")));
        yellow.post("desk", "overrides", "{\"level\":\"RED\",\"tier\":\"TOWN\",\"wrods\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/tier", "/reason", "/words", "/wrods"));
    }

    @Test
    void a_dispute_that_was_decided_again_is_changed_there_only() {
        Dispute first = Dispute.with(Dispute.BLOWS);
        Dispute second = first.followed("NEW_FACT", Dispute.BLOWS);
        first.raise("desk", "RED")
                .statusCode(409)
                .body("errors[0].code", equalTo("MB720"))
                .body("errors[0].cause", org.hamcrest.Matchers.containsString(second.id()));
        second.raise("desk", "RED").statusCode(201);
        first.read()
                .body("standing.decisions", contains(first.id(), second.id()))
                .body("standing.level", equalTo("RED"));
    }

    private void lowered(Dispute dispute, String level, int days) {
        later(Duration.ofDays(days));
        String reviewed = TestClock.USUAL.plus(Duration.ofDays(days)).toString();
        String asked = dispute.lower("desk3", level, reviewed)
                .statusCode(201)
                .extract()
                .path("act.act");
        dispute.agree("desk", asked).statusCode(201).body("standing.level", equalTo(level));
    }

    /** After the usual morning. */
    private void later(Duration time) {
        clock.set(TestClock.USUAL.plus(time));
    }

    private static byte[] record(Dispute dispute) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredDecision.<StoredDecision>findById(UUID.fromString(dispute.id())).record);
    }
}
