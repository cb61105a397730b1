package org.maplebridge.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.OwnRules;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.problem.Problem;
import org.maplebridge.source.Folder;

/** In the default run a policy comes into force when it is saved, and only if nothing is wrong with it. */
@QuarkusTest
@TestProfile(FollowedFolderTest.Followed.class)
@QuarkusTestResource(value = OwnData.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OwnRules.class, restrictToAnnotatedClass = true)
class FollowedFolderTest {

    /** Long enough for a machine that is busy with other things; docs/performance.md has how long it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String TOWN = "tier/town.drl";

    /** Its service is its own: the folder changes under it. */
    public static class Followed implements QuarkusTestProfile {}

    @Inject
    PolicyInForce inForce;

    @Inject
    FollowedFolder folder;

    @Inject
    TestClock clock;

    @BeforeEach
    void time_goes_on() {
        clock.runFrom(TestClock.USUAL.plusMillis(System.nanoTime() / 1_000_000));
        OwnRules.restore();
        await(() -> inForce.now().policy().id().equals(saved()) && problems().isEmpty());
    }

    @AfterEach
    void back_to_the_usual_morning() {
        OwnRules.restore();
        await(() -> inForce.now().policy().id().equals(saved()));
        clock.set(TestClock.USUAL);
    }

    @Test
    void what_is_saved_decides_soon() {
        Story.post(Story.with("\"peopleInvolved\":10"))
                .statusCode(201)
                .body("policy", equalTo(inForce.now().policy().id()));
        OwnRules.slip("policy.yaml", "version: \"2026.1\"", "version: \"2026.2\"");
        await(() -> inForce.now().policy().header().version().equals("2026.2"));
        Story.post(Story.with("\"peopleInvolved\":10")).statusCode(201).body("policy", equalTo(saved()));
        policies()
                .body("now.policy", equalTo(saved()))
                .body("now.by", equalTo("folder"))
                .body("folder.problems", empty())
                .body("policies[0].state", equalTo("IN_FORCE"))
                .body("policies[0].version", equalTo("2026.2"))
                .body("policies[1].state", equalTo("SUPERSEDED"));
    }

    /** Where a blocked road may no longer be thought away, it still may of a dispute that was decided before. */
    @Test
    void what_would_change_a_decision_is_asked_of_its_own_policy() {
        String before = Story.post(Story.with("\"blockade\":true")).extract().path("id");
        wouldLower(before).body("lowering.levels.level.id", equalTo(List.of("GREEN")));
        OwnRules.slip(
                "vocabulary.yaml",
                "    group: crowd\n    stages: [level, duties]\n    changeable: true\n",
                "    group: crowd\n    stages: [level, duties]\n");
        await(() -> inForce.now().policy().id().equals(saved()));
        String after = Story.post(Story.with("\"blockade\":true")).extract().path("id");
        wouldLower(before).body("lowering.levels.level.id", equalTo(List.of("GREEN")));
        wouldLower(after).body("lowering.levels", empty()).body("policy", equalTo(saved()));
    }

    private static ValidatableResponse wouldLower(String decision) {
        return Story.as("desk")
                .get(Story.DECISIONS + "/" + decision + "/alternatives")
                .then()
                .statusCode(200);
    }

    @Test
    void with_a_slip_the_last_good_policy_stays_and_everyone_is_told() {
        String good = inForce.now().policy().id();
        OwnRules.slip(TOWN, "peopleInvolved >= 10", "peopleInvolvd >= 10");
        await(() -> !problems().isEmpty());
        Story.post(Story.with("\"peopleInvolved\":10")).statusCode(201).body("policy", equalTo(good));
        policies()
                .body("now.policy", equalTo(good))
                .body("folder.followed", equalTo(true))
                .body("folder.problems[0].code", equalTo("MB403"))
                .body("folder.problems[0].file", equalTo(TOWN))
                .body("folder.problems[0].line", equalTo(54))
                .body("folder.problems[0].shown", containsString("^^^^"))
                .body("folder.problems[0].nearest", equalTo("peopleInvolved"));
        health().body("data.folder", containsString("MB403 tier/town.drl:54:")).body("data.id", equalTo(good));
        OwnRules.restore();
        await(() -> problems().isEmpty());
        health().body("data.folder", nullValue());
    }

    @Test
    void a_policy_that_fails_its_own_cases_does_not_come_into_force() {
        String good = inForce.now().policy().id();
        OwnRules.slip(TOWN, "amount >= 100000", "amount >= 900000");
        await(() -> !problems().isEmpty());
        policies().body("now.policy", equalTo(good)).body("folder.problems.code", not(empty()));
        assertThat(problems()).extracting(problem -> problem.code().id()).contains("MB509");
    }

    @Test
    void an_id_that_meant_another_rule_is_refused() {
        String text = OwnRules.read(TOWN);
        String other = text.replace("T-105 牵涉十人以上，由镇牵头", "T-105 有孩子在场，由镇牵头")
                .replaceAll("(?s)(rule \"T-105.*?)@en\\(\"[^\"]*\"\\)", "$1@en(\"A child is there\")")
                .replace("Dispute( peopleInvolved >= 10 )", "Dispute( amount >= 5 )");
        OwnRules.save(TOWN, other);
        await(() -> !problems().isEmpty());
        assertThat(inForce.now().policy().id()).isNotEqualTo(saved());
    }

    @Test
    void while_files_are_still_being_saved_nothing_comes_into_force() throws InterruptedException {
        String good = inForce.now().policy().id();
        for (int i = 0; i < 20; i++) {
            OwnRules.slip("policy.yaml", i == 0 ? "\"2026.1\"" : "\"h." + (i - 1) + "\"", "\"h." + i + "\"");
            Thread.sleep(100);
            assertThat(inForce.now().policy().id()).isEqualTo(good);
        }
        await(() -> inForce.now().policy().header().version().equals("h.19"));
        policies().body("policies.version.findAll { it.startsWith('h.') }.size()", equalTo(1));
    }

    @Test
    void going_back_by_a_call_lasts_although_the_folder_says_otherwise() throws InterruptedException {
        String good = inForce.now().policy().id();
        OwnRules.slip("policy.yaml", "\"2026.1\"", "\"2026.3\"");
        await(() -> inForce.now().policy().header().version().equals("2026.3"));
        Story.as("policy")
                .queryParam("note", "夜里发现写错了")
                .post("/api/v1/policies/rollback")
                .then()
                .statusCode(200)
                .body("id", equalTo(good))
                .body("state", equalTo("IN_FORCE"))
                .body("inForce[-1].by", equalTo("policy"))
                .body("inForce[-1].note", equalTo("夜里发现写错了"));
        Thread.sleep(1_000);
        assertThat(inForce.now().policy().id()).isEqualTo(good);
        // touched, yet the same: still nothing new
        OwnRules.save("policy.yaml", OwnRules.read("policy.yaml"));
        Thread.sleep(1_000);
        assertThat(inForce.now().policy().id()).isEqualTo(good);
        OwnRules.slip("policy.yaml", "\"2026.3\"", "\"2026.4\"");
        await(() -> inForce.now().policy().header().version().equals("2026.4"));
    }

    private List<Problem> problems() {
        return folder.problems();
    }

    private static String saved() {
        return Folder.read(OwnRules.folder()).id();
    }

    private static ValidatableResponse policies() {
        return Story.as("policy").get("/api/v1/policies").then().statusCode(200);
    }

    private static ValidatableResponse health() {
        return RestAssured.given()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .rootPath("checks.find { it.name == 'policy in force' }");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it does not happen").isLessThan(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
