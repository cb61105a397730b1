package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there, whatever was killed meanwhile, with PostgreSQL and real accounts. Short here; the long run is
 * {@code mvn -B verify -Ppostgresql -Dskip.unit -Dkills=20} (docs/reliability.md).
 */
class KilledOnPostgresIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int SECONDS_OF_LOAD = 3;
    private static final String DESK =
            "Bearer " + Tokens.of("wang", "desk", Map.of("area", "421303", "tier", "VILLAGE"));

    @TempDir
    private Path home;

    @TempDir
    private Path database;

    private interface Kill {
        void run(ServedJar service, DurablePostgres postgres) throws Exception;
    }

    @Test
    void of_a_killed_service_nothing_acknowledged_is_lost_and_nothing_is_stored_twice() throws Exception {
        assertNothingIsLost(underLoad("on", (service, postgres) -> {
            service.kill();
            service.start();
        }));
    }

    /** The service lives on, says 503 meanwhile, and works again by itself. */
    @Test
    void of_a_killed_database_nothing_acknowledged_is_lost_and_nothing_is_stored_twice() throws Exception {
        assertNothingIsLost(underLoad("on", (service, postgres) -> postgres.killAndStart()));
    }

    @Test
    void control_with_late_commits_some_are_lost() throws Exception {
        assertThat(underLoad("off", (service, postgres) -> postgres.killAndStart())
                        .lost())
                .isPositive();
    }

    private static void assertNothingIsLost(Tally tally) {
        assertThat(tally.acknowledged()).isGreaterThan(100 * KILLS);
        assertThat(tally.lost()).isZero();
        assertThat(tally.twice()).isZero();
    }

    private Tally underLoad(String synchronousCommit, Kill kill) throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(database, synchronousCommit);
                ServedJar service = new ServedJar(home, postgres.settings())) {
            service.start();
            Desks desks = new Desks(service.address(Story.DECISIONS), DESK);
            for (int i = 0; i < KILLS; i++) {
                TimeUnit.SECONDS.sleep(SECONDS_OF_LOAD);
                int before = desks.acknowledged().size();
                kill.run(service, postgres);
                TimeUnit.SECONDS.sleep(1);
                assertThat(desks.acknowledged()).as("it works again").hasSizeGreaterThan(before);
            }
            desks.close();
            Tally tally = Tally.of(desks, postgres.url());
            System.out.printf(
                    "%d kills, synchronous_commit=%s: %s, refused %s%n",
                    KILLS, synchronousCommit, tally, desks.refused());
            return tally;
        }
    }
}
