package org.maplebridge.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.policy.Policy;

@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class HealthTest {

    private static final String CHECK = "checks.find { it.name == 'policy in force' }";

    @Inject
    TestClock clock;

    @Inject
    PolicyInForce inForce;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void it_is_ready_with_a_policy_in_force_and_tells_which() {
        Policy policy = inForce.now().policy();
        ready().body("status", equalTo("UP"))
                .body(CHECK + ".data.id", equalTo(policy.id()))
                .body(CHECK + ".data.version", equalTo(policy.header().version()))
                .body(CHECK + ".data.rules", equalTo(policy.rules().size()))
                .body(CHECK + ".data.calendar", nullValue())
                .body(CHECK + ".data.articles", nullValue());
    }

    @Test
    void sixty_days_before_the_calendar_ends_it_warns_and_stays_ready() {
        clock.set(Instant.parse("2026-11-01T01:00:00Z"));
        ready().body(CHECK + ".data.calendar", nullValue());
        clock.set(Instant.parse("2026-11-02T01:00:00Z"));
        ready().body("status", equalTo("UP")).body(CHECK + ".data.calendar", containsString("2026-12-31"));
    }

    @Test
    void an_empty_store_took_the_folder_in_by_bootstrap_and_kept_its_bytes() {
        Policy policy = inForce.now().policy();
        InForce row = QuarkusTransaction.requiringNew().call(() -> InForce.all().get(0));
        assertThat(row.policyId).isEqualTo(policy.id());
        assertThat(row.putBy).isEqualTo("bootstrap");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> StoredPolicy.folder(policy.id()).orElseThrow())
                        .id())
                .isEqualTo(policy.id());
    }

    @Test
    void metrics_count_decisions_by_level_tier_and_source_and_time_both_steps() {
        Story.post(Story.brothers()).statusCode(201);
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .containsPattern("maplebridge_decisions_total\\{level=\"RED\",source=\"HOME_VISIT\",tier=\"VILLAGE\"}")
                .contains("maplebridge_evaluation_seconds_count", "maplebridge_store_seconds_count");
    }

    private static ValidatableResponse ready() {
        return given().get("/q/health/ready").then().statusCode(200);
    }
}
