package org.maplebridge.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.ZippedRules;
import org.maplebridge.decision.Copied;
import org.maplebridge.impact.replay.Replayed;

/** A policy officer asks what “from eight people on the town leads” would have changed. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class ImpactTest {

    private static final String POLICIES = "/api/v1/policies/";
    private static int areas;

    @Inject
    DataSource service;

    @Inject
    TestClock clock;

    /** Each test has its own village, so that the others' decisions are not in its way. */
    private final String area = "421303%06d".formatted(900_000 + ++areas);

    @BeforeEach
    void time_goes_on() {
        clock.runFrom(TestClock.USUAL);
    }

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void only_decisions_between_the_two_numbers_change_and_the_rule_is_named() {
        decide(7);
        String nine = decide(9);
        String eight = decide(8);
        decide(10);

        JsonPath done = impact("?area=" + area);

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("total")).isEqualTo(4);
        assertThat(done.getLong("done")).isEqualTo(4);
        assertThat(done.getString("by")).isEqualTo("policy");
        assertThat(done.getLong("result.seen")).isEqualTo(4);
        assertThat(done.getLong("result.changed")).isEqualTo(2);
        assertThat(done.getList("result.tiers.order.id")).containsExactly("VILLAGE", "TOWN", "DISTRICT");
        assertThat(done.getString("result.tiers.rows")).isEqualTo("[[1, 2, 0], [0, 1, 0], [0, 0, 0]]");
        assertThat(done.getLong("result.tiers.raised")).isEqualTo(2);
        assertThat(done.getString("result.levels.rows"))
                .isEqualTo("[[0, 0, 0, 0], [0, 4, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]");
        assertThat(done.getList("result.rules.findAll { it.decisive == 2 }.rule"))
                .contains("T-105");
        assertThat(done.getLong("result.duties.find { it.kind == 'NOTIFY' && it.ids == 'TOWN' }.added"))
                .isEqualTo(2);

        List<JsonNode> changed = changed(done);
        assertThat(changed).extracting(line -> line.get("id").asText()).containsExactly(eight, nine);
        assertThat(changed.get(0).at("/before/tier").asText()).isEqualTo("VILLAGE");
        assertThat(changed.get(0).at("/now/tier").asText()).isEqualTo("TOWN");
        assertThat(changed.get(0).get("rules").toString()).contains("\"rule\":\"T-105\",\"turn\":\"FIRES_NOW\"");
    }

    @Test
    void what_differs_is_shown_with_how_many_decisions_each_change_is_about() {
        decide(7);
        decide(9);
        decide(8);
        decide(10);
        JsonPath done = impact("?area=" + area);
        assertThat(done.getLong("result.regions.seen")).isEqualTo(4);
        assertThat(done.getList("result.regions.of.values().pairs.findAll { it }.unique()"))
                .hasToString("[{notify(TOWN): — -> ✓=2, tier: VILLAGE -> TOWN=2}]");

        Story.as("audit")
                .get(POLICIES + done.getString("policy") + "/diff")
                .then()
                .statusCode(200)
                .body("exact.regions[0].when", equalTo("peopleInvolved >= 8 && peopleInvolved <= 9"))
                .body("exact.regions[0].decisions", equalTo(2))
                .body("exact.regions[0].turns[0].moves[0].pair", equalTo("tier: VILLAGE -> TOWN"))
                .body("exact.regions[0].turns[0].moves[0].decisions", equalTo(2))
                .body("exact.impact.job", equalTo(done.getString("id")))
                .body("exact.impact.until", equalTo(done.getString("at")))
                .body("exact.impact.decisions", equalTo(4))
                .body("exact.impact.query.area", equalTo(area))
                .body("exact.counted.en", containsString("only those of area=" + area));

        decide(9);
        String all = impact("").getString("id");
        Story.as("audit")
                .get(POLICIES + done.getString("policy") + "/diff")
                .then()
                .body("exact.regions[0].decisions", greaterThanOrEqualTo(3))
                .body("exact.impact.job", equalTo(all))
                .body("exact.counted.en", containsString(": all "));

        impact("?area=" + area); // one that looks at fewer, later, hides nothing
        Story.as("audit")
                .get(POLICIES + done.getString("policy") + "/diff")
                .then()
                .body("exact.impact.job", equalTo(all));
    }

    /** Not counted is not none. */
    @Test
    void what_no_impact_has_counted_is_said_not_to_be_counted_yet() {
        String policy = Story.as("policy")
                .contentType("application/zip")
                .body(ZippedRules.manyMatters(0))
                .post("/api/v1/policies")
                .then()
                .extract()
                .path("id");
        Story.as("audit")
                .get(POLICIES + policy + "/diff")
                .then()
                .statusCode(200)
                .body("exact.impact", nullValue())
                .body("exact.counted.en", containsString("not counted yet"))
                .body("exact.regions", hasSize(14))
                .body("exact.regions.decisions.unique()", contains(nullValue()))
                .body("exact.groups.decisions.unique()", contains(nullValue()));
        awaitEnd(policy, start(policy, "?area=" + area));
        Story.as("audit")
                .get(POLICIES + policy + "/diff")
                .then()
                .body("exact.regions.decisions.unique()", contains(0))
                .body("exact.groups.pairs.decisions.flatten().unique()", contains(0));
    }

    @Test
    void a_window_or_a_level_narrows_what_is_looked_at() {
        decide(9);
        assertThat(impact("?area=" + area + "&level=RED").getLong("result.seen"))
                .isZero();
        assertThat(impact("?area=" + area + "&level=BLUE").getLong("result.seen"))
                .isEqualTo(1);
        assertThat(impact("?area=" + area + "&to=2020-01-01T00:00:00Z").getLong("result.seen"))
                .isZero();
        assertThat(impact("?area=" + area + "&from=2020-01-01T00:00:00Z").getLong("result.seen"))
                .isEqualTo(1);
    }

    @Test
    void what_is_decided_after_the_question_is_in_neither_the_numbers_nor_the_list() {
        decide(9);
        JsonPath done = impact("?area=" + area);
        decide(9);
        assertThat(changed(done)).hasSize(1);
    }

    @Test
    void a_record_that_cannot_be_read_is_counted_and_stops_nothing() {
        decide(9);
        Copied.damaged(area, service);
        JsonPath done = impact("?area=" + area);
        assertThat(done.getLong("result.seen")).isEqualTo(1);
        assertThat(done.getLong("result.unreadable")).isEqualTo(1);
        assertThat(done.getLong("done")).isEqualTo(2);
    }

    @Test
    void a_job_is_cancelled_by_whoever_may_ask_for_one() {
        Copied.store(60_000, area, service);
        String policy = proposed();
        String job = start(policy, "?area=" + area);
        Story.as("policy2")
                .delete(POLICIES + policy + "/impact/" + job)
                .then()
                .statusCode(202)
                .body("cancelledBy", equalTo("policy2"));
        JsonPath ended = awaitEnd(policy, job);
        assertThat(ended.getString("state")).isEqualTo("CANCELLED");
        assertThat(ended.getLong("done")).isLessThan(60_000);
        assertThat(ended.getLong("result.seen")).isEqualTo(ended.getLong("done"));

        Story.as("policy").delete(POLICIES + policy + "/impact/" + job).then().statusCode(202);
        assertThat(awaitEnd(policy, job).getString("cancelledBy")).isEqualTo("policy2");
    }

    @Test
    void a_job_whose_service_went_away_says_so() {
        String policy = proposed();
        UUID silent = QuarkusTransaction.requiringNew().call(() -> {
            ImpactJob job = new ImpactJob();
            job.id = UUID.randomUUID();
            job.policyId = policy;
            job.askedBy = "policy";
            job.at = TestClock.USUAL.minus(Duration.ofMinutes(2));
            job.alive = TestClock.USUAL.minus(Duration.ofMinutes(1));
            job.query = "{}";
            job.total = 9;
            job.state = ImpactJob.State.RUNNING.name();
            job.persist();
            return job.id;
        });
        Story.as("audit")
                .get(POLICIES + policy + "/impact/" + silent)
                .then()
                .statusCode(200)
                .body("state", equalTo("INTERRUPTED"));
    }

    @Test
    void what_is_not_understood_is_refused_and_nothing_is_begun() {
        String policy = proposed();
        Story.as("policy")
                .post(POLICIES + policy + "/impact?levle=RED")
                .then()
                .statusCode(400)
                .body("errors[0].fix", containsString("level"));
        Story.as("policy")
                .post(POLICIES + "0".repeat(64) + "/impact?area=" + area)
                .then()
                .statusCode(404);
        Story.as("audit").get(POLICIES + policy + "/impact/none").then().statusCode(404);
        Story.as("audit")
                .get(POLICIES + policy + "/impact")
                .then()
                .body("impacts.findAll { it.query.levle != null }", empty());
    }

    @Test
    void the_list_of_jobs_says_who_asked_what() {
        String policy = proposed();
        String job = start(policy, "?area=" + area);
        awaitEnd(policy, job);
        Story.as("audit")
                .get(POLICIES + policy + "/impact")
                .then()
                .statusCode(200)
                .body("impacts.id", hasItem(job))
                .body("impacts.find { it.id == '" + job + "' }.query.area", equalTo(area));
    }

    /** The control: what the desk exports and the command reads offline gives the very same numbers. */
    @Test
    void the_exported_records_give_offline_what_the_service_says(@TempDir Path folder) throws Exception {
        decide(8);
        decide(12);
        Path export = folder.resolve("records.ndjson");
        Files.write(
                export,
                Story.as("audit")
                        .get("/api/v1/decisions/records?area=" + area)
                        .then()
                        .statusCode(200)
                        .contentType("application/x-ndjson")
                        .extract()
                        .asByteArray());
        Replayed offline = Offline.replay(export, ZippedRules.eightPeople());
        JsonPath online = impact("?area=" + area);
        assertThat(offline.finished()).isTrue();
        assertThat(offline.impact().seen())
                .isEqualTo(online.getLong("result.seen"))
                .isEqualTo(2);
        assertThat(offline.impact().changed())
                .isEqualTo(online.getLong("result.changed"))
                .isEqualTo(1);
    }

    @Test
    void the_answer_to_the_question_says_where_to_look() {
        String policy = proposed();
        String job = Story.as("policy")
                .post(POLICIES + policy + "/impact?area=" + area)
                .then()
                .statusCode(202)
                .body("policy", equalTo(policy))
                .body("query.area", equalTo(area))
                .extract()
                .header("Location");
        assertThat(job).contains(POLICIES + policy + "/impact/");
        Story.as("policy").get(job).then().statusCode(200).body("id", endsWith(job.substring(job.length() - 12)));
    }

    private String decide(int people) {
        return Story.post(Story.intake(area, "crowd", "\"peopleInvolved\":" + people))
                .extract()
                .path("id");
    }

    private static String proposed() {
        return Story.as("policy")
                .contentType("application/zip")
                .body(ZippedRules.eightPeople())
                .post("/api/v1/policies")
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .path("id");
    }

    private JsonPath impact(String query) {
        String policy = proposed();
        return awaitEnd(policy, start(policy, query));
    }

    private static String start(String policy, String query) {
        return Story.as("policy")
                .post(POLICIES + policy + "/impact" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath awaitEnd(String policy, String job) {
        for (int i = 0; i < 600; i++) {
            JsonPath answer = Story.as("policy")
                    .get(POLICIES + policy + "/impact/" + job)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!answer.getString("state").equals("RUNNING")) {
                return answer;
            }
            sleep();
        }
        throw new AssertionError("The job did not end");
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<JsonNode> changed(JsonPath job) {
        String lines = Story.as("audit")
                .get(POLICIES + job.getString("policy") + "/impact/" + job.getString("id") + "/changed")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> changed = new ArrayList<>();
        lines.lines().forEach(line -> changed.add(read(line)));
        return changed;
    }

    private static JsonNode read(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
