package org.maplebridge;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays many decisions of the embedded database. Short here; the long run is
 * {@code mvn -B verify -Dskip.unit -Dit.test=ImpactIT -Ddecisions=1000000} (docs/performance.md).
 */
class ImpactIT {

    @TempDir
    private Path home;

    @Test
    void every_decision_is_asked_again() throws Exception {
        try (ServedJar service = new ServedJar(home, Map.of())) {
            service.start();
            service.stop();
            ImpactTrial.fill(
                    "jdbc:h2:file:" + home.resolve("data/maplebridge").toAbsolutePath() + ";DATABASE_TO_LOWER=TRUE",
                    "maplebridge",
                    "embedded");
            service.start();
            new ImpactTrial(service, "Basic " + Base64.getEncoder().encodeToString("policy:policy".getBytes())).run();
        }
    }
}
