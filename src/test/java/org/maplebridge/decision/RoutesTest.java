package org.maplebridge.decision;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.ZippedRules;

/** Who may call what (design §4), tried on every route and method that the service itself describes. */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class RoutesTest {

    private static final String UNKNOWN_ID = "019caa4c-2a10-7000-8b1f-3a5d5f0c9e77";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final Set<String> DESK = Set.of("desk");
    private static final Set<String> READERS = Set.of("desk", "audit");
    private static final Set<String> POLICY = Set.of("policy");
    private static final Set<String> OFFICERS = Set.of("policy", "audit");
    private static final Set<String> AUDIT = Set.of("audit");
    private static final Set<String> ANY = Set.of("desk", "policy", "audit", "admin");

    /** The table: whoever adds a route says here who may call it, or the build fails. */
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            entry("POST /api/v1/decisions", DESK),
            entry("POST /api/v1/decisions/batch", DESK),
            entry("GET /api/v1/decisions", READERS),
            entry("GET /api/v1/decisions/records", READERS),
            entry("GET /api/v1/decisions/{id}", READERS),
            entry("GET /api/v1/decisions/{id}/personal", READERS),
            entry("GET /api/v1/decisions/{id}/explanation", READERS),
            entry("GET /api/v1/decisions/{id}/alternatives", READERS),
            entry("POST /api/v1/decisions/{id}/releases", DESK),
            entry("GET /api/v1/decisions/{id}/releases/{release}", READERS),
            entry("POST /api/v1/decisions/{id}/confirmations", DESK),
            entry("POST /api/v1/decisions/{id}/overrides", DESK),
            entry("POST /api/v1/decisions/{id}/overrides/{override}/confirmations", DESK),
            entry("POST /api/v1/decisions/{id}/objections", DESK),
            entry("POST /api/v1/decisions/{id}/objections/{objection}/answers", DESK),
            entry("GET /api/v1/reports/overrides", OFFICERS),
            entry("POST /api/v1/preview", Set.of("desk", "policy")),
            entry("GET /api/v1/policies", OFFICERS),
            entry("GET /api/v1/policies/{id}", OFFICERS),
            entry("GET /api/v1/policies/{id}/certificate", OFFICERS),
            entry("GET /api/v1/policies/{id}/diff", OFFICERS),
            entry("GET /api/v1/policies/{id}/files", OFFICERS),
            entry("GET /api/v1/policies/{id}/rules", OFFICERS),
            entry("GET /api/v1/policies/{id}/impact", OFFICERS),
            entry("GET /api/v1/policies/{id}/impact/{job}", OFFICERS),
            entry("GET /api/v1/policies/{id}/impact/{job}/changed", OFFICERS),
            entry("POST /api/v1/policies/{id}/impact", POLICY),
            entry("DELETE /api/v1/policies/{id}/impact/{job}", POLICY),
            entry("POST /api/v1/policies", POLICY),
            entry("POST /api/v1/policies/rollback", POLICY),
            entry("POST /api/v1/policies/{id}/check", POLICY),
            entry("POST /api/v1/policies/{id}/approve", POLICY),
            entry("POST /api/v1/policies/{id}/activate", POLICY),
            entry("POST /api/v1/policies/{id}/withdraw", POLICY),
            entry("DELETE /api/v1/decisions/{id}/personal", AUDIT),
            entry("POST /api/v1/decisions/{id}/replay", AUDIT),
            entry("GET /api/v1/log/checkpoint", AUDIT),
            entry("GET /api/v1/log/key", AUDIT),
            entry("GET /api/v1/log/proof/{id}", AUDIT),
            entry("GET /api/v1/log/consistency", AUDIT),
            entry("GET /api/v1/log/export", AUDIT),
            entry("GET /api/v1/vocabulary", ANY),
            entry("GET /api/v1/vocabulary/schema", ANY));

    private static final Map<String, String> ROLES = Map.of(
            "desk", "desk",
            "desk3", "desk",
            "desk4", "desk",
            "policy", "policy",
            "policy2", "policy",
            "audit", "audit",
            "admin", "admin");

    @TestFactory
    Stream<DynamicTest> every_route_and_method_is_open_to_whom_the_table_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String route : described()) {
            tests.add(DynamicTest.dynamicTest(route, () -> tryAsEveryone(route)));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(MAY.size());
        return tests.stream();
    }

    @Test
    void the_table_names_no_route_that_is_not_there() throws IOException {
        assertThat(described()).containsAll(MAY.keySet());
    }

    @TestFactory
    Stream<DynamicTest> another_method_is_refused_and_the_right_ones_are_named() throws IOException {
        Set<String> described = described();
        return described.stream()
                .map(route -> route.substring(route.indexOf(' ') + 1))
                .distinct()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> !described.contains(method + " " + path))
                        // these read like an id
                        .filter(method -> !path.matches(".*/(batch|rollback|records)") || !method.equals("GET"))
                        .map(method ->
                                DynamicTest.dynamicTest(method + " " + path, () -> call(Story.as("audit"), method, path)
                                        .statusCode(405)
                                        .contentType("application/problem+json")
                                        .header("Allow", matchesPattern("[A-Z]+(, [A-Z]+)*"))
                                        .body("errors[0].code", equalTo("MB704")))));
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

    private static void tryAsEveryone(String route) {
        assertThat(MAY)
                .as("Nobody said who may call %s: add it to the table of this test and to its @RolesAllowed", route)
                .containsKey(route);
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        ROLES.forEach((account, role) -> {
            int status = call(Story.as(account), method, path).extract().statusCode();
            if (MAY.get(route).contains(role)) {
                assertThat(status).as("%s as %s", route, account).isIn(200, 201, 202, 404, 409);
            } else {
                assertThat(status).as("%s as %s", route, account).isEqualTo(403);
            }
        });
        call(RestAssured.given(), method, path)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic "))
                .body("errors[0].code", equalTo("MB701"));
    }

    private static io.restassured.response.ValidatableResponse call(
            RequestSpecification as, String method, String path) {
        String address = path.replaceAll("\\{\\w+}", UNKNOWN_ID) + (path.endsWith("/consistency") ? "?from=0" : "");
        RequestSpecification call = as.config(Ndjson.CONFIG);
        if (method.equals("POST") || method.equals("PUT") || method.equals("PATCH")) {
            String body = Story.brothers();
            call = path.endsWith("/approve")
                    ? call
                    : path.endsWith("/batch")
                            ? call.contentType(BatchResource.NDJSON).body(body.replace("\n", ""))
                            : path.endsWith("/policies")
                                    ? call.contentType("application/zip").body(ZippedRules.shipped())
                                    : call.contentType("application/json").body(body);
        }
        return call.request(method, address).then();
    }

    /** Every method and path under /api. */
    private static Set<String> described() throws IOException {
        JsonNode document = new JsonMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
        Set<String> routes = new TreeSet<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }
}
