package org.maplebridge.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Language;
import org.maplebridge.release.PolicyInForce;
import org.maplebridge.vocabulary.Fact;

@QuarkusTest
@QuarkusTestResource(OwnData.class)
class LanguageTest {

    @Inject
    PolicyInForce inForce;

    @Test
    void an_unsettled_level_is_never_shown_plain() {
        preview("", "zh").body("level", equalTo("GREEN")).body("headline", equalTo("绿，可能达到红"));
        preview("", "en").body("headline", equalTo("GREEN, could be RED"));
        preview("", "en").body("settled", equalTo(false)).body("completeWithin.unit", equalTo("HOURS"));
    }

    @Test
    void a_settled_level_stands_alone() {
        preview("\"strangulation\":true", "zh").body("headline", equalTo("红"));
        preview("\"strangulation\":true", "en")
                .body("headline", equalTo("RED"))
                .body("settled", equalTo(true))
                .body("completeWithin", nullValue());
    }

    @Test
    void the_desk_is_told_when_it_may_stop_asking_for_the_level() {
        preview("\"strangulation\":true", "en").body("next", startsWith("The level is settled"));
        preview("", "zh").body("next", startsWith("等级还没有定"));
    }

    @Test
    void a_list_never_shows_it_plain_either() {
        String id = Story.post(Story.with("")).statusCode(201).extract().path("id");
        Story.as("desk")
                .get(Story.DECISIONS)
                .then()
                .body("decisions.find { it.id == '" + id + "' }.headline", equalTo("绿，可能达到红"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentences_reasons_questions_and_labels_are_in_the_language_asked_for(Language language) {
        Policy policy = inForce.now().policy();
        Rule rule = policy.rule("L-103").orElseThrow();
        Fact asked = policy.vocabulary().fact("violenceInProgress").orElseThrow();
        preview("\"weapon\":\"BLADE\",\"weaponNearness\":\"OBTAINED\"", language.name())
                .header("Content-Language", equalTo(language.name().toLowerCase()))
                .body(
                        "reasons.find { it.rule == 'L-103' }.title",
                        equalTo(rule.sentence().in(language)))
                .body(
                        "reasons.find { it.rule == 'L-103' }.because",
                        equalTo(rule.because().in(language)))
                .body(
                        "ask.find { it.fact == 'violenceInProgress' }.question",
                        equalTo(asked.question().in(language)))
                .body("labels.level", equalTo(Level.RED.text().in(language)))
                .body(
                        "labels.units.POLICE",
                        equalTo(policy.header().units().get("POLICE").in(language)))
                .body(
                        "labels.clocks.contactWithin",
                        equalTo(language == Language.ZH ? "首次接触不超过 24 小时" : "first contact within 24 hours"));
    }

    @Test
    void what_to_ask_says_how_high_it_could_raise() {
        preview("", "zh")
                .body("ask.find { it.fact == 'strangulation' }.couldRaiseTo", equalTo("RED"))
                .body("ask.find { it.fact == 'strangulation' }.couldChange", hasItem("level"))
                .body("ask.fact", not(hasItem("weaponColour")));
    }

    @ParameterizedTest(name = "Accept-Language: {0} is answered in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            zh                      | zh
            en                      | en
            en-GB                   | en
            zh-CN,zh;q=0.9,en;q=0.8 | zh
            en;q=0.9,zh;q=0.1       | en
            fr                      | zh
            *                       | zh
            ;;;                     | zh
            """)
    void chinese_unless_english_is_preferred(String header, String language) {
        preview("\"x\":1", header).header("Content-Language", equalTo(language));
    }

    private static ValidatableResponse preview(String facts, String language) {
        return Story.as("desk")
                .contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body(Story.with(facts))
                .post(Story.PREVIEW)
                .then();
    }
}
