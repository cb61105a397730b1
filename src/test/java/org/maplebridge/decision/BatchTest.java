package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** Many disputes in one call: a line each, an answer each, and one bad line is nobody else's trouble. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class BatchTest {

    private static final String GOOD = Story.with("\"alcohol\":true");

    @TestHTTPResource("/api/v1/decisions/batch")
    URL address;

    @Test
    void each_line_is_answered_in_order_and_a_bad_one_alone_is_refused() {
        long before = stored();

        List<JsonNode> answers =
                lines(send(null, GOOD, GOOD.replace("alcohol", "alcohl"), "", "{", "x".repeat(70_000), GOOD)
                        .statusCode(200));

        assertThat(answers).extracting(answer -> answer.get("line").intValue()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(answers)
                .extracting(answer -> answer.get("status").intValue())
                .containsExactly(201, 400, 400, 400, 413, 201);
        assertThat(answers.get(1).at("/problem/errors/0/pointer").textValue()).isEqualTo("/facts/alcohl");
        assertThat(answers.get(5).at("/decision/verdict/level").textValue()).isNotBlank();
        assertThat(stored()).isEqualTo(before + 2);
    }

    @Test
    void every_ambiguous_body_is_refused_as_a_line_too() {
        long before = stored();
        for (Arguments ambiguous : StrictBodiesTest.ambiguous().toList()) {
            Object[] of = ambiguous.get();
            JsonNode answer = lines(send(null, of[1] + "\n").statusCode(200)).get(0);

            assertThat(answer.get("status").intValue()).as(of[0].toString()).isEqualTo(400);
            assertThat(answer.at("/problem/errors")).as(of[0].toString()).anySatisfy(error -> {
                assertThat(error.path("pointer").asText()).isEqualTo(of[2]);
                assertThat(error.path("code").asText()).isEqualTo(of[3]);
            });
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_batch_sent_again_under_its_key_makes_nothing_new() {
        String key = UUID.randomUUID().toString();
        List<JsonNode> first = lines(send(key, GOOD, GOOD));
        long before = stored();

        List<JsonNode> again = lines(send(key, GOOD, GOOD, GOOD));

        assertThat(again.get(0).get("decision")).isEqualTo(first.get(0).get("decision"));
        assertThat(again.get(1).get("decision")).isEqualTo(first.get(1).get("decision"));
        assertThat(again).extracting(answer -> answer.has("replayed")).containsExactly(true, true, false);
        assertThat(stored()).isEqualTo(before + 1);
    }

    @Test
    void line_n_of_a_key_is_a_key_of_its_own() {
        String key = UUID.randomUUID().toString();
        send(key, GOOD);
        List<JsonNode> swapped = lines(send(key, Story.with(""), GOOD));
        assertThat(swapped)
                .extracting(answer -> answer.get("status").intValue())
                .containsExactly(422, 201);
    }

    @Test
    void of_another_area_a_line_is_refused() {
        List<JsonNode> answers = lines(send(null, Story.intake("110101001001", "far", ""), GOOD));
        assertThat(answers)
                .extracting(answer -> answer.get("status").intValue())
                .containsExactly(403, 201);
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(lines(send(null).statusCode(200))).isEmpty();
    }

    @Test
    void another_media_type_is_refused() {
        Story.as("desk")
                .contentType("application/json")
                .body(GOOD)
                .post(Story.DECISIONS + "/batch")
                .then()
                .statusCode(415)
                .body("status", equalTo(415));
    }

    /** Whoever waits for an answer before the next line gets it. */
    @Test
    void a_line_is_answered_before_the_next_one_comes() throws Exception {
        try (Talk talk = new Talk()) {
            for (int line = 1; line <= 3; line++) {
                talk.say(GOOD);
                assertThat(talk.hear()).startsWith("{\"line\":" + line + ",\"status\":201,");
            }
        }
    }

    /** Longer than any buffer on the way: it can only be answered by reading and writing at the same time. */
    @Test
    void a_long_batch_streams() throws Exception {
        HttpURLConnection call = (HttpURLConnection) address.openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setRequestProperty("Content-Type", "application/x-ndjson");
        call.setRequestProperty("Authorization", basic());
        byte[] body = (GOOD + "\n").repeat(3_000).getBytes(StandardCharsets.UTF_8);
        call.setFixedLengthStreamingMode(body.length);
        call.getOutputStream().write(body);
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(in.lines().filter(line -> line.contains("\"status\":201")))
                    .hasSize(3_000);
        }
    }

    private static ValidatableResponse send(String key, String... lines) {
        return (key == null ? Story.as("desk") : Story.as("desk").header("Idempotency-Key", key))
                .config(Ndjson.CONFIG)
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines))
                .post(Story.DECISIONS + "/batch")
                .then();
    }

    private static List<JsonNode> lines(ValidatableResponse answer) {
        return answer.extract().asString().lines().map(BatchTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return StoredDecision.JSON.readTree(line);
        } catch (IOException notJson) {
            throw new AssertionError(line, notJson);
        }
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("desk:desk".getBytes(StandardCharsets.US_ASCII));
    }

    private static long stored() {
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.count());
    }

    /** HTTP by hand, since no client of the JDK reads while it still writes. */
    private final class Talk implements AutoCloseable {

        private final java.net.Socket socket;
        private final BufferedReader in;

        Talk() throws Exception {
            URI at = address.toURI();
            socket = new java.net.Socket(at.getHost(), at.getPort());
            socket.setSoTimeout(10_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write("POST " + at.getPath() + " HTTP/1.1\r\nHost: " + at.getHost() + "\r\nAuthorization: " + basic()
                    + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        }

        void say(String line) throws IOException {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            write(Integer.toHexString(bytes.length) + "\r\n" + line + "\n\r\n");
        }

        /** How the next answer begins; a chunk may end within it. */
        String hear() {
            return Stream.generate(this::line)
                    .filter(line -> line.startsWith("{"))
                    .findFirst()
                    .orElseThrow();
        }

        private String line() {
            try {
                return in.readLine();
            } catch (IOException silent) {
                throw new AssertionError("no answer", silent);
            }
        }

        private void write(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            write("0\r\n\r\n");
            socket.close();
        }
    }
}
