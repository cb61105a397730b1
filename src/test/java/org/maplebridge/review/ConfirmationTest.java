package org.maplebridge.review;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** No level stands by the machine alone. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class ConfirmationTest {

    @Test
    void until_an_officer_confirms_a_decision_is_proposed_and_its_notices_stand_all_the_same() {
        Dispute red = Dispute.of(Story.brothers());
        red.read()
                .body("standing.state", equalTo("PROPOSED"))
                .body("standing.level", equalTo("RED"))
                .body("standing.duties.notify", hasItem("POLICE"))
                .body("standing.acts", hasSize(0));

        red.confirm("desk", "RED", "VILLAGE")
                .statusCode(201)
                .body("act.does", equalTo("CONFIRMED"))
                .body("standing.state", equalTo("CONFIRMED"));

        red.read()
                .body("standing.state", equalTo("CONFIRMED"))
                .body("standing.acts.does", equalTo(java.util.List.of("CONFIRMED")))
                .body("verdict.level", equalTo("RED"));
    }

    @Test
    void an_officer_of_another_tier_cannot_confirm() {
        Dispute red = Dispute.of(Story.brothers());
        for (String other : java.util.List.of("desk3", "desk4")) {
            red.confirm(other, "RED", "VILLAGE").statusCode(403).body("errors[0].code", equalTo("MB721"));
        }
        red.read().body("standing.state", equalTo("PROPOSED"));
    }

    @Test
    void a_dispute_that_the_town_leads_is_confirmed_by_the_town() {
        Dispute town = Dispute.with("\"mediationsFailed\":2");
        town.read().body("standing.tier", equalTo("TOWN"));
        town.confirm("desk", "YELLOW", "TOWN").statusCode(403);
        town.confirm("desk4", "YELLOW", "TOWN").statusCode(201);
    }

    @Test
    void nobody_confirms_what_he_did_not_see() {
        Dispute red = Dispute.of(Story.brothers());
        red.confirm("desk", "YELLOW", "VILLAGE").statusCode(409).body("errors[0].code", equalTo("MB723"));
        red.read().body("standing.state", equalTo("PROPOSED"));
    }

    @Test
    void confirming_twice_is_refused() {
        Dispute red = Dispute.of(Story.brothers());
        red.confirm("desk", "RED", "VILLAGE").statusCode(201);
        red.confirm("desk", "RED", "VILLAGE").statusCode(409).body("errors[0].code", equalTo("MB726"));
    }

    @Test
    void a_desk_of_another_area_does_not_learn_that_it_exists() {
        Dispute red = Dispute.of(Story.brothers());
        red.confirm("desk2", "RED", "VILLAGE").statusCode(404);
    }

    @Test
    void what_changed_since_must_be_confirmed_anew() {
        Dispute yellow = Dispute.with(Dispute.BLOWS);
        yellow.confirm("desk", "YELLOW", "VILLAGE").statusCode(201);
        yellow.raise("desk", "RED").statusCode(201).body("standing.state", equalTo("PROPOSED"));
        yellow.confirm("desk", "RED", "VILLAGE").statusCode(201).body("standing.state", equalTo("CONFIRMED"));
    }

    @Test
    void everything_that_is_wrong_with_a_body_is_said_at_once() {
        Dispute.of(Story.brothers())
                .post("desk", "confirmations", "{\"level\":\"PINK\",\"tear\":\"TOWN\"}")
                .statusCode(400)
                .body("errors.pointer", equalTo(java.util.List.of("/level", "/tear", "/tier")));
    }
}
