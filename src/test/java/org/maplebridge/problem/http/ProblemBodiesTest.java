package org.maplebridge.problem.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.release.Policies;

/** Every refused call is answered by the same body, in the caller's language, and tells nothing of our insides. */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class ProblemBodiesTest {

    @Test
    void an_unknown_address() {
        check(Story.as("desk").get("/api/v1/nowhere"), 404, "not-found", "MB703");
        check(Story.as("desk").get(Story.DECISIONS + "/not-an-id"), 404, "not-found", "MB703");
    }

    @Test
    void another_method() {
        check(Story.as("desk").put(Story.DECISIONS), 405, "method-not-allowed", "MB704");
    }

    @Test
    void a_format_that_is_not_spoken() {
        check(Story.as("desk").accept("application/xml").get(Story.DECISIONS), 406, "not-acceptable", "MB704");
    }

    @Test
    void a_body_that_is_not_json() {
        check(
                Story.as("desk").contentType(ContentType.TEXT).body("x").post(Story.DECISIONS),
                415,
                "unsupported-media-type",
                "MB704");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/*", "application/vnd.x+json", "application/json;charset"})
    void a_body_that_does_not_say_exactly_what_it_is(String type) throws IOException {
        HttpURLConnection call = post();
        call.setRequestProperty("Content-Type", type);
        call.getOutputStream().write(Story.brothers().getBytes());

        assertThat(call.getResponseCode()).isEqualTo(415);
        assertThat(call.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void a_body_in_another_charset() {
        Response answer = Story.as("desk")
                .header("Content-Type", "application/json; charset=GB18030")
                .body(Story.brothers().getBytes())
                .post(Story.DECISIONS);
        check(answer, 415, "unsupported-media-type", "MB704");
    }

    @Test
    void a_body_that_is_too_long() {
        Response answer = Story.as("desk")
                .contentType(ContentType.JSON)
                .body(" ".repeat(64 * 1024 + 1))
                .post(Story.DECISIONS);
        check(answer, 413, "too-large", "MB602");
    }

    @Test
    void a_body_that_is_too_long_and_does_not_say_how_long() throws IOException {
        HttpURLConnection call = post();
        call.setRequestProperty("Content-Type", "application/json");
        call.setChunkedStreamingMode(4096);
        call.getOutputStream().write(new byte[70_000]);

        assertThat(call.getResponseCode()).isEqualTo(413);
        try (InputStream body = call.getErrorStream()) {
            assertThat(new String(body.readAllBytes())).contains("MB602");
        }
    }

    @Test
    void a_body_that_is_far_too_long_and_does_not_say_how_long() throws IOException {
        HttpURLConnection call = post();
        call.setRequestProperty("Content-Type", "application/json");
        call.setChunkedStreamingMode(4096);
        call.getOutputStream().write(new byte[100_000]);

        assertThat(call.getResponseCode()).isEqualTo(413);
    }

    @Test
    void a_long_story_that_comes_in_pieces_is_taken_whole() throws IOException {
        String story = Story.with("").replace("}}", "},\"narrative\":\"" + "说".repeat(18_000) + "\"}");
        HttpURLConnection call = post();
        call.setRequestProperty("Content-Type", "application/json");
        call.setChunkedStreamingMode(4096);
        call.getOutputStream().write(story.getBytes(StandardCharsets.UTF_8));

        assertThat(call.getResponseCode()).isEqualTo(201);
    }

    @Test
    void a_failure_of_ours_tells_a_number_that_the_log_knows() throws IOException {
        String id = Story.post(Story.with("")).extract().path("id");
        QuarkusMock.installMockForType(new BrokenPolicies(), Policies.class);

        Response answer = Story.as("desk").get(Story.DECISIONS + "/" + id);

        check(answer, 500, "failed", "MB707");
        String said = answer.path("errors[0].cause");
        String reference = said.replaceAll(".*编号 ", "");
        assertThat(reference).matches("[0-9a-f]{8}");
        assertThat(Files.readString(OwnData.log())).contains("reference " + reference);
    }

    @Test
    void the_body_has_its_fixed_members_in_english_too() {
        Story.as("admin")
                .header("Accept-Language", "en")
                .get(Story.DECISIONS)
                .then()
                .statusCode(403)
                .body("title", equalTo("Your account may not do this"))
                .body("errors[0].fix", equalTo("Use an account that has it, or ask the administrator"));
    }

    /** A call as it is written: the other client mends headers, and knows the length before it sends. */
    private static HttpURLConnection post() throws IOException {
        URI address = URI.create("http://localhost:" + RestAssured.port + Story.DECISIONS);
        HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
        call.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString("desk:desk".getBytes()));
        call.setDoOutput(true);
        return call;
    }

    private static void check(Response answer, int status, String type, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:maplebridge:problem:" + type))
                .body("errors[0].code", equalTo(code));
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThat(answer.asString()).doesNotContain("org.", "java.", "io.quarkus", "Exception", "\\tat ");
    }

    @Vetoed
    static class BrokenPolicies extends Policies {
        @Override
        public Evaluation of(String id) {
            throw new IllegalStateException("java.lang.SomeException at org.maplebridge");
        }
    }
}
