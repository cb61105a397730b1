package org.maplebridge.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** How large the log is, what waits for it, and how long an entry took to be in a checkpoint. */
@ApplicationScoped
class LogMeters {

    @Inject
    MeterRegistry meters;

    @Inject
    LogState state;

    @Inject
    Clock clock;

    private Timer delay;

    void start(@Observes @Priority(35) StartupEvent start) {
        delay = Timer.builder("maplebridge.log.delay")
                .description("From writing an entry to the checkpoint that holds it")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters);
        Gauge.builder("maplebridge.log.size", () -> state.head().size())
                .description("Entries that the last checkpoint covers")
                .register(meters);
        Gauge.builder("maplebridge.log.pending", () -> state.waiting().count())
                .description("Entries that wait for a number")
                .register(meters);
        Gauge.builder("maplebridge.log.oldest", () -> state.waiting().seconds(clock.millis()))
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("maplebridge.log.checkpoint.age", this::age)
                .description("How old the last checkpoint is")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("maplebridge.log.damaged", () -> state.found().isPresent() ? 1 : 0)
                .description("1 when something stored is not what it was")
                .register(meters);
    }

    private long age() {
        return state.head().isNone()
                ? 0
                : Duration.between(state.head().at(), clock.instant()).toSeconds();
    }

    /** Ids of entries that a checkpoint holds since a moment ago. */
    void numbered(Collection<UUID> entries) {
        long now = clock.millis();
        entries.forEach(id -> delay.record(Duration.ofMillis(Math.max(0, now - written(id)))));
    }

    /** When an entry was written: its id says so. */
    static long written(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
