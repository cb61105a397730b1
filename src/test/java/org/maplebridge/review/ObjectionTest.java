package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.journal.Deed;

/** A party may object, and must be answered in time by somebody who had no hand in it. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class ObjectionTest {

    private static final String SAID = "我没有说过要动手，是他先骂人";

    @Inject
    TestClock clock;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void an_objection_is_open_until_it_is_answered_and_late_after_the_policys_working_days() {
        Dispute dispute = Dispute.with(Dispute.BLOWS);
        String objection = dispute.object(SAID);
        dispute.read()
                .body("standing.objections", hasSize(1))
                .body("standing.objections[0].objection", equalTo(objection))
                .body("standing.objections[0].due", equalTo("2026-03-23T16:00:00Z")) // 15 working days
                .body("standing.objections[0].late", equalTo(false));
        clock.set(TestClock.USUAL.plus(Duration.ofDays(25)));
        dispute.read().body("standing.objections[0].late", equalTo(true));

        dispute.answer("desk3", objection, "{\"upheld\":\"FACTS_CONFIRMED\",\"words\":\"两名邻居都听见了\"}")
                .statusCode(201)
                .body("act.does", equalTo("ANSWERED"))
                .body("act.upheld", equalTo("FACTS_CONFIRMED"))
                .body("standing.objections", hasSize(0));
        dispute.answer("desk3", objection, "{\"upheld\":\"FACTS_CONFIRMED\",\"words\":\"再说一次\"}")
                .statusCode(409)
                .body("errors[0].code", equalTo("MB726"));
    }

    @Test
    void the_answer_names_a_change_that_took_effect_since() {
        Dispute dispute = Dispute.with(Dispute.BLOWS);
        String before = dispute.raise("desk", "RED").extract().path("act.act");
        clock.set(TestClock.USUAL.plus(Duration.ofDays(1)));
        String objection = dispute.object(SAID);
        clock.set(TestClock.USUAL.plus(Duration.ofDays(2)));
        answeredBy(dispute, objection, before).statusCode(409).body("errors[0].code", equalTo("MB728"));
        String asked = dispute.lower("desk3", "YELLOW", "2026-03-04T09:00:00+08:00")
                .statusCode(201)
                .extract()
                .path("act.act");
        answeredBy(dispute, objection, asked).statusCode(409);
        dispute.agree("desk", asked).statusCode(201);
        answeredBy(dispute, objection, asked).statusCode(201).body("act.change", equalTo(asked));
    }

    @Test
    void a_correction_is_a_change_too() {
        Dispute first = Dispute.with(Dispute.BLOWS);
        String objection = first.object(SAID);
        Dispute second = first.followed("CORRECTION", "\"violence\":\"VERBAL\"");
        answeredBy(second, objection, first.id()).statusCode(409);
        answeredBy(second, objection, second.id()).statusCode(201);
    }

    @Test
    void who_decided_confirmed_or_changed_it_does_not_answer() {
        Dispute dispute = Dispute.with(Dispute.BLOWS);
        dispute.raise("desk4", "RED").statusCode(201);
        String objection = dispute.object(SAID);
        String upheld = "{\"upheld\":\"RULE_APPLIES\",\"words\":\"维持\"}";
        for (String decider : java.util.List.of("desk", "desk4")) {
            dispute.answer(decider, objection, upheld).statusCode(403).body("errors[0].code", equalTo("MB722"));
        }
        dispute.answer("desk3", objection, upheld).statusCode(201);
    }

    @Test
    void it_is_known_which_party_objects_as_far_as_the_file_names_them() {
        Dispute named = Dispute.of(Story.brothers());
        named.post("desk", "objections", "{\"words\":\"不服\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/party"));
        named.post("desk", "objections", "{\"party\":2,\"words\":\"不服\"}").statusCode(400);
        named.post("desk", "objections", "{\"party\":-1,\"words\":\"不服\"}").statusCode(400);
        named.post("desk", "objections", "{\"party\":1,\"words\":\"不服\"}")
                .statusCode(201)
                .body("act.party", equalTo(1));
        Dispute nobody = Dispute.with(Dispute.BLOWS);
        nobody.post("desk", "objections", "{\"party\":0,\"words\":\"不服\"}").statusCode(400);
    }

    @Test
    void an_answer_that_changes_nothing_says_why_in_the_policys_codes_and_in_words() {
        Dispute dispute = Dispute.with(Dispute.BLOWS);
        String objection = dispute.object(SAID);
        dispute.answer("desk3", objection, "{\"upheld\":\"BECAUSE\",\"words\":\"x\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/upheld"));
        dispute.answer("desk3", objection, "{\"upheld\":\"RULE_APPLIES\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/words"));
        dispute.answer("desk3", objection, "{}").statusCode(400).body("errors[0].cause", containsString("upheld"));
    }

    @Test
    void words_are_sealed_with_the_decision_and_stand_in_no_deed_log_or_answer() throws Exception {
        Dispute dispute = Dispute.of(Story.brothers());
        String objection = dispute.post("desk", "objections", "{\"party\":0,\"words\":\"%s\"}".formatted(SAID))
                .statusCode(201)
                .body(org.hamcrest.Matchers.not(containsString(SAID)))
                .extract()
                .path("act.act");
        dispute.read().body(org.hamcrest.Matchers.not(containsString(SAID)));
        for (Deed deed : QuarkusTransaction.requiringNew().call(() -> Deed.about(dispute.id()))) {
            assertThat(new String(deed.record, StandardCharsets.UTF_8))
                    .doesNotContain(SAID)
                    .containsPattern("\"words\":\"[0-9a-f]{64}\"");
        }
        assertThat(Files.readString(OwnData.log())).doesNotContain(SAID).contains("OBJECTION " + objection);
        // the control: whoever may open the personal part finds them there
        Story.as("desk")
                .get(Story.DECISIONS + "/" + dispute.id() + "/personal")
                .then()
                .statusCode(200)
                .body("narrative", containsString("兄弟甲某"))
                .body("acts", hasSize(1))
                .body("acts[0].act", equalTo(objection))
                .body("acts[0].words", equalTo(SAID));
    }

    private static io.restassured.response.ValidatableResponse answeredBy(
            Dispute dispute, String objection, String change) {
        return dispute.answer("desk4", objection, "{\"change\":\"%s\"}".formatted(change));
    }
}
