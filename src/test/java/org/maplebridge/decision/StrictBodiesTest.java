package org.maplebridge.decision;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** Whatever a body leaves to guessing is refused with its spot, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class StrictBodiesTest {

    private static final String GOOD = Story.with("\"alcohol\":true");

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                arguments("nothing", "", "", "MB601"),
                arguments("null", "null", "", "MB605"),
                arguments("a list", "[]", "", "MB605"),
                arguments("a text", "\"x\"", "", "MB605"),
                arguments("half a document", GOOD.substring(0, 40), "/area", "MB601"),
                arguments("a second document", GOOD + GOOD, "", "MB601"),
                arguments("text after the end", GOOD + "x", "", "MB601"),
                arguments("single quotes", GOOD.replace('"', '\''), "", "MB601"),
                arguments("a comment", "/* */" + GOOD, "", "MB601"),
                arguments("a comma too many", GOOD.replace("true}", "true,}"), "/facts/alcohol", "MB601"),
                arguments("a byte order mark", "\uFEFF" + GOOD, "", "MB601"),
                arguments("an unknown member", GOOD.replace("{\"ref", "{\"x\":1,\"ref"), "/x", "MB603"),
                arguments("a misspelt member", GOOD.replace("\"area\"", "\"aria\""), "/aria", "MB603"),
                arguments("a member missing", GOOD.replace("\"source\":\"TIP\",", ""), "/source", "MB604"),
                arguments("a key twice", GOOD.replace("{\"ref", "{\"area\":\"1\",\"ref"), "/area", "MB611"),
                arguments("a fact twice", Story.with("\"alcohol\":true,\"alcohol\":false"), "/facts/alcohol", "MB611"),
                arguments("facts as a list", GOOD.replace("{\"alcohol\":true}", "[]"), "/facts", "MB605"),
                arguments("facts null", GOOD.replace("{\"alcohol\":true}", "null"), "/facts", "MB605"),
                arguments(
                        "a number as a text", Story.with("\"peopleInvolved\":\"3\""), "/facts/peopleInvolved", "MB605"),
                arguments("three and a half", Story.with("\"peopleInvolved\":3.5"), "/facts/peopleInvolved", "MB605"),
                arguments("1e400", Story.with("\"peopleInvolved\":1e400"), "/facts/peopleInvolved", "MB605"),
                arguments(
                        "1e999999999", Story.with("\"peopleInvolved\":1e999999999"), "/facts/peopleInvolved", "MB605"),
                arguments("NaN bare", Story.with("\"peopleInvolved\":NaN"), "/facts/peopleInvolved", "MB601"),
                arguments("NaN quoted", Story.with("\"peopleInvolved\":\"NaN\""), "/facts/peopleInvolved", "MB605"),
                arguments("a leading zero", Story.with("\"peopleInvolved\":03"), "/facts/peopleInvolved", "MB601"),
                arguments("100 digits", Story.with("\"amount\":" + "9".repeat(100)), "/facts/amount", "MB601"),
                arguments("beyond the range", Story.with("\"peopleInvolved\":0"), "/facts/peopleInvolved", "MB607"),
                arguments("an empty value", Story.with("\"weapon\":\"\""), "/facts/weapon", "MB606"),
                arguments("another fact's value", Story.with("\"threat\":\"BLADE\""), "/facts/threat", "MB606"),
                arguments("an unknown fact", Story.with("\"ethnicity\":\"x\""), "/facts/ethnicity", "MB603"),
                arguments("half a character", GOOD.replace("t-1", "\\ud800"), "/reference", "MB601"),
                arguments("an empty reference", GOOD.replace("t-1", ""), "/reference", "MB606"),
                arguments("an identity number", GOOD.replace("t-1", "421303199001011234"), "/reference", "MB609"),
                arguments("a mobile number", GOOD.replace("t-1", "a13912345678"), "/reference", "MB609"),
                arguments("an unknown source", GOOD.replace("TIP", "TIPS"), "/source", "MB606"),
                arguments("an area too short", GOOD.replace("004012", "00401"), "/area", "MB606"),
                arguments("an area as a number", GOOD.replace("\"421303004012\"", "421303004012"), "/area", "MB605"),
                arguments("a day that is not", at("2026-02-30T00:00:00+08:00"), "/occurredAt", "MB606"),
                arguments("a moment without offset", at("2026-02-01T00:00:00"), "/occurredAt", "MB606"),
                arguments("a moment to come", at("2026-03-02T09:30:01+08:00"), "/occurredAt", "MB607"),
                arguments("a story as a number", member("\"narrative\":5"), "/narrative", "MB605"),
                arguments("a party without name", member("\"parties\":[{}]"), "/parties/0/name", "MB604"),
                arguments(
                        "a party with more",
                        member("\"parties\":[{\"name\":\"x\",\"sex\":\"m\"}]"),
                        "/parties/0/sex",
                        "MB603"),
                arguments(
                        "10,000 lists",
                        member("\"narrative\":" + "[".repeat(10_000)),
                        "/narrative/0/0/0/0/0/0/0",
                        "MB601"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void an_ambiguous_body_is_refused_at_its_spot_and_nothing_is_stored(
            String what, String body, String pointer, String code) {
        long before = stored();

        List<Map<String, String>> errors =
                send(body, UTF_8).then().statusCode(400).extract().path("errors");

        assertThat(errors).anySatisfy(error -> {
            assertThat(error).containsEntry("pointer", pointer).containsEntry("code", code);
            assertThat(error.get("cause")).isNotBlank();
            assertThat(error.get("fix")).isNotBlank();
        });
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void another_encoding_than_utf8_is_refused(Charset charset) {
        assertThat(send(GOOD.replace("t-1", "编号"), charset).statusCode()).isEqualTo(400);
    }

    static Stream<Charset> encodings() {
        return Stream.of(UTF_16LE, Charset.forName("GB18030"), Charset.forName("UTF-32"));
    }

    /** Java puts this sign where bytes are not UTF-8; a desk that copied it from elsewhere may send it. */
    @Test
    void the_sign_for_an_unreadable_character_is_a_character() {
        String story = GOOD.replaceFirst("\\{", "{\"narrative\":\"他说\uFFFD\uFFFD\",");
        assertThat(send(story, UTF_8).statusCode()).isEqualTo(201);
        assertThat(send(story.replace('\uFFFD', '\u00E9'), ISO_8859_1).statusCode())
                .isEqualTo(400);
    }

    /** Quarkus refuses it before any code of ours; a browser never sends it. */
    @ParameterizedTest
    @ValueSource(strings = {"?%zz", "?level=%zz", "/%zz", "?%", "?a=%2"})
    void an_address_that_cannot_be_read_is_refused(String rest) throws IOException {
        // No client of the JDK sends it.
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String call = "GET /api/v1/decisions" + rest + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Exception");
        }
    }

    @Test
    void a_compressed_body_is_refused_with_a_hint() {
        Story.as("desk")
                .header("Accept-Language", "en")
                .header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(GOOD.getBytes(UTF_8))
                .post(Story.DECISIONS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("errors[0].cause", containsString("Content-Encoding"))
                .body("errors[0].fix", containsString("Content-Encoding"));
    }

    @Test
    void a_body_of_nothing_but_slips_is_answered_briefly() {
        String slips =
                IntStream.range(0, 300).mapToObj(n -> "\"slip" + n + "\":1").collect(Collectors.joining(","));
        Response answer = send(Story.with(slips), UTF_8);
        assertThat(answer.<List<?>>path("errors")).hasSize(50);
        assertThat(answer.<String>path("detail")).contains("300", "50");
    }

    @Test
    void the_good_body_itself_is_taken() {
        long before = stored();
        assertThat(send(GOOD, UTF_8).statusCode()).isEqualTo(201);
        assertThat(stored()).isEqualTo(before + 1);
    }

    private static Response send(String body, Charset charset) {
        return Story.as("desk")
                .header("Content-Type", "application/json")
                .body(body.getBytes(charset))
                .post(Story.DECISIONS);
    }

    private static long stored() {
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.count());
    }

    private static String at(String moment) {
        return member("\"occurredAt\":\"" + moment + "\"");
    }

    private static String member(String member) {
        return GOOD.replaceFirst("\\{", "{" + member.replace("\\", "\\\\") + ",");
    }
}
