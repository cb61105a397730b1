package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** A stored decision, made once more. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class ReplayTest {

    @Test
    void under_its_own_policy_it_is_the_same_byte_for_byte() {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        replay(id, "")
                .statusCode(200)
                .body("decision", equalTo(id))
                .body("identical", equalTo(true))
                .body("differences", hasSize(0));
    }

    @Test
    void under_another_the_verdicts_stand_side_by_side() {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        String policy = Story.as("audit").get(Story.DECISIONS + "/" + id).path("policy");
        replay(id, "?policy=" + policy)
                .statusCode(200)
                .body("identical", equalTo(true))
                .body("changed.before.level", equalTo("RED"))
                .body("changed.now.level", equalTo("RED"));
    }

    @Test
    void what_is_not_there_is_not_replayed() {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        replay("019caa4c-2a10-7000-8b1f-3a5d5f0c9e77", "").statusCode(404);
        replay(id, "?policy=" + "0".repeat(64)).statusCode(404);
        replay(id, "?policy=x").statusCode(400).body("errors[0].code", equalTo("MB606"));
        replay(id, "?polcy=x").statusCode(400).body("errors[0].code", equalTo("MB603"));
    }

    @Test
    void a_difference_is_named_by_its_spot() throws IOException {
        JsonMapper json = new JsonMapper();
        JsonNode differences = Differences.between(
                json.readTree("{\"a/b\":1,\"list\":[1,2],\"gone\":true,\"same\":{}}"),
                json.readTree("{\"a/b\":2,\"list\":[1],\"same\":{},\"new\":null}"));
        assertThat(differences)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"pointer\":\"/a~1b\",\"stored\":1,\"now\":2}",
                        "{\"pointer\":\"/list/1\",\"stored\":2}",
                        "{\"pointer\":\"/gone\",\"stored\":true}",
                        "{\"pointer\":\"/new\",\"now\":null}");
    }

    private static ValidatableResponse replay(String id, String query) {
        return Story.as("audit")
                .post(Story.DECISIONS + "/" + id + "/replay" + query)
                .then();
    }
}
