package org.maplebridge.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;

/** A rule often overridden is a broken rule; and what nobody asks is badly put. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class OverrideReportTest {

    private static final String REPORT = "/api/v1/reports/overrides";

    /** An area that no other test counts in. */
    private static final String AREA = "421303777";

    @Inject
    TestClock clock;

    @BeforeEach
    void in_june() {
        clock.set(Instant.parse("2026-06-10T01:00:00Z"));
    }

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void per_rule_how_often_it_decided_and_was_overridden_with_codes_and_months() {
        String raised = decide("001", "\"violence\":\"PHYSICAL\"");
        override(raised, "RED", "SEEN_ON_SITE", "");
        decide("001", "\"violence\":\"PHYSICAL\"");
        String waiting = decide("001", "\"violence\":\"PHYSICAL\"");
        clock.set(Instant.parse("2026-07-02T01:00:00Z"));
        String lowered = decide("001", "\"violence\":\"PHYSICAL\"");
        clock.set(Instant.parse("2026-07-05T01:00:00Z"));
        String reviewed = ",\"reviewed\":\"2026-07-04T09:00:00+08:00\"";
        override(waiting, "BLUE", "CALM_SINCE", reviewed); // nobody agrees: not counted
        agree(lowered, override(lowered, "BLUE", "PARTED", reviewed));

        report("area=" + AREA + "001")
                .body("decisions", equalTo(4))
                .body("rules[0].rule", equalTo("L-201"))
                .body("rules[0].decisive", equalTo(4))
                .body("rules[0].raised", equalTo(1))
                .body("rules[0].lowered", equalTo(1))
                .body("rules[0].codes.SEEN_ON_SITE", equalTo(1))
                .body("rules[0].codes.PARTED", equalTo(1))
                .body("rules[0].codes.keySet()", not(hasItem("CALM_SINCE")))
                .body("rules[0].months.month", equalTo(List.of("2026-06", "2026-07")))
                .body("rules[0].months.decisive", equalTo(List.of(3, 1)))
                .body("rules[0].months.raised", equalTo(List.of(1, 0)))
                .body("rules[0].months.lowered", equalTo(List.of(0, 1)));
        report("area=" + AREA + "001&from=2026-06-30T16:00:00Z")
                .body("decisions", equalTo(1))
                .body("rules[0].raised", equalTo(0))
                .body("rules[0].lowered", equalTo(1));
    }

    @Test
    void raising_what_no_rule_had_decided_shows_that_a_rule_is_missing() {
        override(decide("002", "\"alcohol\":false"), "RED", "KNOWN_HISTORY", "");
        report("area=" + AREA + "002")
                .body("rules[0].rule", equalTo("–"))
                .body("rules[0].decisive", equalTo(0))
                .body("rules[0].raised", equalTo(1));
    }

    @Test
    void what_was_left_open_though_it_could_have_raised_the_level_comes_first_when_it_is_most_often() {
        decide("003", "\"threat\":\"NONE\"");
        decide("003", "\"threat\":\"NONE\",\"strangulation\":false");
        report("area=" + AREA + "003")
                .body("leftOpen.decisions", equalTo(2))
                .body("leftOpen.facts.fact", not(hasItem("threat")))
                .body("leftOpen.facts.find { it.fact == 'strangulation' }.decisions", equalTo(1))
                .body("leftOpen.facts[0].decisions", equalTo(2));
        decide("004", "\"strangulation\":true");
        report("area=" + AREA + "004").body("leftOpen.facts.size()", equalTo(0)); // RED: nothing could raise it
    }

    @Test
    void the_same_as_a_table_for_a_spreadsheet() {
        override(decide("005", "\"violence\":\"PHYSICAL\""), "RED", "SEEN_ON_SITE", "");
        byte[] table = Story.as("policy")
                .accept("text/csv")
                .get(REPORT + "?area=" + AREA + "005")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asByteArray();
        String text = new String(table, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF规则或事实 id,").contains("L-201,", ",2026-06,1,1,0,SEEN_ON_SITE 1,");
    }

    @Test
    void a_count_has_no_pages_and_knows_no_other_parameter() {
        Story.as("audit").get(REPORT + "?limit=5").then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
        Story.as("audit").get(REPORT + "?form=2026").then().statusCode(400).body("errors[0].nearest", equalTo("from"));
    }

    @Test
    void it_is_for_policy_and_audit() {
        Story.as("desk").get(REPORT).then().statusCode(403);
        report("area=" + AREA).body("decisions", greaterThanOrEqualTo(0));
    }

    private static ValidatableResponse report(String query) {
        return Story.as("policy").get(REPORT + "?" + query).then().statusCode(200);
    }

    private static String decide(String village, String facts) {
        return Story.post(Story.intake(AREA + village, "report", facts))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String override(String decision, String level, String reason, String more) {
        return Story.as("desk3")
                .contentType(ContentType.JSON)
                .body("{\"level\":\"%s\",\"reason\":\"%s\",\"words\":\"原话\"%s}".formatted(level, reason, more))
                .post(Story.DECISIONS + "/" + decision + "/overrides")
                .then()
                .statusCode(201)
                .extract()
                .path("act.act");
    }

    private static void agree(String decision, String override) {
        Story.as("desk")
                .contentType(ContentType.JSON)
                .body("{\"agrees\":true}")
                .post(Story.DECISIONS + "/" + decision + "/overrides/" + override + "/confirmations")
                .then()
                .statusCode(201);
    }
}
