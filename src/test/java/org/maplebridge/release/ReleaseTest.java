package org.maplebridge.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.ZippedRules;

/** Where approval is required: one proposes, another approves, then it is put into force, and people go back. */
@QuarkusTest
@Tag("stored")
@TestProfile(ReleaseTest.ApprovalRequired.class)
@QuarkusTestResource(value = OwnData.class, restrictToAnnotatedClass = true)
class ReleaseTest {

    public static class ApprovalRequired implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maplebridge.policy.approval", "required");
        }
    }

    private static final String POLICIES = "/api/v1/policies";
    private static int count;

    @Inject
    PolicyInForce inForce;

    @Inject
    TestClock clock;

    @BeforeEach
    void time_goes_on() {
        clock.runFrom(TestClock.USUAL.plusMillis(System.nanoTime() / 1_000_000));
    }

    /** What came into force in an hour is still to come when the clock goes back, and would stand in the way of the next test. */
    @AfterEach
    void back_to_the_usual_morning() {
        clock.runFrom(TestClock.USUAL.plusMillis(System.nanoTime() / 1_000_000));
        List<String> coming = Story.as("policy").get(POLICIES).then().extract().path("coming.policy");
        coming.forEach(id -> act("policy", id + "/withdraw").statusCode(200));
        clock.set(TestClock.USUAL);
    }

    @Test
    void a_policy_goes_from_proposed_to_superseded_and_who_did_what_is_kept() {
        String before = inForce();
        String id = proposed();
        one(id).body("state", equalTo("PROPOSED"))
                .body("proposed.by", equalTo("policy"))
                .body("proposed.note", equalTo("八人以上就算多"));
        assertThat(inForce()).isEqualTo(before);
        act("policy2", id + "/approve").statusCode(200).body("state", equalTo("APPROVED"));
        assertThat(inForce()).isEqualTo(before);
        act("policy", id + "/activate").statusCode(200).body("state", equalTo("IN_FORCE"));
        Story.post(Story.brothers()).statusCode(201).body("policy", equalTo(id));
        String next = inForceAnother();
        one(id).body("state", equalTo("SUPERSEDED"))
                .body("approved.by", equalTo("policy2"))
                .body("inForce[0].by", equalTo("policy"));
        one(next).body("state", equalTo("IN_FORCE"));
    }

    @Test
    void nobody_approves_what_they_proposed_themselves() {
        String id = proposed();
        act("policy", id + "/approve").statusCode(403).body("errors[0].code", equalTo("MB712"));
        one(id).body("state", equalTo("PROPOSED"));
    }

    @Test
    void what_the_folder_brought_is_not_approved_for_nobody_knows_who_proposed_it() {
        String id = Story.as("policy")
                .get(POLICIES)
                .then()
                .extract()
                .path("policies.find { it.proposed.by == 'bootstrap' }.id");
        act("policy2", id + "/approve")
                .statusCode(409)
                .body("errors[0].code", equalTo("MB713"))
                .body("errors[0].fix", containsString("version"));
    }

    @Test
    void what_nobody_approved_does_not_come_into_force() {
        String before = inForce();
        act("policy2", proposed() + "/activate").statusCode(409).body("errors[0].code", equalTo("MB713"));
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void a_policy_comes_into_force_at_the_moment_that_was_set() {
        String before = inForce();
        String id = approved();
        Instant moment = clock.instant().plusSeconds(3_600);
        act("policy", id + "/activate?at=" + moment)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("inForce", hasSize(1));
        Story.as("audit").get(POLICIES).then().body("coming.policy", contains(id));
        Story.post(Story.brothers()).statusCode(201).body("policy", equalTo(before));
        clock.runFrom(moment.minusSeconds(30));
        Story.post(Story.brothers()).statusCode(201).body("policy", equalTo(before));
        clock.runFrom(moment.plusMillis(1));
        Story.post(Story.brothers()).statusCode(201).body("policy", equalTo(id));
        one(id).body("state", equalTo("IN_FORCE"));
    }

    @Test
    void what_is_withdrawn_never_comes_into_force_not_even_at_the_moment_that_was_set() {
        String before = inForce();
        String id = approved();
        Instant moment = clock.instant().plusSeconds(3_600);
        act("policy", id + "/activate?at=" + moment).statusCode(200);
        act("policy2", id + "/withdraw?note=x").statusCode(200).body("state", equalTo("WITHDRAWN"));
        clock.runFrom(moment.plusSeconds(1));
        Story.post(Story.brothers()).statusCode(201).body("policy", equalTo(before));
        act("policy", id + "/activate").statusCode(409).body("errors[0].code", equalTo("MB713"));
        act("policy2", id + "/approve").statusCode(409).body("errors[0].code", equalTo("MB713"));
    }

    @Test
    void what_was_in_force_is_not_withdrawn() {
        String id = inForceAnother();
        act("policy", id + "/withdraw").statusCode(409).body("errors[0].code", equalTo("MB713"));
        inForceAnother();
        act("policy", id + "/withdraw").statusCode(409);
    }

    @Test
    void going_back_is_one_call_and_twice_goes_back_two_steps() {
        String first = inForceAnother();
        String second = inForceAnother();
        String third = inForceAnother();
        act("policy", "rollback").statusCode(200).body("id", equalTo(second)).body("state", equalTo("IN_FORCE"));
        Story.post(Story.brothers()).statusCode(201).body("policy", equalTo(second));
        act("policy", "rollback").statusCode(200).body("id", equalTo(first));
        act("policy", "rollback?to=" + third).statusCode(200).body("id", equalTo(third));
        one(third).body("inForce", hasSize(2));
        act("policy", "rollback?to=" + third).statusCode(409);
        act("policy", "rollback?to=" + proposed()).statusCode(409);
    }

    @Test
    void a_decision_speaks_in_the_words_of_its_own_policy_after_many_others() {
        String id = inForceAnother();
        String decision = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        inForceAnother();
        Story.as("desk")
                .get(Story.DECISIONS + "/" + decision)
                .then()
                .statusCode(200)
                .body("policy", equalTo(id))
                .body("verdict.reasons[0].title", not(empty()));
    }

    @Test
    void a_zip_with_slips_is_refused_with_each_spot_and_nothing_is_kept() {
        int before = Story.as("policy").get(POLICIES).then().extract().path("policies.size()");
        propose(ZippedRules.slip("tier/town.drl", "peopleInvolved >= 10", "peopleInvolvd >= 10"))
                .statusCode(400)
                .body("errors[0].file", equalTo("tier/town.drl"))
                .body("errors[0].line", greaterThan(1))
                .body("errors[0].shown", containsString("^"))
                .body("errors[0].nearest", equalTo("peopleInvolved"));
        propose(new byte[] {1, 2, 3}).statusCode(400).body("errors[0].code", equalTo("MB116"));
        propose(new byte[5 << 20]).statusCode(413).body("errors[0].code", equalTo("MB118"));
        Story.as("policy").get(POLICIES).then().body("policies", hasSize(before));
    }

    @Test
    void what_is_fetched_and_proposed_again_is_the_same_policy() {
        String id = proposed();
        byte[] files = Story.as("audit")
                .get(POLICIES + "/" + id + "/files")
                .then()
                .extract()
                .asByteArray();
        propose(files).statusCode(200).body("id", equalTo(id)).body("proposed.note", equalTo("八人以上就算多"));
    }

    @Test
    void its_rules_are_read_as_sentences_in_either_language() {
        String rules = POLICIES + "/" + inForce() + "/rules";
        Story.as("audit")
                .get(rules)
                .then()
                .statusCode(200)
                .body("rules.find { it.id == 'T-105' }.title", equalTo("牵涉十人以上，由镇牵头"));
        Story.as("policy")
                .header("Accept-Language", "en")
                .get(rules)
                .then()
                .body("rules.find { it.id == 'T-105' }.says", containsString("10"));
    }

    @Test
    void its_difference_to_the_one_in_force_is_read_in_both_languages() {
        inForceAnother();
        String id = propose(ZippedRules.slip("tier/town.drl", "牵涉的人多，要镇里来牵头", "人多，由镇里来牵头"))
                .statusCode(201)
                .extract()
                .path("id");
        Story.as("audit")
                .get(POLICIES + "/" + id + "/diff")
                .then()
                .statusCode(200)
                .body("to.policy", equalTo(id))
                .body("decides", equalTo(false))
                .body("changes.findAll { it.part == 'RULE' }.kind.unique()", contains("CHANGED"))
                .body(
                        "changes.find { it.id == 'T-105' }.said.find { it.aspect == 'BECAUSE' }.after.zh",
                        containsString("由镇里来牵头"))
                .body(
                        "changes.find { it.id == 'T-105' }.said.find { it.aspect == 'BECAUSE' }.before.en",
                        containsString("Many people are involved"));
        Story.as("audit")
                .get(POLICIES + "/" + id + "/diff?against=" + id)
                .then()
                .statusCode(200)
                .body("files", empty())
                .body("decides", equalTo(false));
        Story.as("audit")
                .get(POLICIES + "/" + id + "/diff?against=rules")
                .then()
                .statusCode(400);
        Story.as("audit")
                .get(POLICIES + "/" + id + "/diff?against=" + "0".repeat(64))
                .then()
                .statusCode(404);
    }

    @Test
    void it_is_checked_again_when_asked() {
        act("policy", inForce() + "/check")
                .statusCode(200)
                .body("problems", empty())
                .body("cases", greaterThan(200));
    }

    @Test
    void a_parameter_that_is_not_understood_is_not_guessed_at() {
        String id = approved();
        for (String query : new String[] {
            "?at=tomorrow",
            "?at=2026-12-01T00:00:00",
            "?At=2026-12-01T00:00:00%2B08:00",
            "?at=2001-01-01T00:00:00Z",
            "?note=",
            "?note=a&note=b",
            "?note=a%0Ab"
        }) {
            act("policy", id + "/activate" + query).statusCode(400).body("errors[0].parameter", not(empty()));
        }
        one(id).body("state", equalTo("APPROVED"));
    }

    @Test
    void what_was_proven_is_stored_with_the_policy() {
        String id = proposed();
        one(id).body("certificate.engine", greaterThan(0));
        Story.as("audit")
                .get(POLICIES + "/" + id + "/certificate")
                .then()
                .statusCode(200)
                .body("policy", equalTo(id))
                .body("disputes.length()", greaterThan(50))
                .body("provers", hasSize(2))
                .body("promises.size()", greaterThan(100))
                .body("promises.type", hasItem("NEVER_LOWERS"));
        Story.as("audit")
                .get(POLICIES + "/" + "0".repeat(64) + "/certificate")
                .then()
                .statusCode(404);
    }

    @Test
    void a_policy_that_breaks_a_promise_is_not_even_kept() {
        propose(ZippedRules.slip("level/red-harm.drl", "injury >= MINOR", "injury == MINOR"))
                .statusCode(400)
                .body("errors[0].code", equalTo("MB507"))
                .body("errors[0].file", equalTo("promises.yaml"));
    }

    @Test
    void a_promise_is_weakened_only_by_an_approval_that_names_it() {
        inForceAnother();
        String id = propose(ZippedRules.slip("promises.yaml", "peopleGathered > 10", "peopleGathered > 12"))
                .statusCode(201)
                .extract()
                .path("id");
        String weakened = "always: peopleGathered > 10 -> raise(YELLOW)";
        act("policy2", id + "/approve")
                .statusCode(409)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("MB750"))
                .body("errors[0].cause", containsString(weakened));
        approve(id, "{\"weakened\": [\"something else\"]}").statusCode(409);
        approve(id, "{\"weakend\": []}").statusCode(400).body("errors[0].code", equalTo("MB601"));
        one(id).body("state", equalTo("PROPOSED"));
        approve(id, "{\"weakened\": [\"" + weakened + "\"]}")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("weakened", contains(weakened));
    }

    @Test
    void what_is_decided_differently_is_approved_kind_by_kind() {
        inForceAnother();
        String id = propose(ZippedRules.eightPeople()).statusCode(201).extract().path("id");
        List<String> regions = Story.as("policy2")
                .get(POLICIES + "/" + id + "/diff")
                .then()
                .statusCode(200)
                .body("exact.summary.en", containsString("and no other (proven)"))
                .body("exact.regions[0].when", equalTo("peopleInvolved >= 8 && peopleInvolved <= 9"))
                .body("exact.regions[0].turns[0].moves[0].example.peopleInvolved", equalTo("8"))
                .extract()
                .path("exact.regions.id");
        act("policy2", id + "/approve")
                .statusCode(409)
                .body("errors", hasSize(regions.size()))
                .body("errors[0].code", equalTo("MB751"))
                .body("errors[0].cause", containsString(regions.get(0)));
        one(id).body("state", equalTo("PROPOSED"));
        String named = String.join("\", \"", regions);
        approve(id, "{\"differences\": [\"" + named + "\"]}").statusCode(200).body("state", equalTo("APPROVED"));
    }

    /** No dispute is decided differently, and yet every unsettled verdict says something else. */
    @Test
    void what_no_kind_of_dispute_shows_is_approved_too() {
        inForceAnother();
        String id = propose(ZippedRules.slip("policy.yaml", "completeWithin: {n: 24,", "completeWithin: {n: 96,"))
                .statusCode(201)
                .extract()
                .path("id");
        String beside = Story.as("policy2")
                .get(POLICIES + "/" + id + "/diff")
                .then()
                .statusCode(200)
                .body("exact.regions", hasSize(1))
                .body("exact.regions[0].words.en", containsString("completeWithin: 24 HOURS → 96 HOURS"))
                .extract()
                .path("exact.regions[0].id");
        approve(id, "{\"differences\": [\"another\"]}")
                .statusCode(409)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("MB751"))
                .body("errors[0].cause", containsString(beside))
                .body("errors[0].cause", containsString("96 HOURS"));
        approve(id, "{\"differences\": [\"" + beside + "\"]}").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void many_kinds_of_dispute_are_confirmed_group_by_group() {
        inForceAnother();
        String fewer =
                propose(ZippedRules.manyMatters(1)).statusCode(201).extract().path("id");
        String id =
                propose(ZippedRules.manyMatters(0)).statusCode(201).extract().path("id");
        String stale = group(fewer, "CIVIL_AFFAIRS");
        String civil = group(id, "CIVIL_AFFAIRS");
        String fire = group(id, "FIRE_RESCUE");
        act("policy2", id + "/approve")
                .statusCode(409)
                .body("errors", hasSize(2 + 14))
                .body("errors[0].code", equalTo("MB751"))
                .body("errors[0..1].cause", containsInAnyOrder(containsString(fire), containsString(civil)));
        approve(id, "{\"differences\": [\"%s\", \"%s\"]}".formatted(fire, stale))
                .statusCode(409)
                .body("errors", hasSize(1 + 6))
                .body("errors[0].cause", containsString(civil));
        approve(id, "{\"differences\": [\"%s\", \"%s\"]}".formatted(fire, civil))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    private static String group(String id, String unit) {
        return Story.as("policy2")
                .get(POLICIES + "/" + id + "/diff")
                .then()
                .statusCode(200)
                .extract()
                .path("exact.groups.find { it.pairs[0].pair.contains('" + unit + "') }.id");
    }

    @Test
    void an_approval_holds_only_while_the_policy_is_in_force_that_it_was_given_against() {
        String id = approved();
        act("policy2", id + "/approve").statusCode(409).body("errors[0].code", equalTo("MB713"));
        String since = inForceAnother();
        act("policy", id + "/activate")
                .statusCode(409)
                .body("errors[0].code", equalTo("MB713"))
                .body("errors[0].fix", containsString("approve"));
        assertThat(inForce()).isEqualTo(since);
        act("policy2", id + "/approve").statusCode(200).body("approved.against", equalTo(since));
        act("policy", id + "/activate").statusCode(200).body("state", equalTo("IN_FORCE"));
    }

    @Test
    void what_is_lost_since_the_approval_is_named_when_it_is_approved_again() {
        String strict = inForceAnother();
        String loose = propose(ZippedRules.slip("promises.yaml", "peopleGathered > 10", "peopleGathered > 13"))
                .statusCode(201)
                .extract()
                .path("id");
        String weakened = "always: peopleGathered > 10 -> raise(YELLOW)";
        approve(loose, "{\"weakened\": [\"" + weakened + "\"]}").statusCode(200);
        act("policy", loose + "/activate").statusCode(200);
        String id = approved();
        one(id).body("$", not(hasKey("weakened")));
        act("policy", "rollback?to=" + strict).statusCode(200);
        act("policy", "rollback?to=" + loose).statusCode(409).body("errors[0].code", equalTo("MB750"));
        act("policy", "rollback?to=" + loose + "&note=why").statusCode(200).body("id", equalTo(loose));
        act("policy", id + "/activate").statusCode(200);
    }

    @Test
    void while_one_is_set_to_come_none_is_put_before_it() {
        String before = inForceAnother();
        String coming = approved();
        String other = approved();
        act("policy", coming + "/activate?at=" + clock.instant().plusSeconds(3_600))
                .statusCode(200);
        act("policy", other + "/activate").statusCode(409).body("errors[0].fix", containsString("withdraw"));
        assertThat(inForce()).isEqualTo(before);
        act("policy", coming + "/withdraw").statusCode(200);
        act("policy", other + "/activate").statusCode(200).body("state", equalTo("IN_FORCE"));
    }

    @Test
    void going_back_withdraws_what_was_set_to_follow_the_policy_that_is_left() {
        String first = inForceAnother();
        inForceAnother();
        String coming = approved();
        Instant moment = clock.instant().plusSeconds(3_600);
        act("policy", coming + "/activate?at=" + moment).statusCode(200);
        act("policy", "rollback?note=x").statusCode(200).body("id", equalTo(first));
        one(coming).body("state", equalTo("WITHDRAWN")).body("withdrawn.by", equalTo("policy"));
        clock.runFrom(moment.plusSeconds(1));
        Story.post(Story.brothers()).statusCode(201).body("policy", equalTo(first));
    }

    @Test
    void what_only_reads_differently_is_decided_the_same() {
        inForceAnother();
        Story.as("policy")
                .get(POLICIES + "/" + proposed() + "/diff")
                .then()
                .body("exact.summary.en", equalTo("No dispute is decided differently (proven)"))
                .body("exact.regions", hasSize(0));
    }

    private static ValidatableResponse approve(String id, String body) {
        return Story.as("policy2")
                .contentType("application/json")
                .body(body)
                .post(POLICIES + "/" + id + "/approve")
                .then();
    }

    @Test
    void the_folder_is_not_followed() {
        Story.as("policy").get(POLICIES).then().body("folder.followed", equalTo(false));
    }

    private String inForce() {
        return inForce.now().policy().id();
    }

    /** Another policy, in force. */
    private static String inForceAnother() {
        String id = approved();
        act("policy", id + "/activate").statusCode(200);
        return id;
    }

    private static String approved() {
        String id = proposed();
        act("policy2", id + "/approve").statusCode(200);
        return id;
    }

    private static String proposed() {
        return propose(ZippedRules.named("r" + ++count))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse propose(byte[] zip) {
        return Story.as("policy")
                .contentType("application/zip")
                .queryParam("note", "八人以上就算多")
                .body(zip)
                .post(POLICIES)
                .then();
    }

    private static ValidatableResponse act(String account, String path) {
        return Story.as(account)
                .urlEncodingEnabled(false)
                .post(POLICIES + "/" + path)
                .then();
    }

    private static ValidatableResponse one(String id) {
        return Story.as("audit").get(POLICIES + "/" + id).then().statusCode(200);
    }
}
