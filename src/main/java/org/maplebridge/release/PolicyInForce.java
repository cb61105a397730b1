package org.maplebridge.release;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.Policy;

/**
 * The policy that decides now. The store says which it is; this is what the store said last, compiled. A call takes the policy
 * once and keeps to it, whatever comes into force meanwhile.
 */
@ApplicationScoped
public class PolicyInForce {

    private static final Logger LOG = Logger.getLogger(PolicyInForce.class);

    /** How long after the last answer the store is asked again. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * No decision is made by what the store said longer ago. With the time that a commit takes it leaves room below the two
     * seconds within which every service follows.
     */
    private static final Duration MOST_STALE = Duration.ofMillis(1_500);

    @Inject
    Opening opening;

    @Inject
    Policies policies;

    @Inject
    Prepared prepared;

    @Inject
    Chores chores;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    /** In the order of time: the one in force, and those whose moment is set. Never empty once the service has started. */
    private volatile List<Step> steps = List.of();

    /** What decided before, kept for whoever goes back. */
    private List<Step> before = List.of();

    private volatile long confirmed;

    /** After the start was found safe and before the socket opens; a broken folder ends the start with its problems. */
    void start(@Observes @Priority(10) StartupEvent start) {
        follow(opening.open());
        Gauge.builder("maplebridge.policy.age", () -> Duration.between(step().since(), clock.instant())
                        .toSeconds())
                .description("How long the policy has been in force")
                .baseUnit("seconds")
                .register(meters);
        chores.every(PAUSE, "ask the store which policy is in force", () -> follow(Optional.empty()));
    }

    /** The policy to speak of, to preview by, to read by; null before the service has started. */
    public CompiledPolicy now() {
        Step step = step();
        return step == null ? null : step.policy();
    }

    /**
     * The policy to decide by: at most {@link #MOST_STALE} ago the store said that it is in force. Waits while a new one is
     * compiled.
     *
     * @throws RuntimeException if the store does not answer
     */
    public CompiledPolicy deciding() {
        if (isStale()) {
            confirm();
        }
        return now();
    }

    /** Whether {@link #deciding} answers at once, without asking the store. */
    public boolean isConfirmed() {
        return !isStale();
    }

    /** Null before the service has started. */
    Step step() {
        List<Step> known = steps;
        Instant now = clock.instant();
        Step current = known.isEmpty() ? null : known.get(0);
        for (Step step : known) {
            current = step.since().isAfter(now) ? current : step;
        }
        return current;
    }

    /**
     * Does as the store says.
     *
     * @param compiled perhaps what the store is going to say, so that it need not be compiled again
     */
    synchronized void follow(Optional<CompiledPolicy> compiled) {
        long asked = System.nanoTime();
        Instant now = clock.instant();
        List<InForce> rows = QuarkusTransaction.requiringNew().call(() -> InForce.from(now));
        List<Step> next = new ArrayList<>();
        for (InForce row : rows) {
            known(row).or(() -> ready(row, now, compiled)).ifPresent(next::add);
        }
        if (!next.isEmpty() && !next.equals(steps)) {
            before = steps;
            steps = List.copyOf(next);
        }
        confirmed = asked;
    }

    private synchronized void confirm() {
        if (isStale()) {
            follow(Optional.empty());
        }
    }

    private boolean isStale() {
        return System.nanoTime() - confirmed > MOST_STALE.toNanos();
    }

    private Optional<Step> known(InForce row) {
        return steps.stream().filter(step -> step.isOf(row)).findFirst();
    }

    /** One whose moment is still to come may fail to compile here; until then it stops nobody from deciding. */
    private Optional<Step> ready(InForce row, Instant now, Optional<CompiledPolicy> compiled) {
        try {
            CompiledPolicy policy = compiled(row.policyId, compiled);
            tell(row, policy.policy());
            return Optional.of(Step.of(row, policy));
        } catch (RuntimeException unusable) {
            if (row.since.isAfter(now)) {
                LOG.errorf(unusable, "The policy that is to be in force from %s is unusable here", row.since);
                return Optional.empty();
            }
            throw unusable;
        }
    }

    private CompiledPolicy compiled(String id, Optional<CompiledPolicy> given) {
        return Stream.concat(steps.stream(), before.stream())
                .map(Step::policy)
                .filter(known -> known.policy().id().equals(id))
                .findFirst()
                .or(() -> given.filter(one -> one.policy().id().equals(id)))
                .or(() -> prepared.find(id))
                .orElseGet(() -> policies.compile(id));
    }

    private static void tell(InForce row, Policy policy) {
        LOG.infof(
                "Policy %s (%s), %d rules, put into force by %s, counts from %s",
                policy.header().version(),
                policy.id().substring(0, 12),
                policy.rules().size(),
                row.putBy,
                row.since);
    }
}
