package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In production a line of the log is JSON that names its decision and the trace of its call, and nobody. */
class LogOnPostgresIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path home;

    @TempDir
    private Path database;

    @Test
    void a_line_of_the_log_names_its_decision_and_its_trace_and_nobody() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(database, "on");
                ServedJar service = new ServedJar(home, postgres.settings())) {
            service.start();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(service.address(Story.DECISIONS))
                                    .header(
                                            "Authorization",
                                            "Bearer " + Tokens.of("wang", "desk", Map.of("area", "421303")))
                                    .header("Content-Type", "application/json")
                                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                                    .POST(HttpRequest.BodyPublishers.ofString(Story.brothers()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
            String id = new JsonMapper().readTree(answer.body()).get("id").asText();
            service.stop();

            List<JsonNode> lines = lines(service.log());
            assertThat(lines)
                    .filteredOn(line -> line.at("/mdc/decisionId").asText().equals(id))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.at("/mdc/traceId").asText()).isEqualTo(TRACE));
            assertThat(Files.readString(service.log())).doesNotContain("甲某", "000-0000-0001");
        }
    }

    private static List<JsonNode> lines(Path log) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith("{")) {
                lines.add(new JsonMapper().readTree(line));
            }
        }
        return lines;
    }
}
