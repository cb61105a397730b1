package org.maplebridge.review.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.engine.Verdict;

/** A decision in plain words, for a program and for a page. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class ExplanationTest {

    @Test
    void facts_stand_in_words_with_how_each_is_known() {
        explain(decide("\"weaponNearness\":\"USED\",\"injury\":null"), "zh")
                .body("facts.find { it.fact == 'weaponNearness' }.words", equalTo("已经用在别人身上"))
                .body("facts.find { it.fact == 'weaponNearness' }.how", equalTo("STATED"))
                .body("facts.find { it.fact == 'violence' }.value", equalTo("PHYSICAL"))
                .body("facts.find { it.fact == 'violence' }.how", equalTo("IMPLIED"))
                .body("facts.find { it.fact == 'injury' }.how", equalTo("ASKED_IN_VAIN"))
                .body("facts.find { it.fact == 'injury' }.words", equalTo(null))
                .body("facts.fact", not(hasItem("stalking")));
    }

    @Test
    void each_rule_that_fired_says_its_sentence_its_reason_and_its_source() {
        String id = decide("\"weaponNearness\":\"OBTAINED\",\"threat\":\"VAGUE\"");
        explain(id, "en")
                .body("reasons.rule", hasItems("L-103", "C-103"))
                .body("reasons[0].decisive", equalTo(true))
                .body("reasons[0].says", startsWith("If “how near the weapon is” is at least"))
                .body("reasons[0].says", containsString("the level is at least red"))
                .body("reasons.because", everyItem(not(equalTo(""))))
                .body("reasons.source", everyItem(not(equalTo(""))))
                .body("reasons.find { it.rule == 'L-103' }.alone", equalTo(true))
                .body("reasons.find { it.rule == 'L-103' }.facts[0].words", equalTo("got or prepared for this dispute"))
                .body("reasons.find { it.rule.startsWith('L-2') }.decisive", equalTo(false));
    }

    @Test
    void what_is_open_says_how_high_it_could_still_go() {
        explain(decide("\"violence\":\"VERBAL\",\"weapon\":null"), "zh")
                .body("headline", containsString("可能达到红"))
                .body("couldReach.id", equalTo("RED"))
                .body("open.find { it.fact == 'threat' }.couldRaiseTo.text", equalTo("红"))
                .body("open.find { it.fact == 'threat' }.asked", equalTo(false))
                .body("open.find { it.fact == 'weaponNearness' }.question", containsString("离得多近"));
    }

    @Test
    void who_decided_when_under_which_policy() {
        explain(decide(""), "en")
                .body("by", equalTo("desk"))
                .body("at", equalTo("2026-03-02T09:30:00.123+08:00"))
                .body("policy.id", matchesPattern("[0-9a-f]{64}"))
                .body("policy.version", equalTo("2026.1"))
                .body("policy.engine", equalTo(Verdict.ENGINE))
                .body("policy.notice", containsString("local policy"));
    }

    @Test
    void it_is_a_page_for_whom_asks_for_one() {
        String id = decide("\"strangulation\":true");
        String page = page(id, "zh")
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .asString();
        assertThat(page).contains("lang=\"zh-CN\"", "矛盾纠纷定级说明", "起决定作用的", "掐脖子");
        assertThat(page(id, "en").extract().asString())
                .contains("lang=\"en\"", "Explanation of a decision", "What decided", "strangulation")
                .doesNotContain("起决定作用");
    }

    /** Whole in itself: it loads nothing, runs nothing, and tells the browser so; its style is the one whose hash is allowed. */
    @Test
    void the_page_loads_nothing_and_runs_nothing() throws Exception {
        ValidatableResponse answer = page(decide("\"threat\":\"SPECIFIC\""), "zh");
        String page = answer.extract().asString();
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        answer.header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("style-src 'sha256-" + hash + "'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        assertThat(page)
                .doesNotContain("<script", "src=", "href=", "url(", "@import", "style=\"", "http://", "https://");
    }

    @Test
    void nothing_personal_is_on_it() {
        String told = Story.with("").replace("}}", "},\"narrative\":\"某甲说Zx9\",\"parties\":[{\"name\":\"某乙Zx9\"}]}");
        String id = Story.post(told).statusCode(201).extract().path("id");
        assertThat(page(id, "zh").extract().asString()).doesNotContain("Zx9");
        assertThat(explain(id, "zh").extract().asString()).doesNotContain("Zx9");
    }

    @Test
    void another_area_sees_nothing_of_it_and_other_roles_may_not() {
        String id = decide("");
        as("desk2", "zh")
                .accept("text/html")
                .get(Story.DECISIONS + "/" + id + "/explanation")
                .then()
                .statusCode(404);
        as("audit", "zh")
                .get(Story.DECISIONS + "/" + id + "/explanation")
                .then()
                .statusCode(200);
        as("policy", "zh")
                .get(Story.DECISIONS + "/" + id + "/explanation")
                .then()
                .statusCode(403);
    }

    private static String decide(String facts) {
        return Story.post(Story.with(facts)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse explain(String id, String language) {
        return as("desk", language)
                .get(Story.DECISIONS + "/" + id + "/explanation")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", language);
    }

    private static ValidatableResponse page(String id, String language) {
        return as("desk", language)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(Story.DECISIONS + "/" + id + "/explanation")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String account, String language) {
        return Story.as(account).header("Accept-Language", language);
    }
}
