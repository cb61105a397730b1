package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** “What would change it”, asked of a stored decision and of a preview. */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class AlternativesCallTest {

    private static final String KNIFE = "\"weapon\":\"BLADE\",\"weaponNearness\":\"AT_HAND\"";
    private static final List<String> ADVICE =
            List.of("应当改", "请改", "建议改", "可以改成", "should change", "you could enter", "to lower it");

    @Inject
    ObjectMapper json;

    @Test
    void a_knife_that_was_swung_holds_a_stored_decision() {
        of(stored(Story.brothers()), "zh")
                .header("Content-Language", equalTo("zh"))
                .body("level.id", equalTo("RED"))
                .body("raising.text", equalTo("已经是最高一级。"))
                .body("lowering.levels", empty())
                .body("lowering.lowest.id", equalTo("RED"))
                .body("lowering.heldBy.rule", equalTo(List.of("L-102", "L-103")))
                .body("forcing.level.sets[0].text", equalTo("“器械离人多近”是「对着人亮出、挥舞」"));
    }

    @Test
    void a_blockade_that_is_lifted_lowers_a_stored_decision() {
        of(stored(Story.with("\"blockade\":true")), "zh")
                .body("lowering.levels.level.id", equalTo(List.of("GREEN")))
                .body("lowering.levels[0].changes[0].text", equalTo("如果“堵路堵门”不是「是」而是「否」，等级会是绿级。"))
                .body("lowering.text", containsString("由人在回访以后一次降一级"));
    }

    @Test
    void in_english_too() {
        of(stored(Story.with(KNIFE)), "en")
                .header("Content-Language", equalTo("en"))
                .body("note", containsString("Only what really changed may be entered"))
                .body(
                        "raising.levels.find { it.level.id == 'YELLOW' }.changes.text",
                        hasItem("If “road or gate blocked” (unknown now) were ‘yes’, the level would be yellow."))
                .body("forcing.level.text", equalTo("Nothing raised it: knowing nothing at all gives green as well."));
    }

    @Test
    void unknown_shows_as_unknown_and_not_as_no() {
        of(stored(Story.with("\"domesticViolence\":true")), "zh")
                .body("nearMisses.level.find { it.rule == 'L-141' }.oneOf[0].known.text", equalTo("不知道"))
                .body("nearMisses.level.find { it.rule == 'L-141' }.oneOf[0].known.value", nullValue())
                .body(
                        "nearMisses.level.find { it.rule == 'L-141' }.text",
                        equalTo("只差一个条件：如果“越来越频繁或者越来越重”为是，等级至少定为红级。"));
    }

    @Test
    void what_is_past_holds_the_level_in_words() {
        of(stored(Story.with("\"strangulation\":true")), "zh")
                .body("lowering.levels", empty())
                .body("lowering.text", equalTo("还能改变的事实，怎样变都不会使等级更低：总有规则守着这一级（L-121）。"));
    }

    /** Nobody may read it as what to enter instead. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void it_supposes_and_never_advises(String language) {
        String answer = of(stored(Story.brothers()), language).extract().asString();
        assertThat(answer)
                .contains(language.equals("zh") ? "只有真的变了的事实才可以登记" : "Only what really changed may be entered");
        assertThat(ADVICE).noneMatch(answer::contains);
    }

    @Test
    void who_may_not_see_the_decision_may_not_see_this() {
        String id = stored(Story.brothers());
        Story.as("desk2").get(address(id)).then().statusCode(404);
        Story.as("policy").get(address(id)).then().statusCode(403);
        Story.as("audit").get(address(id)).then().statusCode(200).body("decision", equalTo(id));
    }

    /** A person who raised it did not change what the rules find. */
    @Test
    void after_an_override_they_are_those_of_the_first_verdict() {
        String id = stored(Story.with(KNIFE));
        String before = of(id, "zh").extract().asString();
        Story.as("desk")
                .contentType(ContentType.JSON)
                .body("{\"level\":\"RED\",\"reason\":\"KNOWN_HISTORY\",\"words\":\"x\"}")
                .post(Story.DECISIONS + "/" + id + "/overrides")
                .then()
                .statusCode(201);
        assertThat(of(id, "zh").extract().asString()).isEqualTo(before);
    }

    @Test
    void a_preview_that_is_to_explain_in_full_adds_one_member_and_changes_no_other() throws Exception {
        JsonNode plain = json.readTree(preview("").statusCode(200).extract().asString());
        JsonNode full =
                json.readTree(preview("?explain=full").statusCode(200).extract().asString());
        assertThat(plain.has("alternatives")).isFalse();
        assertThat(full.at("/alternatives/raising/levels")).isNotEmpty();
        assertThat(full.at("/alternatives").has("decision")).isFalse();
        // the clocks run from the moment of each call
        assertThat(timeless(((ObjectNode) full).without(List.of("alternatives"))))
                .isEqualTo(timeless(plain));
    }

    private static String timeless(JsonNode verdict) {
        return verdict.toString().replaceAll("\"due\":\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @CsvSource({"?explain=fully,MB606,full", "?explain=,MB606,full", "?explian=full,MB603,explain"})
    void anything_else_that_a_preview_is_asked_is_refused(String query, String code, String allowed) {
        preview(query)
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].allowed", equalTo(List.of(allowed)))
                .body("errors[0].fix", containsString(allowed));
        preview("?explain=full&explain=full").statusCode(400).body("errors[0].code", equalTo("MB611"));
    }

    @Test
    void it_is_on_no_page_for_a_party_nor_in_the_decision_itself() {
        Story.as("desk")
                .get(Story.DECISIONS + "/" + stored(Story.brothers()))
                .then()
                .statusCode(200)
                .body(not(containsStringIgnoringCase("alternatives")));
    }

    @Test
    void the_vocabulary_says_along_which_facts_it_is_looked_for() {
        Story.as("desk")
                .get("/api/v1/vocabulary")
                .then()
                .body("facts.find { it.name == 'blockade' }.changeable", equalTo(true))
                .body("facts.find { it.name == 'injury' }.changeable", equalTo(false));
    }

    private static String address(String id) {
        return Story.DECISIONS + "/" + id + "/alternatives";
    }

    private static String stored(String body) {
        return Story.post(body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse of(String id, String language) {
        return Story.as("desk")
                .header("Accept-Language", language)
                .get(address(id))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse preview(String query) {
        return Story.as("desk")
                .contentType(ContentType.JSON)
                .body(Story.with(KNIFE))
                .post(Story.PREVIEW + query)
                .then();
    }
}
