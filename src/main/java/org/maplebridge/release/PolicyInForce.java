package org.maplebridge.release;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;

/** The policy that decides now. A call takes it once and keeps to it, whatever comes into force meanwhile. */
@ApplicationScoped
public class PolicyInForce {

    private static final Logger LOG = Logger.getLogger(PolicyInForce.class);

    @Inject
    FolderAtStart folder;

    @Inject
    Tables tables;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    private volatile CompiledPolicy current;
    private volatile Instant since;

    public CompiledPolicy now() {
        return current;
    }

    /** After the start was found safe and before the socket opens; a broken folder ends the start with its problems. */
    void start(@Observes @Priority(10) StartupEvent start) {
        try {
            current = folder.policy();
        } catch (ProblemsFound broken) {
            throw new ConfigurationException(ProblemPrinter.print(broken.problems()));
        }
        tables.make();
        Policy policy = current.policy();
        since = QuarkusTransaction.requiringNew().call(() -> record(policy));
        Gauge.builder("maplebridge.policy.age", () -> Duration.between(since, clock.instant())
                        .toSeconds())
                .description("How long the policy has been in force")
                .baseUnit("seconds")
                .register(meters);
        LOG.infof(
                "Policy %s (%s) is in force with %d rules",
                policy.header().version(),
                policy.id().substring(0, 12),
                policy.rules().size());
    }

    /** Since when it is in force. */
    private Instant record(Policy policy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredPolicy.keep(policy, now);
        Optional<InForce> latest = InForce.latest();
        if (latest.isPresent() && latest.get().policyId.equals(policy.id())) {
            return latest.get().since;
        }
        InForce.add(policy.id(), now, latest.isEmpty() ? InForce.BOOTSTRAP : InForce.FOLDER);
        return now;
    }
}
