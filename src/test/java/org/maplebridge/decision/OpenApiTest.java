package org.maplebridge.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.release.PolicyInForce;

@QuarkusTest
@QuarkusTestResource(OwnData.class)
class OpenApiTest {

    @Inject
    ObjectMapper json;

    @Inject
    PolicyInForce inForce;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = json.readTree(
                given().accept("application/json").get("/q/openapi").asString());
    }

    @Test
    void facts_show_the_vocabulary_in_force_and_nothing_else() {
        JsonNode facts = document.at("/components/schemas/Intake/properties/facts");

        assertThat(facts.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(inForce.now().policy().vocabulary().names());
        assertThat(facts.get("additionalProperties").booleanValue()).isFalse();
        assertThat(facts.at("/properties/threat/enum")).hasToString("[\"NONE\",\"VAGUE\",\"SPECIFIC\",null]");
        assertThat(facts.at("/properties/alcohol/title").textValue()).contains("酒后闹事", "drunk");
    }

    @Test
    void every_route_tells_its_answers_and_who_may_call() {
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    assertThat(operation.getValue().get("summary").textValue())
                            .as(path.getKey())
                            .contains(" / ");
                    assertThat(operation.getValue().get("responses").has("401"))
                            .as(path.getKey())
                            .isTrue();
                    assertThat(operation.getValue().get("security").findValue("basic"))
                            .as(path.getKey())
                            .isNotNull();
                }));
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void the_example_is_the_story_of_the_documents() throws Exception {
        assertThat(document.at("/components/examples/story/value")).isEqualTo(json.readTree(Story.brothers()));
    }

    /** What would lower the level of the story, which holds a knife that was swung. */
    @Test
    void the_example_of_what_would_change_it_is_the_answer_given() throws Exception {
        JsonNode given = json.readTree(Story.as("desk")
                .header("Accept-Language", "zh")
                .contentType("application/json")
                .body(Story.brothers())
                .post(Story.PREVIEW + "?explain=full")
                .asString());
        JsonNode example = document.at("/components/examples/storyAlternatives/value");
        for (String part : new String[] {"/level", "/note", "/raising", "/lowering", "/forcing"}) {
            assertThat(example.at(part)).as(part).isEqualTo(given.at("/alternatives" + part));
        }
    }

    @Test
    void the_described_answer_is_the_answer_given() throws Exception {
        JsonNode given = json.readTree(Story.post(Story.brothers()).extract().asString());
        for (Map.Entry<String, String> shape :
                Map.of("Decision", "", "Verdict", "/verdict").entrySet()) {
            List<String> described = List.copyOf(
                    json.convertValue(document.at("/components/schemas/" + shape.getKey() + "/properties"), Map.class)
                            .keySet());
            assertThat(described).containsAll(() -> given.at(shape.getValue()).fieldNames());
        }
    }

    @Test
    void the_schema_of_an_intake_is_served_as_json_schema() throws Exception {
        JsonNode schema =
                json.readTree(Story.as("audit").get("/api/v1/vocabulary/schema").asString());

        assertThat(schema.get("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/properties/facts/properties").size())
                .isEqualTo(inForce.now().policy().vocabulary().all().size());
        assertThat(schema.get("required")).hasToString("[\"reference\",\"source\",\"area\",\"facts\"]");
    }

    @Test
    void a_page_to_try_it_on_is_there() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
