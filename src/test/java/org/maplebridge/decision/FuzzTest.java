package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;

/**
 * Requests that nobody would send, made from the service's own description: none is answered by a 5xx, by a status or a
 * content type that is not described, or with anything of our insides. Short here; the long run is
 * {@code mvn -B test -Dtest=FuzzTest -Dfuzz.requests=100000} (docs/reliability.md).
 */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261124);
    private static final Pattern INSIDES =
            Pattern.compile("\\b(org|com|io|java|jakarta)\\.[a-z]+\\.[A-Za-z.]+|Exception\\b|\\tat ");

    @TestHTTPResource("/")
    URL service;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void nothing_that_is_sent_breaks_it_or_is_answered_otherwise_than_described() throws Exception {
        JsonNode document = new JsonMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
        FuzzedRequests requests = new FuzzedRequests(document, new Random(SEED));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REQUESTS && wrong.size() < 20; i++) {
            FuzzedRequests.Fuzzed request = requests.next();
            HttpResponse<byte[]> answer = client.send(http(request), HttpResponse.BodyHandlers.ofByteArray());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            check(request, answer).ifPresent(finding -> wrong.add(request + "\n  -> " + finding));
        }
        System.out.printf("%d fuzzed requests, seed %d, answers by status %s%n", REQUESTS, SEED, statuses);
        assertThat(wrong).isEmpty();
        assertThat(statuses.keySet())
                .as("control: the requests reach what lies behind the first door")
                .contains(200, 201, 400, 401, 403, 404, 415);
    }

    private HttpRequest http(FuzzedRequests.Fuzzed request) throws Exception {
        URI root = service.toURI();
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create("http://" + root.getAuthority() + request.path()));
        request.headers().forEach(builder::header);
        return builder.method(
                        request.method(),
                        request.body()
                                .map(HttpRequest.BodyPublishers::ofByteArray)
                                .orElse(HttpRequest.BodyPublishers.noBody()))
                .build();
    }

    private static java.util.Optional<String> check(FuzzedRequests.Fuzzed request, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceAll(";.*", "");
        if (status >= 500) {
            return java.util.Optional.of("status " + status);
        }
        JsonNode described = request.operation().at("/responses/" + status);
        if (described.isMissingNode()) {
            return java.util.Optional.of("status " + status + " is not described");
        }
        if (answer.body().length > 0 && !request.types(status).contains(type)) {
            return java.util.Optional.of(status + " as " + type + ", not as " + request.types(status));
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return INSIDES.matcher(body).find() && status >= 400
                ? java.util.Optional.of("insides: " + body.substring(0, Math.min(300, body.length())))
                : java.util.Optional.empty();
    }
}
