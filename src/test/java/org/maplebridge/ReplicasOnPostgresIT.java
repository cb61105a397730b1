package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three services on one database follow it, whichever of them was told to put a policy into force. Short here; the long run is
 * {@code mvn -B verify -Ppostgresql -Dskip.unit -Dit.test=ReplicasOnPostgresIT -Dreleases=40} (docs/reliability.md).
 */
class ReplicasOnPostgresIT {

    private static final int RELEASES = Integer.getInteger("releases", 4);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final String POLICIES = "/api/v1/policies";
    private static final String DESK =
            "Bearer " + Tokens.of("wang", "desk", Map.of("area", "421303", "tier", "VILLAGE"));
    private static final String PROPOSER = "Bearer " + Tokens.of("li", "policy", Map.of());
    private static final String APPROVER = "Bearer " + Tokens.of("zhao", "policy", Map.of());

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @TempDir
    private Path database;

    @Test
    void all_follow_within_two_seconds_and_no_decision_names_a_policy_that_was_not_in_force() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(database, "on")) {
            List<ServedJar> services = new ArrayList<>();
            List<Desks> desks = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    services.add(new ServedJar(home, postgres.settings()));
                    services.get(i).start();
                    desks.add(new Desks(services.get(i).address(Story.DECISIONS), DESK));
                }
                long slowest = 0;
                for (int i = 0; i < RELEASES; i++) {
                    slowest = Math.max(slowest, release(i, services));
                }
                for (Desks one : desks) {
                    one.close();
                    assertThat(one.refused()).isEmpty();
                    assertThat(one.unanswered()).isZero();
                }
                System.out.printf("%d releases, the last health said so after %d ms%n", RELEASES, slowest);
            } finally {
                for (ServedJar service : services) {
                    service.close();
                }
            }
            verify(StoredHistory.read(postgres.url(), "maplebridge", "OWNER-PASSWORD"));
        }
    }

    private static void verify(StoredHistory history) {
        System.out.printf(
                "%d decisions under %d policies; the last one under the policy before was made after %d ms%n",
                history.decisions().size(),
                history.inForce().size(),
                history.longestLag().toMillis());
        assertThat(history.inForce()).hasSize(1 + RELEASES);
        assertThat(history.decisions()).hasSizeGreaterThan(10 * RELEASES);
        assertThat(history.astray(GRACE)).isEmpty();
        assertThat(history.longestLag()).isLessThan(GRACE);
        assertThat(history.different()).isZero();
        // the control: decisions moved in time are seen
        StoredHistory moved = new StoredHistory(
                history.inForce(),
                history.decisions().stream()
                        .map(made -> new StoredHistory.Made(made.at().plusSeconds(3_600), made.policy(), made.record()))
                        .toList(),
                history.policies());
        assertThat(moved.astray(GRACE)).isNotEmpty();
    }

    /** Puts one more policy into force through one of the services; milliseconds until the health of each names it. */
    private long release(int number, List<ServedJar> services) throws Exception {
        ServedJar told = services.get(number % services.size());
        byte[] zip = ZippedRules.named("replica-" + number);
        HttpResponse<String> proposed = send(HttpRequest.newBuilder(told.address(POLICIES))
                .header("Authorization", PROPOSER)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip)));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        String id = new JsonMapper().readTree(proposed.body()).get("id").textValue();
        act(told.address(POLICIES + "/" + id + "/approve"), APPROVER);
        TimeUnit.SECONDS.sleep(3); // whoever activates has read what was approved
        act(told.address(POLICIES + "/" + id + "/activate"), PROPOSER);
        long activated = System.nanoTime();
        for (ServedJar service : services) {
            while (!send(HttpRequest.newBuilder(service.address("/q/health/ready"))
                            .GET())
                    .body()
                    .contains(id)) {
                TimeUnit.MILLISECONDS.sleep(10);
                assertThat(System.nanoTime() - activated).isLessThan(TimeUnit.SECONDS.toNanos(30));
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - activated);
    }

    private void act(URI address, String account) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Authorization", account)
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
