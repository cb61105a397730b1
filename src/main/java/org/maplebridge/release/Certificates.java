package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.proof.Certificate;
import org.maplebridge.proof.PolicyProof;

/**
 * Sees to it that every policy has its certificate. What is proposed is proven before it is kept; what a start or the folder
 * brought into force was held to its promises by the quick prover, and the other follows here, when nobody waits.
 */
@ApplicationScoped
class Certificates {

    private static final Logger LOG = Logger.getLogger(Certificates.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    Turn turn;

    @Inject
    Chores chores;

    /** What breaks a promise, so that it is tried once. */
    private final Set<String> unproven = new HashSet<>();

    void start(@Observes @Priority(12) StartupEvent start) {
        chores.every(PAUSE, "prove what the folder brought", this::proveNext);
    }

    /**
     * Proves a policy by both provers.
     *
     * @throws ProblemsFound with each promise that fails
     */
    static Certificate prove(Policy policy) {
        return PolicyProof.of(policy, proof -> {}).certify();
    }

    private void proveNext() {
        List<String> missing = QuarkusTransaction.requiringNew().call(PolicyCertificate::missing);
        missing.stream().filter(id -> !unproven.contains(id)).findFirst().ifPresent(this::prove);
    }

    private void prove(String id) {
        try {
            Certificate certificate = prove(Policies.readNow(id));
            turn.taking(now -> {
                PolicyCertificate.keep(certificate, now);
                return null;
            });
        } catch (ProblemsFound broken) {
            unproven.add(id);
            LOG.warnf("The stored policy %s breaks a promise as they are proven today, and gets no certificate", id);
        }
    }
}
