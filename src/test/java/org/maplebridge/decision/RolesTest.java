package org.maplebridge.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** The table of design §4, cell by cell. */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class RolesTest {

    private static final String UNKNOWN_ID = "019caa4c-2a10-7000-8b1f-3a5d5f0c9e77";

    @ParameterizedTest(name = "{0} {1}: desk {2}, policy {3}, audit {4}, admin {5}, nobody 401")
    @CsvSource({
        "POST, decisions,               201, 403, 403, 403",
        "POST, preview,                 200, 200, 403, 403",
        "GET,  decisions,               200, 403, 200, 403",
        "GET,  decisions/" + UNKNOWN_ID + ", 404, 403, 404, 403",
        "GET,  vocabulary,              200, 200, 200, 200",
        "GET,  vocabulary/schema,       200, 200, 200, 200"
    })
    void each_role_may_do_what_the_table_says(String method, String route, int desk, int policy, int audit, int admin) {
        call("desk", method, route, desk);
        call("desk3", method, route, desk);
        call("policy", method, route, policy);
        call("policy2", method, route, policy);
        call("audit", method, route, audit);
        call("admin", method, route, admin);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Story.brothers())
                .request(method, "/api/v1/" + route)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic "))
                .body("errors[0].code", equalTo("MB701"));
    }

    @Test
    void a_wrong_password_is_nobody() {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("desk", "desk2")
                .get(Story.DECISIONS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic "));
    }

    private static void call(String account, String method, String route, int expected) {
        Story.as(account)
                .contentType(ContentType.JSON)
                .body(Story.brothers())
                .request(method, "/api/v1/" + route)
                .then()
                .statusCode(expected);
    }
}
