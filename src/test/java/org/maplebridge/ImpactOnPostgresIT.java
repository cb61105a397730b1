package org.maplebridge;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays many decisions of a PostgreSQL. Short here; the long run is
 * {@code mvn -B verify -Ppostgresql -Dskip.unit -Dit.test=ImpactOnPostgresIT -Ddecisions=1000000} (docs/performance.md).
 */
class ImpactOnPostgresIT {

    @TempDir
    private Path home;

    @TempDir
    private Path database;

    @Test
    void every_decision_is_asked_again() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(database, "on");
                ServedJar service = new ServedJar(home, postgres.settings())) {
            service.start();
            ImpactTrial.fill(postgres.url(), "maplebridge", "OWNER-PASSWORD");
            new ImpactTrial(service, "Bearer " + Tokens.of("li", "policy", Map.of())).run();
        }
    }
}
