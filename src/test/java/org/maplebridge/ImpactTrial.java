package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.maplebridge.decision.ManyDecisions;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;

/** An impact over many decisions, as the packaged service runs it: how fast, and how much memory it takes. */
final class ImpactTrial {

    static final int DECISIONS = Integer.getInteger("decisions", 20_000);

    private static final JsonMapper JSON = new JsonMapper();

    private final ServedJar service;
    private final String officer;

    ImpactTrial(ServedJar service, String officer) {
        this.service = service;
        this.officer = officer;
    }

    /** Writes the decisions into tables that a service has made. */
    static void fill(String url, String user, String password) throws SQLException {
        Policy policy = PolicyReader.read(Folder.read(Path.of("rules")));
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            ManyDecisions.fill(connection, new Evaluation(policy, PlainMatching.of(policy)), DECISIONS);
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    void run() throws Exception {
        JsonNode proposed = JSON.readTree(service.send(HttpRequest.newBuilder(service.address("/api/v1/policies"))
                .header("Authorization", officer)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(ZippedRules.eightPeople()))));
        String impacts = "/api/v1/policies/" + proposed.get("id").asText() + "/impact";
        for (int round = 1; round <= 3; round++) {
            Map<String, Long> before = service.memory();
            long begin = System.nanoTime();
            JsonNode job = JSON.readTree(service.send(HttpRequest.newBuilder(service.address(impacts))
                    .header("Authorization", officer)
                    .POST(HttpRequest.BodyPublishers.noBody())));
            Map<String, Long> most = new TreeMap<>(before);
            while (job.get("state").asText().equals("RUNNING")) {
                TimeUnit.MILLISECONDS.sleep(500);
                job = JSON.readTree(service.get(impacts + "/" + job.get("id").asText(), officer));
                if (round == 3) {
                    service.memory().forEach((area, used) -> most.merge(area, used, Math::max));
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "%,d decisions in %.1f s: %,.0f/s; MiB live before %s, most meanwhile %s%n",
                    DECISIONS, seconds, DECISIONS / seconds, before, round == 3 ? most : "not asked");
            assertThat(job.get("state").asText()).isEqualTo("DONE");
            assertThat(job.at("/result/seen").asInt()).isEqualTo(DECISIONS);
            assertThat(job.at("/result/unreadable").asInt()).isZero();
            assertThat(job.at("/result/changed").asInt()).isPositive().isLessThan(DECISIONS);
            assertThat(job.at("/result/tiers/lowered").asInt()).isZero();
        }
    }
}
