package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.verify.Report;
import org.maplebridge.audit.verify.Verification;

/**
 * Three services on one database, killed one after another under load, and the database too: the log goes on without a fork or
 * a gap, as export and verify find. Short here; the long run is {@code mvn -B verify -Ppostgresql -Dskip.unit
 * -Dit.test=LogAfterKillsOnPostgresIT -Dkills=20} (docs/reliability.md).
 */
class LogAfterKillsOnPostgresIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int SECONDS_OF_LOAD = 3;
    private static final String DESK =
            "Bearer " + Tokens.of("wang", "desk", Map.of("area", "421303", "tier", "VILLAGE"));
    private static final String AUDIT = "Bearer " + Tokens.of("chen", "audit", Map.of());

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @TempDir
    private Path database;

    @Test
    void the_log_goes_on_without_a_fork_or_a_gap() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(database, "on")) {
            List<ServedJar> services = new ArrayList<>();
            List<Desks> desks = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    services.add(new ServedJar(home, postgres.settings()));
                    services.get(i).start();
                    desks.add(new Desks(services.get(i).address(Story.DECISIONS), DESK));
                }
                String kept = "";
                for (int i = 0; i < KILLS; i++) {
                    TimeUnit.SECONDS.sleep(SECONDS_OF_LOAD);
                    ServedJar service = services.get(i % services.size());
                    service.kill();
                    service.start();
                    TimeUnit.SECONDS.sleep(SECONDS_OF_LOAD);
                    postgres.killAndStart();
                    if (i == KILLS / 2) {
                        kept = text(services.get(0), "/api/v1/log/checkpoint");
                    }
                }
                for (Desks one : desks) {
                    one.close();
                    Tally tally = Tally.of(one, postgres.url());
                    assertThat(tally.lost()).isZero();
                    assertThat(tally.twice()).isZero();
                }
                verify(services.get(0), postgres.url(), kept);
            } finally {
                for (ServedJar service : services) {
                    service.close();
                }
            }
        }
    }

    private void verify(ServedJar service, String url, String kept) throws Exception {
        long written = count(url, "select (select count(*) from decision) + (select count(*) from deed)");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (count(url, "select count(*) from log_pending") > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Path file = home.resolve("log.maplebridge");
        client.send(request(service, "/api/v1/log/export"), HttpResponse.BodyHandlers.ofFile(file));
        VerifierKey key = VerifierKey.parse(text(service, "/api/v1/log/key").strip());
        Report report;
        try (InputStream in = Files.newInputStream(file)) {
            report = new Verification(Optional.of(key), Optional.of(SignedNote.parse(kept)), true, 2)
                    .run(in, (bytes, entries) -> {});
        }
        System.out.printf(
                "%d kills of services and %d of the database: %d entries, %d checkpoints, %s decided again, %d problems%n",
                KILLS, KILLS, report.entries(), report.signatures().checkpoints(), report.replayed(), report.count());
        assertThat(report.problems()).isEmpty();
        assertThat(report.signatures().holdsOlder()).isTrue();
        assertThat(report.entries()).as("all that was written").isEqualTo(written);
        assertThat(text(service, "/q/health/well")).contains("\"UP\"").doesNotContain("\"DOWN\"");
    }

    private static long count(String url, String select) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "maplebridge", "OWNER-PASSWORD");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String text(ServedJar service, String path) throws Exception {
        // The database may just have been started again.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        HttpResponse<String> answer = client.send(request(service, path), HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() != 200 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = client.send(request(service, path), HttpResponse.BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest request(ServedJar service, String path) {
        return HttpRequest.newBuilder(service.address(path))
                .header("Authorization", AUDIT)
                .build();
    }
}
