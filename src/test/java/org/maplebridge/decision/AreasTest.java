package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class AreasTest {

    @Test
    void a_desk_may_not_enter_a_dispute_of_another_area() {
        for (String route : List.of(Story.DECISIONS, Story.PREVIEW)) {
            Story.as("desk2")
                    .contentType(ContentType.JSON)
                    .body(Story.brothers())
                    .post(route)
                    .then()
                    .statusCode(403)
                    .body("errors[0].code", equalTo("MB610"))
                    .body("errors[0].pointer", equalTo("/area"));
        }
    }

    @Test
    void a_desk_finds_only_disputes_of_its_area_and_audit_finds_all() {
        String here = enter("desk", "421303004012");
        String there = enter("desk2", "360502001001-03");

        assertThat(found("desk", "")).contains(here).doesNotContain(there);
        assertThat(found("desk3", "")).contains(here).doesNotContain(there);
        assertThat(found("desk2", "")).contains(there).doesNotContain(here);
        assertThat(found("audit", "")).contains(here, there);
    }

    @Test
    void asking_for_another_area_does_not_open_it() {
        enter("desk2", "360502001001");
        enter("desk", "421303004012");

        assertThat(found("desk", "?area=36")).isEmpty();
        assertThat(found("desk", "?area=4")).isNotEmpty();
    }

    @Test
    void an_area_is_it_and_everything_below() {
        String small = enter("desk2", "360502777777-02");

        assertThat(found("audit", "?area=360502777777")).containsExactly(small);
        assertThat(found("audit", "?area=360502777777-02")).containsExactly(small);
        assertThat(found("audit", "?area=360502777776")).isEmpty();
    }

    @Test
    void another_areas_decision_answers_like_one_that_does_not_exist() {
        String there = enter("desk2", "360502001001");

        Story.as("desk").get(Story.DECISIONS + "/" + there).then().statusCode(404);
        Story.as("desk2").get(Story.DECISIONS + "/" + there).then().statusCode(200);
        Story.as("audit").get(Story.DECISIONS + "/" + there).then().statusCode(200);
    }

    private static String enter(String account, String area) {
        return Story.as(account)
                .contentType(ContentType.JSON)
                .body(Story.intake(area, "area-test", "\"alcohol\":true"))
                .post(Story.DECISIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> found(String account, String query) {
        return Story.as(account)
                .get(Story.DECISIONS + query)
                .then()
                .statusCode(200)
                .extract()
                .path("decisions.id");
    }
}
