package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;

/** A page for a party leaves the house only when a person decided, for one party, on record. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class ReleaseTest {

    private static final String TO_THE_FIRST = "{\"party\":0,\"language\":\"zh\"}";

    @Inject
    TestClock clock;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void nothing_is_released_before_a_person_confirmed() {
        Dispute brothers = Dispute.of(Story.brothers());
        release("desk", brothers, TO_THE_FIRST).statusCode(409).body("errors[0].code", equalTo("MB740"));
        brothers.confirm("desk", "RED", "VILLAGE").statusCode(201);
        release("desk", brothers, TO_THE_FIRST).statusCode(201);
    }

    @Test
    void what_was_decided_anew_must_be_confirmed_anew() {
        Dispute first = Dispute.of(Story.brothers());
        first.confirm("desk", "RED", "VILLAGE").statusCode(201);
        Dispute next = first.followed("NEW_FACT", "\"weaponNearness\":\"USED\"");
        release("desk", first, "{\"language\":\"zh\"}").statusCode(409).body("errors[0].code", equalTo("MB720"));
        release("desk", next, "{\"language\":\"zh\"}").statusCode(409).body("errors[0].code", equalTo("MB740"));
    }

    @Test
    void an_officer_of_another_tier_does_not_release_it() {
        release("desk3", confirmed(), TO_THE_FIRST).statusCode(403).body("errors[0].code", equalTo("MB721"));
    }

    @Test
    void it_is_released_to_a_party_that_is_there_in_a_language_that_is_there() {
        Dispute brothers = confirmed();
        release("desk", brothers, "{\"party\":2,\"language\":\"zh\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/party"));
        release("desk", brothers, "{\"language\":\"zh\"}").statusCode(400).body("errors[0].pointer", equalTo("/party"));
        release("desk", brothers, "{\"party\":0,\"language\":\"fr\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/language"));
        release("desk", brothers, "{\"party\":0,\"language\":\"zh\",\"name\":\"某甲\"}")
                .statusCode(400);
    }

    @Test
    void each_release_is_an_act_of_the_decision() {
        Dispute brothers = confirmed();
        release("desk", brothers, TO_THE_FIRST).body("act.does", equalTo("RELEASED"));
        release("desk", brothers, "{\"party\":1,\"language\":\"en\"}").statusCode(201);
        brothers.read()
                .body("standing.acts.findAll { it.does == 'RELEASED' }.party", hasItems(0, 1))
                .body("standing.acts.findAll { it.does == 'RELEASED' }.language", hasItems("zh", "en"));
    }

    @Test
    void the_page_says_what_a_party_may_know_and_is_the_same_however_often_it_is_printed() {
        Dispute brothers = confirmed();
        clock.set(TestClock.USUAL.plus(Duration.ofDays(3)));
        String release = id(release("desk", brothers, TO_THE_FIRST));
        ValidatableResponse answer = print("desk", brothers, release)
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store");
        String page = answer.extract().asString();

        assertThat(page)
                .contains(release, "2026年3月5日", "至少由村（社区）牵头", "人民调解法第三条", "个人信息保护法第二十四条", "15 个工作日", "工作人员审核、确认")
                .doesNotContain("甲某", "乙某", "红", "刀", "派出所", brothers.id(), "demo-2023-0412", "421303", "desk");
        clock.set(TestClock.USUAL.plus(Duration.ofDays(9)));
        assertThat(print("audit", brothers, release).extract().asString()).isEqualTo(page);
        assertThat(print("desk", brothers, id(release("desk", brothers, "{\"party\":1,\"language\":\"en\"}")))
                        .extract()
                        .asString())
                .contains("A person decided", "the village or community or a higher tier", "People’s Mediation Law");
    }

    /** Two disputes that have nothing in common but what a party may know. */
    @Test
    void of_the_source_the_place_the_time_and_the_harm_nothing_is_on_it() {
        Dispute calm = Dispute.with("\"violence\":\"NONE\"");
        calm.confirm("desk", "GREEN", "VILLAGE").statusCode(201);
        Dispute grave = Dispute.of("""
                {"reference":"t-家暴-9","source":"POLICE_CALL","area":"421303104207","occurredAt":"2026-02-01T10:00:00+08:00",
                 "facts":{"domesticViolence":true,"strangulation":true,"harmedMinor":true,"selfHarm":"WORDS"},
                 "narrative":"她说"}""");
        grave.confirm("desk", "RED", "VILLAGE").statusCode(201);
        String calmly = id(release("desk", calm, "{\"language\":\"zh\"}"));
        String gravely = id(release("desk", grave, "{\"language\":\"zh\"}"));

        assertThat(print("desk", grave, gravely).extract().asString().replace(gravely, calmly))
                .isEqualTo(print("desk", calm, calmly).extract().asString());
    }

    @Test
    void another_area_cannot_print_it_nor_can_another_decision() {
        Dispute brothers = confirmed();
        String release = id(release("desk", brothers, TO_THE_FIRST));
        print("desk2", brothers, release).statusCode(404);
        print("desk", confirmed(), release).statusCode(404);
        print("policy", brothers, release).statusCode(403);
    }

    private static Dispute confirmed() {
        Dispute brothers = Dispute.of(Story.brothers());
        brothers.confirm("desk", "RED", "VILLAGE").statusCode(201);
        return brothers;
    }

    private static ValidatableResponse release(String by, Dispute dispute, String body) {
        return dispute.post(by, "releases", body);
    }

    private static String id(ValidatableResponse released) {
        return released.statusCode(201).extract().path("act.act");
    }

    private static ValidatableResponse print(String as, Dispute dispute, String release) {
        return Story.as(as)
                .accept("text/html")
                .get(Story.DECISIONS + "/" + dispute.id() + "/releases/" + release)
                .then();
    }
}
