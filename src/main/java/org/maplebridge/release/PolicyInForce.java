package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;

/** The policy that decides now. A call takes it once and keeps to it, whatever comes into force meanwhile. */
@ApplicationScoped
public class PolicyInForce {

    private static final Logger LOG = Logger.getLogger(PolicyInForce.class);

    @Inject
    RulesSettings rules;

    @Inject
    Tables tables;

    @Inject
    Clock clock;

    private volatile CompiledPolicy current;

    public CompiledPolicy now() {
        return current;
    }

    /** After the start was found safe and before the socket opens; a broken folder ends the start with its problems. */
    void start(@Observes @Priority(10) StartupEvent start) {
        try {
            current = CompiledPolicy.load(Folder.read(rules.dir()));
        } catch (ProblemsFound broken) {
            throw new ConfigurationException(ProblemPrinter.print(broken.problems()));
        }
        tables.make();
        Policy policy = current.policy();
        QuarkusTransaction.requiringNew().run(() -> record(policy));
        LOG.infof(
                "Policy %s (%s) is in force with %d rules",
                policy.header().version(),
                policy.id().substring(0, 12),
                policy.rules().size());
    }

    private void record(Policy policy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredPolicy.keep(policy, now);
        Optional<InForce> latest = InForce.latest();
        if (latest.isEmpty()) {
            InForce.add(policy.id(), now, InForce.BOOTSTRAP);
        } else if (!latest.get().policyId.equals(policy.id())) {
            InForce.add(policy.id(), now, InForce.FOLDER);
        }
    }
}
