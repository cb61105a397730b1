package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there, whatever was killed meanwhile, with the embedded database. Short here; the long run is
 * {@code mvn -B verify -Dskip.unit -Dit.test=KilledServiceIT -Dkills=20} (docs/reliability.md).
 */
class KilledServiceIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int SECONDS_OF_LOAD = 3;
    private static final String DESK =
            "Basic " + Base64.getEncoder().encodeToString("desk:desk".getBytes(StandardCharsets.US_ASCII));

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
        String late = url() + ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE";
        assertThat(killUnderLoad(Map.of("maplebridge.database.owner-url", late)).lost())
                .isPositive();
    }

    /** What an operator's stop cuts short is answered first, or refused. */
    @Test
    void of_a_stopped_service_nothing_acknowledged_is_lost() throws Exception {
        try (ServedJar service = new ServedJar(home, Map.of())) {
            service.start();
            Desks desks = new Desks(service.address(Story.DECISIONS), DESK);
            TimeUnit.SECONDS.sleep(SECONDS_OF_LOAD);
            service.stop();
            desks.close();
            Tally tally = Tally.of(desks, url());
            assertThat(tally.acknowledged()).isPositive();
            assertThat(tally.lost()).isZero();
            assertThat(tally.twice()).isZero();
        }
    }

    private Tally killUnderLoad(Map<String, String> settings) throws Exception {
        try (ServedJar service = new ServedJar(home, settings)) {
            service.start();
            Desks desks = new Desks(service.address(Story.DECISIONS), DESK);
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.SECONDS.sleep(SECONDS_OF_LOAD);
                service.kill();
                service.start();
            }
            service.kill();
            desks.close();
            Tally tally = Tally.of(desks, url());
            System.out.println(KILLS + " kills " + settings.keySet() + ": " + tally);
            return tally;
        }
    }

    private String url() {
        return "jdbc:h2:file:" + home.resolve("data/maplebridge")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
}
