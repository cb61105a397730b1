package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder is saved again and again while desks work. Short here; the long runs are
 * {@code mvn -B verify -Dskip.unit -Dit.test=ReloadsIT -Dreloads=100} and, for what stays in memory, {@code -Dreloads=300
 * -Ddesks=false} (docs/performance.md).
 */
class ReloadsIT {

    /** How long a decision may still name the policy before (docs/architecture.md); a tenth of a second is not held, not even on a machine left alone. */
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private static final int RELOADS = Integer.getInteger("reloads", 5);
    private static final boolean DESKS = Boolean.parseBoolean(System.getProperty("desks", "true"));

    private static final String DESK = "Basic " + Base64.getEncoder().encodeToString("desk:desk".getBytes());

    @TempDir
    private Path home;

    @Test
    void under_load_no_call_fails_and_every_decision_replays_under_the_policy_it_names() throws Exception {
        Path rules = Files.createDirectory(home.resolve("rules"));
        copy(Path.of("rules"), rules);
        String text = Files.readString(rules.resolve("policy.yaml"));
        try (ServedJar service = new ServedJar(home, Map.of("maplebridge.rules.dir", rules.toString()))) {
            service.start();
            Desks desks = DESKS ? new Desks(service.address(Story.DECISIONS), DESK) : null;
            long slowest = 0;
            Map<String, Long> tenth = new HashMap<>();
            for (int i = 0; i < RELOADS; i++) {
                slowest = Math.max(slowest, save(rules, text, i, service));
                if (i == 9) {
                    tenth = service.memory();
                }
            }
            if (RELOADS > 10) {
                System.out.printf("memory after the tenth %s, after the last %s%n", tenth, service.memory());
            }
            System.out.printf("%d reloads, the slowest in force after %d ms%n", RELOADS, slowest);
            if (desks != null) {
                desks.close();
                assertThat(desks.refused()).isEmpty();
                assertThat(desks.unanswered()).isZero();
            }
            service.stop();
        }
        StoredHistory history = StoredHistory.read(
                "jdbc:h2:file:" + home.resolve("data/maplebridge").toAbsolutePath() + ";DATABASE_TO_LOWER=TRUE",
                "maplebridge",
                "embedded");
        System.out.printf(
                "%d decisions under %d policies%n",
                history.decisions().size(), history.inForce().size());
        assertThat(history.inForce()).hasSize(1 + RELOADS);
        assertThat(history.different()).isZero();
        assertThat(history.astray(PROMISED)).isEmpty();
    }

    /** Milliseconds from a save to the policy in force. */
    private long save(Path rules, String text, int number, ServedJar service) throws Exception {
        String version = "reload-" + number;
        Files.writeString(rules.resolve("policy.yaml"), text.replaceFirst("(?m)^version: .*$", "version: " + version));
        long saved = System.nanoTime();
        while (!service.get("/q/health/ready", DESK).contains('"' + version + '"')) {
            TimeUnit.MILLISECONDS.sleep(10);
            assertThat(System.nanoTime() - saved).isLessThan(TimeUnit.SECONDS.toNanos(60));
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - saved);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }
}
