package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;

/**
 * The third story of the source articles: straw is burnt; the police clear the neighbour who is suspected; its owner does not
 * believe it and says again and again that he will take revenge.
 */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class StrawStoryTest {

    private static final String REVENGE = "\"threat\":\"%s\",\"threatPersists\":true,\"outcomeNotAccepted\":true,"
            + "\"weapon\":\"NONE\",\"injury\":\"NONE\",\"peopleInvolved\":2,\"areaCrossed\":\"SAME_VILLAGE\"";

    /** The town has led since the first decision: its fifteen working days count on, whatever a later verdict alone would say. */
    private static final String FROM_THE_FIRST_DAY = "2026-03-24";

    private static final String FROM_THE_NEW_FACT = "2026-03-25";

    @Inject
    TestClock clock;

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void from_burnt_straw_to_a_level_that_two_people_lowered_the_explanation_tells_it_all() {
        Dispute first = Dispute.of(told(REVENGE.formatted("VAGUE")));
        first.read().body("standing.level", equalTo("YELLOW")).body("standing.tier", equalTo("TOWN"));
        after(2);
        first.confirm("desk4", "YELLOW", "TOWN").statusCode(201).body("standing.state", equalTo("CONFIRMED"));

        after(24);
        Dispute next = again(first, told(REVENGE.formatted("SPECIFIC")));
        next.read()
                .body("standing.level", equalTo("RED"))
                .body("standing.state", equalTo("PROPOSED"))
                .body("verdict.clocks.passUpAfter.TOWN.due", startsWith(FROM_THE_NEW_FACT))
                .body("standing.clocks.passUpAfter.TOWN.due", startsWith(FROM_THE_FIRST_DAY))
                .body("previous", equalTo(first.id()));
        after(25);
        next.confirm("desk4", "RED", "TOWN").statusCode(201);

        after(30);
        String release = next.post("desk4", "releases", "{\"party\":0,\"language\":\"zh\"}")
                .statusCode(201)
                .extract()
                .path("act.act");
        assertThat(print(next, release)).contains("至少由村（社区）牵头").doesNotContain("红", "扬言", "村民丙");

        after(48);
        String objection = next.post("desk", "objections", "{\"party\":0,\"words\":\"说的是气话Zx9\"}")
                .statusCode(201)
                .extract()
                .path("act.act");
        after(72);
        next.answer("desk3", objection, "{\"upheld\":\"PROTECTS_A_PERSON\",\"words\":\"再看一周Zx9\"}")
                .statusCode(201);

        after(24 * 9);
        String lowering = next.lower("desk", "YELLOW", "2026-03-11T09:00:00+08:00")
                .statusCode(201)
                .body("standing.level", equalTo("RED"))
                .extract()
                .path("act.act");
        after(24 * 9 + 1);
        next.agree("desk4", lowering).statusCode(201).body("standing.level", equalTo("YELLOW"));
        next.read().body("standing.clocks.passUpAfter.TOWN.due", startsWith(FROM_THE_FIRST_DAY));

        explanationTellsItAll(first, next);
    }

    private void explanationTellsItAll(Dispute first, Dispute last) {
        explain(last, "zh")
                .body("level.id", equalTo("RED"))
                .body("standing.level.id", equalTo("YELLOW"))
                .body("standing.state.text", equalTo("已确认"))
                .body("standing.confirmed.by", equalTo("desk4"))
                .body("reasons.find { it.rule == 'L-111' }.decisive", equalTo(true))
                .body(
                        "course.does",
                        contains(
                                "DECIDED",
                                "CONFIRMED",
                                "DECIDED",
                                "CONFIRMED",
                                "RELEASED",
                                "OBJECTED",
                                "ANSWERED",
                                "ASKED_TO_LOWER",
                                "LOWERED"))
                .body(
                        "course.by",
                        contains("desk", "desk4", "desk", "desk4", "desk4", "desk", "desk3", "desk", "desk4"))
                .body(
                        "course.text",
                        contains(
                                "登记并定级：黄级，由镇（工作局）牵头",
                                "确认：黄级，由镇（工作局）牵头",
                                "重新定级（有新的情况）：红级，由镇（工作局）牵头",
                                "确认：红级，由镇（工作局）牵头",
                                "给第 1 位当事人发了告知书",
                                "第 1 位当事人提出异议，应当在 2026年3月26日 00:00 以前答复",
                                "答复异议：维持不变。为了保护有关的人，维持不变",
                                "回访以后，申请把等级从红调低到黄，等另一个人同意。理由：回访时已经平静，双方都这样说",
                                "另一个人同意调低，从此按新的办理"));
        explain(last, "en")
                .body("course.text[2]", equalTo("Triaged again (a new fact): red, led by the town or work bureau"))
                .body("course.text[6]", containsString("nothing changes. It stays so that somebody is protected"))
                .body("course.text[7]", containsString("asked to lower the level from red to yellow"))
                .body("standing.state.text", equalTo("confirmed"));
        explain(first, "zh")
                .body("level.id", equalTo("YELLOW"))
                .body("course.size()", equalTo(9))
                .body("standing.decision", equalTo(last.id()));
        for (String language : new String[] {"zh", "en"}) {
            String page = page(last, language);
            assertThat(page).doesNotContain("Zx9", "村民丙");
            assertThat(page)
                    .contains(language.equals("zh") ? "后来有更改，现在是<strong>黄级" : "it now stands at <strong>YELLOW")
                    .contains(language.equals("zh") ? "另一个人同意调低" : "A second person agreed to lower it")
                    .contains(language.equals("zh") ? "现在要做的事" : "What must be done now");
        }
    }

    private static String told(String facts) {
        return Story.with(facts)
                .replace("}}", "},\"narrative\":\"稻草被烧Zx9\",\"parties\":[{\"name\":\"村民丙\"},{\"name\":\"村民丁\"}]}");
    }

    private static Dispute again(Dispute first, String body) {
        String following = "{\"previous\":\"%s\",\"why\":\"NEW_FACT\",".formatted(first.id()) + body.substring(1);
        return new Dispute(Story.post(following).statusCode(201).extract().path("id"));
    }

    /** Hours since it was first told. */
    private void after(int hours) {
        clock.set(TestClock.USUAL.plus(Duration.ofHours(hours)));
    }

    private static ValidatableResponse explain(Dispute dispute, String language) {
        return Story.as("audit")
                .header("Accept-Language", language)
                .get(Story.DECISIONS + "/" + dispute.id() + "/explanation")
                .then()
                .statusCode(200);
    }

    private static String page(Dispute dispute, String language) {
        return Story.as("desk")
                .header("Accept-Language", language)
                .accept("text/html")
                .get(Story.DECISIONS + "/" + dispute.id() + "/explanation")
                .asString();
    }

    private static String print(Dispute dispute, String release) {
        return Story.as("desk4")
                .accept("text/html")
                .get(Story.DECISIONS + "/" + dispute.id() + "/releases/" + release)
                .asString();
    }
}
