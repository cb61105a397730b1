package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there, whatever was killed meanwhile. Short here; the long run is
 * {@code mvn -B verify -Dskip.unit -Dit.test=KilledServiceIT -Dkills=20} (docs/reliability.md).
 */
class KilledServiceIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int SECONDS_OF_LOAD = 3;

    @TempDir
    private Path home;

    @Test
    void of_a_killed_service_nothing_acknowledged_is_lost_and_nothing_is_stored_twice() throws Exception {
        Tally tally = killUnderLoad(Map.of());

        assertThat(tally.acknowledged()).isGreaterThan(100 * KILLS);
        assertThat(tally.unanswered())
                .as("it was under load when it was killed")
                .isPositive();
        assertThat(tally.lost()).isZero();
        assertThat(tally.twice()).isZero();
    }

    /** H2's own default: a commit is answered before it is written. */
    @Test
    void control_with_late_writes_some_are_lost() throws Exception {
        String url = "jdbc:h2:file:" + home.resolve("data/maplebridge")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=500"
                + ";DB_CLOSE_ON_EXIT=FALSE";
        assertThat(killUnderLoad(Map.of("maplebridge.database.owner-url", url)).lost())
                .isPositive();
    }

    /** What the desks were told, and what of it the store holds. */
    private record Tally(int acknowledged, int unanswered, long lost, long twice) {}

    private Tally killUnderLoad(Map<String, String> settings) throws Exception {
        try (ServedJar service = new ServedJar(home, settings)) {
            service.start();
            String desk =
                    "Basic " + Base64.getEncoder().encodeToString("desk:desk".getBytes(StandardCharsets.US_ASCII));
            Desks desks = new Desks(service.address(Story.DECISIONS), desk);
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.SECONDS.sleep(SECONDS_OF_LOAD);
                service.kill();
                service.start();
            }
            service.kill();
            desks.close();
            Tally tally = tally(desks);
            System.out.println(KILLS + " kills: " + tally);
            return tally;
        }
    }

    private Tally tally(Desks desks) throws SQLException {
        Map<String, List<String>> stored = stored();
        long lost = desks.acknowledged().entrySet().stream()
                .filter(told -> !stored.getOrDefault(told.getKey(), List.of()).contains(told.getValue()))
                .count();
        long twice = stored.values().stream().filter(ids -> ids.size() > 1).count();
        return new Tally(desks.acknowledged().size(), desks.unanswered(), lost, twice);
    }

    /** Ids of decisions by reference. */
    private Map<String, List<String>> stored() throws SQLException {
        String url = "jdbc:h2:file:" + home.resolve("data/maplebridge") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        Map<String, List<String>> stored = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url, "maplebridge", "embedded");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select reference, id from decision")) {
            while (found.next()) {
                stored.merge(found.getString(1), List.of(found.getString(2)), KilledServiceIT::both);
            }
        }
        return stored;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
