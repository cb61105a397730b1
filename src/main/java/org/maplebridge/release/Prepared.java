package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;

/**
 * What was approved and waits to be put into force, compiled beforehand in every service: so that all change over when it is,
 * and none must first compile while desks wait.
 */
@ApplicationScoped
class Prepared {

    private static final Logger LOG = Logger.getLogger(Prepared.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Of more than these, only the last approved. */
    private static final int MOST = 2;

    @Inject
    Policies policies;

    @Inject
    Chores chores;

    /** Empty for one that cannot be compiled here, so that it is tried once. */
    private volatile Map<String, Optional<CompiledPolicy>> ready = Map.of();

    void start(@Observes @Priority(11) StartupEvent start) {
        chores.every(PAUSE, "prepare what was approved", this::prepare);
    }

    Optional<CompiledPolicy> find(String id) {
        return ready.getOrDefault(id, Optional.empty());
    }

    private void prepare() {
        List<String> waiting = QuarkusTransaction.requiringNew().call(() -> PolicyApproval.waiting(MOST));
        Map<String, Optional<CompiledPolicy>> next = new HashMap<>();
        for (String id : waiting) {
            next.put(id, ready.containsKey(id) ? ready.get(id) : compile(id));
        }
        ready = Map.copyOf(next);
    }

    private Optional<CompiledPolicy> compile(String id) {
        try {
            return Optional.of(policies.compile(id));
        } catch (RuntimeException unusable) {
            LOG.errorf(unusable, "The approved policy %s is unusable here", id);
            return Optional.empty();
        }
    }
}
