package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.journal.Backlog;

/** What could not be proven soon is not written. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class FullBacklogTest {

    private static final int TRIES = 5;

    @Inject
    Backlog backlog;

    @Inject
    BacklogCount count;

    @AfterEach
    void there_is_room_again() {
        count.count();
    }

    @Test
    void above_the_limit_nothing_more_is_decided_opened_or_erased() {
        String id = Story.post(Story.brothers()).statusCode(201).extract().path("id");
        String personal = Story.DECISIONS + "/" + id + "/personal";

        refused(() -> Story.as("desk")
                .contentType(ContentType.JSON)
                .body(Story.brothers())
                .post(Story.DECISIONS));
        refused(() -> Story.as("desk").get(personal));
        refused(() -> Story.as("audit").delete(personal));
        count.count();

        Story.as("desk").get(personal).then().statusCode(200);
        Story.post(Story.brothers()).statusCode(201);
    }

    /** The service counts every two seconds, and finds room; so it may have to be told again. */
    private void refused(Supplier<Response> call) {
        Response answer = null;
        for (int i = 0; i < TRIES && (answer == null || answer.statusCode() < 500); i++) {
            backlog.isFull(true);
            answer = call.get();
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        answer.then().header("Retry-After", equalTo("2")).body("errors[0].code", equalTo("MB708"));
    }
}
