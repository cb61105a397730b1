package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the report of overrides takes among many decisions of a PostgreSQL. Short here; the long run is
 * {@code mvn -B verify -Ppostgresql -Dskip.unit -Dit.test=OverrideReportOnPostgresIT -Ddecisions=1000000}
 * (docs/performance.md).
 */
class OverrideReportOnPostgresIT {

    private static final String AUDIT = "Bearer " + Tokens.of("chen", "audit", Map.of());
    private static final String REPORT = "/api/v1/reports/overrides";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @TempDir
    private Path database;

    @Test
    void every_decision_is_counted_once_by_the_month_that_it_was_made_in() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(database, "on");
                ServedJar service = new ServedJar(home, postgres.settings())) {
            service.start();
            ImpactTrial.fill(postgres.url(), "maplebridge", "OWNER-PASSWORD");
            for (int call = 0; call < 3; call++) {
                assertThat(ask(service, REPORT).get("decisions").longValue())
                        .isGreaterThanOrEqualTo(ImpactTrial.DECISIONS);
            }
            JsonNode month = ask(service, REPORT + "?from=2025-06-01T00:00:00Z&to=2025-07-01T00:00:00Z");
            assertThat(month.get("decisions").longValue())
                    .isBetween(ImpactTrial.DECISIONS / 14L, ImpactTrial.DECISIONS / 10L);
        }
    }

    private JsonNode ask(ServedJar service, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.address(address))
                .header("Authorization", AUDIT)
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode report = new JsonMapper().readTree(answer.body());
        System.out.printf(
                "%,d decisions counted in %.2f s  %s%n", report.get("decisions").longValue(), seconds, address);
        return report;
    }
}
