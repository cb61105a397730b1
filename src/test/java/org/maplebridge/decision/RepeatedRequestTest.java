package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;
import org.maplebridge.source.Sha256;

/** A desk that got no answer sends the same request again, and there is still one decision. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class RepeatedRequestTest {

    @Inject
    TestClock clock;

    @Inject
    RetiredKeys retired;

    @Inject
    DataSource service;

    @AfterEach
    void setTheClockBack() {
        clock.set(TestClock.USUAL);
    }

    @Test
    void the_same_key_and_body_give_the_same_decision() {
        String key = newKey();
        ValidatableResponse first =
                send("desk", key, Story.brothers()).statusCode(201).header("Idempotency-Replayed", nullValue());
        long before = stored();

        ValidatableResponse again =
                send("desk", key, Story.brothers()).statusCode(201).header("Idempotency-Replayed", equalTo("true"));

        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(again.extract().header("Location")).isEqualTo(first.extract().header("Location"));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = newKey();
        send("desk", key, Story.with("")).statusCode(201);
        long before = stored();

        send("desk", key, Story.with("\"alcohol\":true"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo("MB710"))
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
        send("desk", key, Story.with("\"alcohol\":5")).statusCode(422);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void another_account_has_keys_of_its_own() {
        String key = newKey();
        String one = send("desk", key, Story.with("")).extract().path("id");
        String other = send("desk3", key, Story.with("")).extract().path("id");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void without_a_key_every_request_is_a_new_one() {
        String one = Story.post(Story.with("")).extract().path("id");
        String other = Story.post(Story.with("")).extract().path("id");
        assertThat(one).as("control").isNotEqualTo(other);
    }

    @Test
    void a_body_that_was_refused_may_be_mended_under_the_same_key() {
        String key = newKey();
        send("desk", key, Story.with("\"alcohol\":5")).statusCode(400);
        send("desk", key, Story.with("\"alcohol\":true")).statusCode(201);
    }

    @Test
    void equal_requests_at_the_same_instant_give_one_decision() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 10; round++) {
                String key = newKey();
                long before = stored();
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    answers.add(desks.submit(() -> send("desk", key, Story.brothers())
                            .statusCode(201)
                            .extract()
                            .path("id")));
                }
                Set<String> ids = answers.stream().map(RepeatedRequestTest::get).collect(Collectors.toSet());
                assertThat(ids).hasSize(1);
                assertThat(stored()).isEqualTo(before + 1);
            }
        } finally {
            desks.shutdown();
        }
    }

    @Test
    void keys_live_thirty_days() {
        String key = newKey();
        send("desk", key, Story.with("")).statusCode(201);

        clock.set(TestClock.USUAL.plus(Duration.ofDays(30)).minusMillis(1));
        retired.forget();
        send("desk", key, Story.with("")).header("Idempotency-Replayed", equalTo("true"));

        clock.set(TestClock.USUAL.plus(Duration.ofDays(30)).plusMillis(1));
        retired.forget();
        send("desk", key, Story.with("")).statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void the_table_of_keys_tells_nothing_of_the_body() throws SQLException {
        String key = newKey();
        String body = Story.with("\"alcohol\":true").replace("}}", "},\"narrative\":\"秘密的话\"}");
        send("desk", key, body).statusCode(201);

        try (Connection connection = service.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select * from idempotency_key where request_key = '" + key + "'")) {
            assertThat(row.next()).isTrue();
            byte[] fingerprint = row.getBytes("fingerprint");
            assertThat(fingerprint).hasSize(32);
            assertThat(Sha256.hex(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .as("a plain hash of a body could be guessed")
                    .isNotEqualTo(java.util.HexFormat.of().formatHex(fingerprint));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "x#1", "“引号”", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg"})
    void a_key_that_could_be_misread_is_refused(String key) {
        send("desk", key, Story.with("")).statusCode(400).body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void two_keys_are_refused() {
        Story.as("desk")
                .headers(new Headers(new Header("Idempotency-Key", "a"), new Header("Idempotency-Key", "b")))
                .contentType(ContentType.JSON)
                .body(Story.with(""))
                .post(Story.DECISIONS)
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse send(String account, String key, String body) {
        return Story.as(account)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(Story.DECISIONS)
                .then();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static long stored() {
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.count());
    }
}
