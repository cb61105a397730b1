package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.decision.StoredDecision;

/** A new fact or a correction makes a new decision, linked to the last. It may raise what holds, and never lowers it. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class FollowingTest {

    private static final String THREAT = Dispute.BLOWS + ",\"threat\":\"SPECIFIC\"";
    private static final String STRANGLED = "\"strangulation\":true";

    @Inject
    TestClock clock;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void a_new_threat_raises_what_holds_and_must_be_confirmed_anew() {
        Dispute first = Dispute.with(Dispute.BLOWS);
        first.confirm("desk", "YELLOW", "VILLAGE").statusCode(201);
        String second = first.again("NEW_FACT", THREAT)
                .statusCode(201)
                .body("previous", equalTo(first.id()))
                .body("why", equalTo("NEW_FACT"))
                .body("standing.level", equalTo("RED"))
                .body("standing.state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        first.read()
                .body("verdict.level", equalTo("YELLOW"))
                .body("standing.level", equalTo("RED"))
                .body("standing.decision", equalTo(second))
                .body("standing.decisions", contains(first.id(), second));
    }

    @Test
    void the_record_names_the_decision_before_it_right_after_the_engine() {
        Dispute second = Dispute.with(Dispute.BLOWS).followed("CORRECTION", Dispute.BLOWS);
        String record = QuarkusTransaction.requiringNew()
                .call(() -> new String(
                        StoredDecision.<StoredDecision>findById(UUID.fromString(second.id())).record,
                        StandardCharsets.UTF_8));
        assertThat(record)
                .containsPattern("\"engine\":[0-9]+,\"previous\":\"[0-9a-f-]{36}\",\"why\":\"CORRECTION\",\"reference\"");
    }

    @Test
    void a_correction_does_not_lower_what_holds_by_itself() {
        Dispute second = Dispute.with(THREAT).followed("CORRECTION", Dispute.BLOWS);
        second.read().body("verdict.level", equalTo("YELLOW")).body("standing.level", equalTo("RED"));
    }

    @Test
    void what_a_person_raised_is_not_lowered_by_a_new_fact() {
        Dispute first = Dispute.with(Dispute.BLOWS);
        first.raise("desk", "RED").statusCode(201);
        first.followed("NEW_FACT", Dispute.BLOWS + ",\"alcohol\":true").read().body("standing.level", equalTo("RED"));
    }

    @Test
    void what_two_persons_lowered_is_lifted_only_by_a_rule_that_did_not_fire_before() {
        Dispute first = Dispute.with(THREAT);
        lowerToYellow(first);
        Dispute same = first.followed("NEW_FACT", THREAT + ",\"mediationsFailed\":1");
        same.read().body("verdict.level", equalTo("RED")).body("standing.level", equalTo("YELLOW"));

        Dispute worse = same.followed("NEW_FACT", THREAT + "," + STRANGLED);
        worse.read().body("standing.level", equalTo("RED"));
    }

    @Test
    void a_rule_that_fires_again_after_it_had_not_lifts_too() {
        Dispute first = Dispute.with(THREAT);
        lowerToYellow(first);
        Dispute calm = first.followed("NEW_FACT", Dispute.BLOWS);
        calm.read().body("standing.level", equalTo("YELLOW"));
        calm.followed("NEW_FACT", THREAT).read().body("standing.level", equalTo("RED"));
    }

    @Test
    void a_lowering_that_waits_lapses_when_something_new_is_known() {
        Dispute first = Dispute.with(THREAT);
        clock.set(TestClock.USUAL.plus(Duration.ofDays(2)));
        String asked = first.lower("desk3", "YELLOW", "2026-03-04T09:00:00+08:00")
                .extract()
                .path("act.act");
        Dispute second = first.followed("NEW_FACT", THREAT);
        second.read().body("standing.pending", nullValue());
        second.agree("desk", asked).statusCode(409);
    }

    @Test
    void only_the_latest_is_followed_and_the_refusal_names_it() {
        Dispute first = Dispute.with(Dispute.BLOWS);
        Dispute second = first.followed("NEW_FACT", THREAT);
        Dispute third = second.followed("NEW_FACT", THREAT);
        first.again("NEW_FACT", THREAT)
                .statusCode(409)
                .body("errors[0].code", equalTo("MB720"))
                .body("errors[0].pointer", equalTo("/previous"))
                .body("errors[0].cause", containsString(third.id()));
    }

    @Test
    void previous_and_why_stand_together_and_name_a_decision_of_ones_own_area() {
        refused("{\"previous\":\"019caa4c-2a10-7000-8b1f-3a5d5f0c9e77\",", "/why");
        refused("{\"why\":\"NEW_FACT\",", "/previous");
        refused("{\"previous\":\"x\",\"why\":\"WHIM\",", "/previous", "/why");
        refused("{\"previous\":\"019caa4c-2a10-7000-8b1f-3a5d5f0c9e77\",\"why\":\"NEW_FACT\",", "/previous");
        Dispute elsewhere = Dispute.with(Dispute.BLOWS);
        Story.as("desk2")
                .contentType(ContentType.JSON)
                .body("{\"previous\":\"%s\",\"why\":\"NEW_FACT\",".formatted(elsewhere.id())
                        + Story.intake("360502001001", "t-1", "").substring(1))
                .post(Story.DECISIONS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/previous"));
    }

    @Test
    void the_same_request_sent_again_is_the_same_decision() {
        Dispute first = Dispute.with(Dispute.BLOWS);
        String body = "{\"previous\":\"%s\",\"why\":\"NEW_FACT\",".formatted(first.id())
                + Story.with(THREAT).substring(1);
        String key = "again-" + first.id();
        String made = keyed(key, body).statusCode(201).extract().path("id");
        keyed(key, body).statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(made));
    }

    /** Two desks send at the same instant: there is one line, and who came second is told who was first. */
    @Test
    void of_two_that_follow_the_same_at_once_one_is_refused() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                Dispute first = Dispute.with(Dispute.BLOWS);
                CyclicBarrier together = new CyclicBarrier(4);
                List<Future<Integer>> answers = new ArrayList<>();
                for (int desk = 0; desk < 4; desk++) {
                    answers.add(desks.submit(() -> {
                        together.await();
                        return first.again("NEW_FACT", THREAT).extract().statusCode();
                    }));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
            }
        } finally {
            desks.shutdownNow();
        }
    }

    private void lowerToYellow(Dispute red) {
        clock.set(TestClock.USUAL.plus(Duration.ofDays(2)));
        String asked = red.lower("desk3", "YELLOW", "2026-03-04T09:00:00+08:00")
                .statusCode(201)
                .extract()
                .path("act.act");
        red.agree("desk", asked).statusCode(201).body("standing.level", equalTo("YELLOW"));
    }

    private static void refused(String begin, String... pointers) {
        Story.post(begin + Story.with("").substring(1))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointers)));
    }

    private static io.restassured.response.ValidatableResponse keyed(String key, String body) {
        return Story.as("desk")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(Story.DECISIONS)
                .then();
    }
}
