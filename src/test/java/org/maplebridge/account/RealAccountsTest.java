package org.maplebridge.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.Tokens;

/** In production accounts come from an OpenID provider: its token says who, in which role, area and tier. */
@QuarkusTest
@Tag("production")
@QuarkusTestResource(OwnData.class)
class RealAccountsTest {

    @Inject
    @Any
    Instance<IdentityProvider<?>> providers;

    @Test
    void a_desk_works_in_the_area_of_its_token() {
        String desk = Tokens.of("wang", "desk", Map.of("area", "421303", "tier", "VILLAGE"));
        enter(desk, "421303004012").statusCode(201).body("by", equalTo("wang"));
        enter(desk, "110101001001").statusCode(403).body("errors[0].code", equalTo("MB610"));
    }

    @Test
    void a_desk_whose_area_cannot_be_read_sees_nothing() {
        for (Object unusable : List.of("", "4213*", "all", "%", 421303, List.of("421303"))) {
            enter(Tokens.of("li", "desk", Map.of("area", unusable)), "421303004012")
                    .statusCode(403);
        }
        enter(Tokens.of("li", "desk", Map.of()), "421303004012").statusCode(403);
    }

    @Test
    void the_role_is_that_of_the_token() {
        String audit = Tokens.of("sun", "audit", Map.of());
        given().auth().oauth2(audit).get(Story.DECISIONS).then().statusCode(200);
        enter(audit, "421303004012").statusCode(403).body("errors[0].code", equalTo("MB702"));
        given().auth()
                .oauth2(Tokens.of("sun", "emperor", Map.of()))
                .get(Story.DECISIONS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_token_that_is_forged_expired_or_none_is_nobody() {
        String expired = Tokens.of("wang", "audit", Map.of("exp", 1_700_000_000));
        for (String token : List.of(Tokens.forged("wang", "audit"), expired, "x", "a.b.c")) {
            given().auth()
                    .oauth2(token)
                    .get(Story.DECISIONS)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
        given().get(Story.DECISIONS).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    /** A token is remembered once it was found genuine, but no longer than it is good. */
    @Test
    void a_token_that_was_taken_is_refused_once_it_has_expired() throws InterruptedException {
        String brief = Tokens.of("wang", "audit", Map.of("exp", Instant.now().getEpochSecond() + 2));
        given().auth().oauth2(brief).get(Story.DECISIONS).then().statusCode(200);
        given().auth().oauth2(brief).get(Story.DECISIONS).then().statusCode(200);
        TimeUnit.SECONDS.sleep(3);
        given().auth().oauth2(brief).get(Story.DECISIONS).then().statusCode(401);
    }

    /** Were they equals, each start of the service would choose anew whether it checks every signature of every call. */
    @Test
    void what_was_found_genuine_is_asked_before_the_one_that_checks_signatures() {
        List<IdentityProvider<?>> inTurn = providers.stream()
                .filter(provider -> provider.getRequestType() == TokenAuthenticationRequest.class)
                .sorted(Comparator.comparingInt(provider -> -provider.priority()))
                .toList();
        assertThat(inTurn.get(0)).isInstanceOf(CheckedTokens.class);
        assertThat(inTurn.get(1)).isInstanceOf(OidcIdentityProvider.class);
        assertThat(inTurn.get(0).priority()).isGreaterThan(inTurn.get(1).priority());
    }

    private static ValidatableResponse enter(String token, String area) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Story.intake(area, "real-accounts", ""))
                .post(Story.DECISIONS)
                .then();
    }
}
